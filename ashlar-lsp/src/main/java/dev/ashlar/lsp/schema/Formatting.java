package dev.ashlar.lsp.schema;

import dev.ashlar.compiler.format.Formatter;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.lsp.text.Edits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Prisma's own formatting, of a file in its schema: what a relation lacks is added in whichever file it belongs. */
public final class Formatting {
    /** Errors that the formatter mends, because a relation lacks something. */
    private static final Set<String> MENDED = Set.of("missing-opposite-relation", "missing-relation-fields");

    private Formatting() {}

    /** The changes of the file itself. */
    public static List<TextEdit> ofFile(Snapshot snapshot, SourceFile file) {
        int index = snapshot.files().indexOf(file);
        return Edits.between(
                file, Formatter.formatTrees(snapshot.trees()).get(index).text());
    }

    /** The changes of other files that get what the schema's relations lack. */
    public static List<TextEdit> ofOthers(Snapshot snapshot, SourceFile file) {
        return completed(snapshot).stream()
                .filter(edit -> !edit.span().file().equals(file))
                .toList();
    }

    /** Adds what relations lack, when an error says that they do. */
    public static Optional<Fix> fix(Snapshot snapshot, String code) {
        List<TextEdit> edits = MENDED.contains(code) ? completed(snapshot) : List.of();
        return edits.isEmpty() ? Optional.empty() : Optional.of(new Fix("Add the missing relation fields", edits));
    }

    /** The changes of those files that the rest of the schema changes too, and not their layout alone. */
    private static List<TextEdit> completed(Snapshot snapshot) {
        List<SourceFile> files = snapshot.files();
        List<SourceFile> formatted = Formatter.formatTrees(snapshot.trees());
        List<TextEdit> edits = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            String alone = Formatter.layOut(snapshot.trees().get(i)).text();
            if (!alone.equals(formatted.get(i).text())) {
                edits.addAll(Edits.between(files.get(i), formatted.get(i).text()));
            }
        }
        return List.copyOf(edits);
    }
}
