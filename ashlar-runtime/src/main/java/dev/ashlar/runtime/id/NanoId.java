package dev.ashlar.runtime.id;

/** Random characters that may stand in a URL, six bits each. */
final class NanoId {
    static final int LENGTH = 21;
    private static final String ALPHABET = "useandom-26T198340PX75pxJACKVERYMINDBUSHWOLF_GQZbfghjklqvwyzrict";

    private NanoId() {}

    static String next(int length) {
        if (length < 2 || length > 255) {
            throw new IllegalArgumentException("a nanoid has 2 to 255 characters, not " + length);
        }
        StringBuilder out = new StringBuilder(length);
        for (byte random : Chance.bytes(length)) {
            out.append(ALPHABET.charAt(random & 63));
        }
        return out.toString();
    }
}
