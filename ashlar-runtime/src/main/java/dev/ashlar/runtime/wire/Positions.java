package dev.ashlar.runtime.wire;

/**
 * PostgreSQL counts places in the text it got, where each {@code ?} had become {@code $1}, {@code $2}, ...; statements that
 * travel together are counted apart.
 */
final class Positions {
    private Positions() {}

    /**
     * The place in our text, from 1; 0 when it is not inside it.
     *
     * @param position the place in the server's text
     */
    static int inStatement(int position, String text) {
        int there = 0;
        int parameter = 0;
        boolean quoted = false;
        for (int here = 0; here < text.length(); here++) {
            char c = text.charAt(here);
            quoted ^= c == '\'' || c == '"';
            boolean placeholder = c == '?' && !quoted;
            if (placeholder) {
                parameter++;
            }
            there += placeholder ? 1 + Integer.toString(parameter).length() : 1;
            if (there >= position) {
                return position <= 0 ? 0 : here + 1;
            }
        }
        return 0;
    }
}
