package dev.ashlar.compiler.format;

/** Text under construction, with the indent of the line that begins. */
final class Lines {
    private static final String INDENT = "  ";

    private final StringBuilder text;
    private boolean indented;

    /**
     * @param length about how long the text will be
     */
    Lines(int length) {
        text = new StringBuilder(length);
    }

    void indent(boolean on) {
        indented = on;
    }

    void write(String part) {
        if (indented && isAtLineStart()) {
            text.append(INDENT);
        }
        text.append(part);
    }

    /** Spaces, within a line. */
    void pad(int spaces) {
        for (int i = 0; i < spaces; i++) {
            text.append(' ');
        }
    }

    void endLine() {
        text.append('\n');
    }

    /** The text, with a line end at its end. */
    String finished() {
        if (text.isEmpty() || text.charAt(text.length() - 1) != '\n') {
            endLine();
        }
        return text.toString();
    }

    private boolean isAtLineStart() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }
}
