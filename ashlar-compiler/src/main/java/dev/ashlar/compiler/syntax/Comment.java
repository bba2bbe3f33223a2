package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Span;

/**
 * One comment.
 *
 * @param span the comment with its marks, without the line end
 */
public record Comment(Kind kind, Span span) {
    /** How a comment is marked. */
    public enum Kind {
        /** {@code // ...}: for readers of the schema alone. */
        LINE,
        /** {@code /// ...}: documentation of what follows, or a directive. */
        DOC,
        /** Between slash-star and star-slash: documentation too, as Prisma has it. */
        BLOCK
    }

    /** The text between the marks, as written. */
    public String content() {
        String text = span.text();
        return switch (kind) {
            case LINE -> text.substring(2);
            case DOC -> text.substring(3);
            case BLOCK -> text.substring(2, text.length() - 2);
        };
    }
}
