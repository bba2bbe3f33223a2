package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.compiler.diff.ConstraintChange;
import dev.ashlar.sql.Identifier;
import java.util.List;
import java.util.Optional;

/** A primary key that makes way for another only when the other's index is ready. */
final class KeySwap {
    private final List<Change> changes;
    private final Site site;

    KeySwap(List<Change> changes, Site site) {
        this.changes = changes;
        this.site = site;
    }

    /** The key that goes at that moment; empty when none does, or when one of its columns changes before. */
    Optional<ConstraintChange.DropPrimaryKey> replaced() {
        boolean added = changes.stream()
                .anyMatch(c ->
                        c instanceof ConstraintChange.AddPrimaryKey a && !new ConstraintForms(site).isBuiltAlone(a));
        return changes.stream()
                .filter(ConstraintChange.DropPrimaryKey.class::isInstance)
                .map(ConstraintChange.DropPrimaryKey.class::cast)
                .filter(d -> added && changes.stream().noneMatch(c -> changes(c, d)))
                .findFirst();
    }

    private static boolean changes(Change change, ConstraintChange.DropPrimaryKey drop) {
        List<String> columns = drop.key().columns();
        return (change instanceof ColumnChange.DropColumn c
                        && columns.contains(c.column().name()))
                || (change instanceof ColumnChange.ChangeType t && columns.contains(t.to().name()))
                || (change instanceof ColumnChange.DropNotNull n
                        && columns.contains(n.column().name()));
    }

    /** Its action of ALTER TABLE. */
    static String drop(ConstraintChange.DropPrimaryKey drop) {
        return "DROP CONSTRAINT " + Identifier.quote(drop.key().name());
    }
}
