package dev.ashlar.compiler.format;

import dev.ashlar.compiler.syntax.Attribute;
import java.util.List;

/** Text under construction, with the indent of the line that begins. */
final class Lines {
    private static final String INDENT = "  ";

    private final StringBuilder text;
    private final ExpressionText expressions;
    private boolean indented;

    /**
     * @param length about how long the text will be
     */
    Lines(int length) {
        text = new StringBuilder(length);
        expressions = new ExpressionText(text);
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

    /** The attributes of a field, behind its other columns. */
    void write(List<Attribute> attributes) {
        expressions.write(attributes);
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
