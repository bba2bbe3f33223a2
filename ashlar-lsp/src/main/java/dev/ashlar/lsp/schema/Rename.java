package dev.ashlar.lsp.schema;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.lint.edit.EditedText;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives something another name, everywhere in the schema. The database keeps the old one: what has no {@code @map} yet
 * gets it, because whoever renames in an editor means the code, and a table that goes under another name is a migration
 * to be planned. The result is compiled and compared, and a renaming that would break the schema or touch the database is
 * refused.
 */
public final class Rename {
    private static final Target ANY_SERVER = new Target(18);

    private Rename() {}

    /**
     * What comes of a renaming.
     *
     * @param refusal why it cannot be done, empty when it can
     */
    public record Outcome(List<TextEdit> edits, Optional<String> refusal) {
        static Outcome refused(String why) {
            return new Outcome(List.of(), Optional.of(why));
        }
    }

    public static Outcome of(Snapshot snapshot, Symbol symbol, String name) {
        if (!name.matches("[a-zA-Z][a-zA-Z0-9_]*")) {
            return Outcome.refused("a name is letters, digits and `_`, and begins with a letter");
        }
        if (name.equals(symbol.name())) {
            return new Outcome(List.of(), Optional.empty());
        }
        if (isTaken(snapshot, symbol, name)) {
            return Outcome.refused("there is already something named `" + name + "`");
        }
        Compilation before = snapshot.compile();
        List<TextEdit> edits = edits(snapshot, before, symbol, name);
        return before.hasErrors() ? new Outcome(edits, Optional.empty()) : proved(snapshot, before.schema(), edits);
    }

    private static boolean isTaken(Snapshot snapshot, Symbol symbol, String name) {
        if (symbol instanceof Symbol.Field field) {
            return snapshot.field(field.model(), name).isPresent();
        }
        if (symbol instanceof Symbol.Value value) {
            return snapshot.enumType(value.enumType()).stream()
                    .flatMap(e -> e.values().stream())
                    .anyMatch(v -> v.name().text().equals(name));
        }
        return snapshot.model(name).isPresent() || snapshot.enumType(name).isPresent();
    }

    private static List<TextEdit> edits(Snapshot snapshot, Compilation before, Symbol symbol, String name) {
        List<TextEdit> edits = new ArrayList<>();
        Occurrences.of(snapshot).of(symbol).forEach(o -> edits.add(new TextEdit(o.span(), name)));
        edits.addAll(new KeptNames(snapshot, before.schema()).edits(symbol));
        return List.copyOf(edits);
    }

    /** The edits, when after them the schema is still valid and asks for the same database. */
    private static Outcome proved(Snapshot snapshot, Schema before, List<TextEdit> edits) {
        Compilation after = Snapshot.of(snapshot.files().stream()
                        .map(file -> EditedText.apply(file, edits))
                        .toList())
                .compile();
        Optional<Diagnostic> error =
                after.diagnostics().stream().filter(Diagnostic::isError).findFirst();
        if (error.isPresent()) {
            return Outcome.refused(
                    "the schema would not be valid any more: " + error.get().message());
        }
        return changeOf(catalog(before), catalog(after.schema()))
                .map(sql -> Outcome.refused("the database would have to change: " + sql))
                .orElseGet(() -> new Outcome(edits, Optional.empty()));
    }

    private static Optional<String> changeOf(Catalog before, Catalog after) {
        return Ddl.statements(CatalogDiff.between(before, after)).stream()
                .map(Statement::sql)
                .findFirst();
    }

    private static Catalog catalog(Schema schema) {
        return DesiredCatalog.of(schema, ANY_SERVER);
    }
}
