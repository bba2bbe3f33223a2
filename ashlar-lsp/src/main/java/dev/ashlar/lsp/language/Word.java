package dev.ashlar.lsp.language;

import java.util.List;

/**
 * A word of the language and what it means.
 *
 * @param name as it is written, without at signs
 * @param snippet what an editor inserts; {@code $1} is where the cursor goes
 * @param documentation in Markdown
 * @param arguments what it takes by name
 */
public record Word(String name, String snippet, String documentation, List<Word> arguments) {
    public Word {
        arguments = List.copyOf(arguments);
    }

    static Word of(String name, String snippet, String documentation, Word... arguments) {
        return new Word(name, snippet, documentation, List.of(arguments));
    }

    static Word argument(String name, String value, String documentation) {
        return of(name, name + ": " + value, documentation);
    }
}
