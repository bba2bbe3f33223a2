package dev.ashlar.compiler.source;

/**
 * A stretch of a file's text, in UTF-16 units: {@code start} is its first, {@code end} the one after its last.
 *
 * @param file the file it lies in
 */
public record Span(SourceFile file, int start, int end) {
    public static final Span NONE = new Span(new SourceFile("", ""), 0, 0);

    public String text() {
        return file.text().substring(start, end);
    }
}
