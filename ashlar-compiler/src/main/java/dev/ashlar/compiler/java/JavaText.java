package dev.ashlar.compiler.java;

import java.util.Collection;
import java.util.stream.Collectors;

/** Texts of a schema as literals and comments that Java reads back as they were. */
final class JavaText {
    private JavaText() {}

    static String literal(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> out.append(escaped((char) c)));
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
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c);
        };
    }
}
