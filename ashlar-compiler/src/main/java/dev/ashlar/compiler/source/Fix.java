package dev.ashlar.compiler.source;

import java.util.List;

/**
 * A change of the text that mends what a diagnostic names. After it the text parses, and the diagnostic is gone.
 *
 * @param title what it does, as an editor offers it: {@code add @@index([authorId])}
 * @param edits they do not overlap; each file's in any order
 */
public record Fix(String title, List<TextEdit> edits) {
    public Fix {
        edits = List.copyOf(edits);
    }

    public static Fix of(String title, TextEdit edit) {
        return new Fix(title, List.of(edit));
    }
}
