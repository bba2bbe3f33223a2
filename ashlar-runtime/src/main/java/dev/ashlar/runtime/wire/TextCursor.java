package dev.ashlar.runtime.wire;

import org.jspecify.annotations.Nullable;

/** Walks over the text of a range or a composite value, whose items stand in quotes where they need them. */
final class TextCursor {
    private final String text;
    private int at;

    TextCursor(String text) {
        this.text = text;
    }

    /** An item in quotes, with quotes and backslashes doubled, as both kinds of text want it. */
    static String quoted(String item) {
        return '"' + item.replace("\\", "\\\\").replace("\"", "\"\"") + '"';
    }

    void take(char expected) {
        if (!took(expected)) {
            throw new IllegalStateException("'" + expected + "' expected at character " + (at + 1) + " of: " + text);
        }
    }

    boolean took(char expected) {
        boolean there = at < text.length() && text.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }

    boolean took(String expected) {
        boolean there = text.startsWith(expected, at);
        at += there ? expected.length() : 0;
        return there;
    }

    /** The item up to one of the characters; null when nothing stands there, which is not the empty text {@code ""}. */
    @Nullable
    String item(String ends) {
        int start = at;
        StringBuilder out = new StringBuilder();
        boolean inQuotes = false;
        while (inQuotes || ends.indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at++);
            if (c == '\\') {
                out.append(text.charAt(at++));
            } else if (c != '"') {
                out.append(c);
            } else if (inQuotes && text.startsWith("\"", at)) {
                out.append(text.charAt(at++));
            } else {
                inQuotes = !inQuotes;
            }
        }
        return at == start ? null : out.toString();
    }
}
