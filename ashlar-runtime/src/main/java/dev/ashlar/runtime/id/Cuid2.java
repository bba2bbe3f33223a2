package dev.ashlar.runtime.id;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.atomic.AtomicLong;

/** A letter, then a hash (SHA3-512) over time, counter, randomness and a fingerprint, in base 36. */
final class Cuid2 {
    private static final int LENGTH = 24;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789" + LETTERS;
    private static final AtomicLong counter = new AtomicLong(Chance.RANDOM.nextInt(476_782_367));
    private static final String FINGERPRINT = Chance.text(DIGITS, 32);

    private Cuid2() {}

    static String next() {
        String input = Long.toString(System.currentTimeMillis(), 36)
                + Chance.text(DIGITS, LENGTH)
                + Long.toString(counter.getAndIncrement(), 36)
                + FINGERPRINT;
        // the first digits of a hash in base 36 are not evenly likely: they are left out
        return Chance.text(LETTERS, 1) + hash(input).substring(1, LENGTH);
    }

    private static String hash(String input) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA3-512").digest(input.getBytes(StandardCharsets.UTF_8));
            String text = new BigInteger(1, digest).toString(36);
            return "0".repeat(Math.max(0, LENGTH - text.length())) + text;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK since 9 has SHA3-512", e);
        }
    }
}
