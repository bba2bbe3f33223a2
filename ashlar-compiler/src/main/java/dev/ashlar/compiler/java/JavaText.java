package dev.ashlar.compiler.java;

import java.util.Collection;
import java.util.stream.Collectors;

/** Texts of a schema as literals and comments that Java reads back as they were. */
final class JavaText {
    private JavaText() {}

    static String literal(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            out.append(escaped(c));
        }
        return out.append('"').toString();
    }

    /** {@code List.of("a", "b")} with the given name of List. */
    static String listOf(String list, Collection<String> texts) {
        return texts.stream().map(JavaText::literal).collect(Collectors.joining(", ", list + ".of(", ")"));
    }

    /** A backslash could begin a Unicode escape, an {@code @} could be read as a tag by javac. */
    static String comment(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;");
    }

    private static String escaped(char c) {
        switch (c) {
            case '"':
                return "\\\"";
            case '\\':
                return "\\\\";
            case '\n':
                return "\\n";
            case '\r':
                return "\\r";
            case '\t':
                return "\\t";
            default:
                return c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c);
        }
    }
}
