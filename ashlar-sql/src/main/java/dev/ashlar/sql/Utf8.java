package dev.ashlar.sql;

/** Text that PostgreSQL can hold, which is UTF-8 without NUL. */
public final class Utf8 {
    private Utf8() {}

    /**
     * The text itself.
     *
     * @throws IllegalArgumentException for what PostgreSQL's UTF-8 cannot hold; the driver would change it in silence
     */
    public static String checked(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException(
                        "PostgreSQL text cannot hold a NUL character (\\u0000), found at index " + i
                                + ": remove it, or keep the value as bytea");
            }
            if (Character.isSurrogate(c)) {
                i = afterPair(text, i);
            }
        }
        return text;
    }

    private static int afterPair(String text, int i) {
        boolean pair = Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
            throw new IllegalArgumentException("half a surrogate pair at index " + i
                    + ": the text was cut inside a character and has no UTF-8 form");
        }
        return i + 1;
    }
}
