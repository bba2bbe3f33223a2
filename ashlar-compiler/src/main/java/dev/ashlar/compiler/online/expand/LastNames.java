package dev.ashlar.compiler.online.expand;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ConstraintChange;
import dev.ashlar.compiler.diff.IndexChange;
import java.util.ArrayList;
import java.util.List;

/** Indexes and constraints get the names that they keep, once those are free. */
final class LastNames {
    private final Catalog temporary;
    private final Catalog last;

    LastNames(Catalog temporary, Catalog last) {
        this.temporary = temporary;
        this.last = last;
    }

    /** A transaction for each table. */
    List<List<Statement>> forth() {
        return between(temporary, last);
    }

    List<List<Statement>> back() {
        return between(last, temporary);
    }

    private static List<List<Statement>> between(Catalog before, Catalog after) {
        List<List<Statement>> all = new ArrayList<>();
        for (Table table : before.tables()) {
            List<Change> changes =
                    after.table(table.name()).map(t -> changes(table, t)).orElse(List.of());
            if (!changes.isEmpty()) {
                all.add(Ddl.statements(changes));
            }
        }
        return all;
    }

    /** Both are the same table with its things in the same order. */
    private static List<Change> changes(Table before, Table after) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < before.indexes().size(); i++) {
            String name = before.indexes().get(i).name();
            String other = after.indexes().get(i).name();
            if (!name.equals(other)) {
                changes.add(new IndexChange.RenameIndex(before.name(), name, other));
            }
        }
        for (int i = 0; i < before.foreignKeys().size(); i++) {
            constraint(
                    changes,
                    before,
                    before.foreignKeys().get(i).name(),
                    after.foreignKeys().get(i).name());
        }
        for (int i = 0; i < before.checks().size(); i++) {
            constraint(
                    changes,
                    before,
                    before.checks().get(i).name(),
                    after.checks().get(i).name());
        }
        return changes;
    }

    private static void constraint(List<Change> changes, Table table, String name, String other) {
        if (!name.equals(other)) {
            changes.add(new ConstraintChange.RenameConstraint(table.name(), name, other));
        }
    }
}
