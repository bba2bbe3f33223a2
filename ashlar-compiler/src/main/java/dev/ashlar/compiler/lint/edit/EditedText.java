package dev.ashlar.compiler.lint.edit;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.source.TextEdit;
import java.util.Comparator;
import java.util.List;

/** Texts with edits applied. */
public final class EditedText {
    private EditedText() {}

    /** The file with those of the edits that are its own; they must not overlap. */
    public static SourceFile apply(SourceFile file, List<TextEdit> edits) {
        StringBuilder text = new StringBuilder(file.text());
        edits.stream()
                .filter(edit -> edit.span().file().equals(file))
                .sorted(Comparator.comparingInt((TextEdit edit) -> edit.span().start())
                        .reversed())
                .forEach(edit -> text.replace(edit.span().start(), edit.span().end(), edit.replacement()));
        return new SourceFile(file.name(), text.toString());
    }

    /** Whether two edits touch the same text. Two that insert at one place do: their order would be a guess. */
    public static boolean overlap(TextEdit one, TextEdit other) {
        Span a = one.span();
        Span b = other.span();
        return a.file().equals(b.file()) && (a.start() == b.start() || (a.start() < b.end() && b.start() < a.end()));
    }
}
