package dev.ashlar.lsp.completion;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.lsp.language.Word;

/**
 * Something that can be written at a place.
 *
 * @param label as a list shows it
 * @param insert what is written, with {@code $1} where the cursor goes
 * @param documentation in Markdown, may be empty
 * @param replaces what is there of it already
 */
public record Suggestion(Kind kind, String label, String insert, String documentation, Span replaces) {
    /** What it is, for the little picture beside it. */
    public enum Kind {
        KEYWORD,
        TYPE,
        ENUM,
        MODEL,
        FIELD,
        VALUE,
        ATTRIBUTE,
        ARGUMENT,
        FUNCTION,
        PROPERTY,
        DIRECTIVE
    }

    static Suggestion of(Kind kind, Word word, String before, Span replaces) {
        return new Suggestion(kind, before + word.name(), before + word.snippet(), word.documentation(), replaces);
    }

    /** A word that is written as it stands. */
    static Suggestion plain(Kind kind, String text, String documentation, Span replaces) {
        return new Suggestion(kind, text, text.replace("$", "\\$"), documentation, replaces);
    }
}
