package dev.ashlar.runtime.id;

import java.security.SecureRandom;

/** Randomness that cannot be guessed. */
final class Chance {
    static final SecureRandom RANDOM = new SecureRandom();

    private Chance() {}

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** That many characters of the alphabet, each as likely as another. */
    static String text(String alphabet, int length) {
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            out.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return out.toString();
    }
}
