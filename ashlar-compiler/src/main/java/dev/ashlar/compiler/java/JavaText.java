package dev.ashlar.compiler.java;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Texts of a schema as literals and comments that Java reads back as they were. */
final class JavaText {
    private JavaText() {}

    static String literal(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> out.append(escaped((char) c)));
        return out.append('"').toString();
    }

    /**
     * The lines of a text block, the quotes that begin it and end it among them. The text begins with no space.
     */
    static List<String> block(String text) {
        List<String> lines = new ArrayList<>(List.of("\"\"\""));
        for (String line : text.replace("\r\n", "\n").split("\n", -1)) {
            lines.add(blockLine(line));
        }
        int last = lines.size() - 1;
        String end = lines.get(last);
        boolean quoted = end.endsWith("\"");
        lines.set(last, (quoted ? end.substring(0, end.length() - 1) + "\\\"" : end) + "\"\"\"");
        return lines;
    }

    /** Java takes the spaces at a line's end away, and PostgreSQL would miss those of a string. */
    private static String blockLine(String line) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            boolean lastSpace = line.charAt(i) == ' ' && i == line.length() - 1;
            out.append(lastSpace ? "\\s" : line.charAt(i) == '"' ? quote(line, i) : escaped(line.charAt(i)));
        }
        return out.toString();
    }

    /** At three quotes a block would end. */
    private static String quote(String line, int at) {
        return line.startsWith("\"\"\"", at) ? "\\\"" : "\"";
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

    /**
     * For a comment that ends with its line: a file's name may hold a line's end, or a Unicode escape of one, which javac reads.
     */
    static String line(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(c == '\\' || Character.isISOControl(c) ? escaped((char) c) : (char) c));
        return out.toString();
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
