package dev.ashlar.compiler.pull;

import java.util.Collection;
import java.util.stream.Collectors;

/** Pieces of schema text. */
final class SchemaText {
    private SchemaText() {}

    /** A string literal; its escapes are JSON's. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> out.append(escaped((char) c)));
        return out.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < 0x20 ? "\\u%04x".formatted((int) c) : String.valueOf(c);
        };
    }

    static String list(Collection<String> elements) {
        return elements.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    /** Documentation lines; none when there is no text. */
    static String documentation(String text, String indent) {
        return text.isBlank()
                ? ""
                : text.lines()
                        .map(line -> indent + ("/// " + line).stripTrailing() + "\n")
                        .collect(Collectors.joining());
    }
}
