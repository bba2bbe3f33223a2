package dev.ashlar.tables.write;

/** A text as a string literal of Java. */
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
}
