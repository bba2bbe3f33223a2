package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import java.util.function.Consumer;

/** Characters that no text of PostgreSQL can hold, wherever in a file they stand: a comment becomes a text, too. */
final class Characters {
    private Characters() {}

    /** Reports the first of them. */
    static void refuse(SourceFile file, Consumer<Diagnostic> problems) {
        String text = file.text();
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == 0) {
                problems.accept(at(file, i, "a NUL character stands here (U+0000)", "remove it"));
                return;
            }
            if (Character.isSurrogate(one)) {
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    String half = "half a character stands here (" + String.format("U+%04X", (int) one) + ")";
                    problems.accept(at(file, i, half, "write the whole character, or remove the half"));
                    return;
                }
                i++;
            }
        }
    }

    private static Diagnostic at(SourceFile file, int start, String what, String help) {
        return Diagnostic.error(
                        "bad-character",
                        what + ", which PostgreSQL's text cannot hold",
                        new Span(file, start, start + 1))
                .help(help);
    }
}
