package dev.ashlar.runtime.id;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** Randomness that cannot be guessed. */
final class Chance {
    static final SecureRandom RANDOM = new SecureRandom();

    private static final Drawn drawn = new Drawn();

    private Chance() {}

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** 64 bits. */
    static long bits() {
        return drawn.next();
    }

    /** That many characters of the alphabet, each as likely as another. */
    static String text(String alphabet, int length) {
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            out.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return out.toString();
    }

    /** Bits drawn many at a time: to draw 64 takes as long as to draw 4,096, and makes garbage. */
    private static final class Drawn {
        private final ByteBuffer block = ByteBuffer.allocate(512).limit(0);

        synchronized long next() {
            if (!block.hasRemaining()) {
                RANDOM.nextBytes(block.array());
                block.clear();
            }
            return block.getLong();
        }
    }
}
