package dev.ashlar.tables.write;

import java.util.List;
import java.util.stream.Collectors;

/** A text as a literal of Java. */
final class JavaString {
    private JavaString() {}

    static String of(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }

    /** Several lines as a text block: its lines keep what they are indented by, its last ends without a line end. */
    static String of(List<String> lines) {
        if (lines.size() == 1) {
            return of(lines.get(0));
        }
        String indent = " ".repeat(16);
        return lines.stream()
                .map(JavaString::inBlock)
                .map(line -> line.isEmpty() ? "" : indent + line)
                .collect(Collectors.joining("\n", "\"\"\"\n", "\\\n" + indent + "\"\"\""));
    }

    /** A text block drops white space at the end of a line, unless it is written as an escape. */
    private static String inBlock(String line) {
        String text = line.replace("\\", "\\\\")
                .replace("\"\"\"", "\\\"\\\"\\\"")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return text.endsWith(" ") ? text.substring(0, text.length() - 1) + "\\s" : text;
    }
}
