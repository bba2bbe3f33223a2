package dev.ashlar.compiler.source;

/**
 * A stretch of a file's text and what takes its place.
 *
 * @param span empty to insert, at its start
 * @param replacement empty to delete
 */
public record TextEdit(Span span, String replacement) {
    public static TextEdit insert(SourceFile file, int at, String text) {
        return new TextEdit(new Span(file, at, at), text);
    }
}
