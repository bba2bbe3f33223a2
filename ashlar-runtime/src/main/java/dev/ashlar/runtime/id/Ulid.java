package dev.ashlar.runtime.id;

/** 48 bits of milliseconds and 80 random bits, which count up within one millisecond; in Crockford's base 32. */
final class Ulid {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Object LOCK = new Object();
    private static final byte[] random = new byte[10];
    private static long last;

    private Ulid() {}

    static String next() {
        synchronized (LOCK) {
            long now = System.currentTimeMillis();
            if (now > last) {
                last = now;
                Chance.RANDOM.nextBytes(random);
            } else {
                increment();
            }
            return write();
        }
    }

    private static void increment() {
        for (int i = random.length - 1; i >= 0; i--) {
            if (++random[i] != 0) {
                return;
            }
        }
        last++;
    }

    private static String write() {
        StringBuilder out = new StringBuilder(26);
        for (int shift = 45; shift >= 0; shift -= 5) {
            out.append(ALPHABET.charAt((int) (last >>> shift) & 31));
        }
        for (int half = 0; half < 2; half++) {
            long bits = 0;
            for (int i = 0; i < 5; i++) {
                bits = (bits << 8) | (random[half * 5 + i] & 0xFF);
            }
            for (int shift = 35; shift >= 0; shift -= 5) {
                out.append(ALPHABET.charAt((int) (bits >>> shift) & 31));
            }
        }
        return out.toString();
    }
}
