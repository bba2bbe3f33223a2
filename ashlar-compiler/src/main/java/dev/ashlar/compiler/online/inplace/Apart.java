package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.Words;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.compiler.diff.ConstraintChange;
import dev.ashlar.compiler.diff.EnumChange;
import dev.ashlar.compiler.diff.RoutineChange;
import dev.ashlar.compiler.diff.TypeChange;
import java.util.List;

/** Which tables have nothing to do with a knot that they lie in, so that it does not have to lock them too. */
final class Apart {
    private final List<String> tied;
    private final boolean dropsDefinitions;

    Apart(List<Unit> units) {
        List<Change> changes = units.stream().flatMap(u -> u.changes().stream()).toList();
        this.tied = changes.stream()
                .filter(c -> !isOfColumns(c))
                .flatMap(c -> Ddl.statements(List.of(c)).stream())
                .map(s -> s.sql())
                .toList();
        this.dropsDefinitions = changes.stream().anyMatch(Apart::dropsDefinition);
    }

    /** By the text of what is tied, so rather too rarely than too often. A type goes only when no column is of it. */
    boolean test(Unit unit) {
        Change first = unit.first();
        if (dropsDefinitions || unit.kind() != Unit.Kind.PLAIN || !isOfColumns(first)) {
            return false;
        }
        String table = Tail.tableOf(first).map(TableName::name).orElse("");
        return tied.stream().noneMatch(sql -> Words.contains(sql, table));
    }

    private static boolean isOfColumns(Change change) {
        return change instanceof ColumnChange
                || change instanceof ConstraintChange.AddPrimaryKey
                || change instanceof ConstraintChange.DropPrimaryKey;
    }

    private static boolean dropsDefinition(Change change) {
        return change instanceof EnumChange.DropEnum
                || change instanceof EnumChange.RebuildEnum
                || change instanceof TypeChange.DropType
                || change instanceof TypeChange.RebuildDomain
                || change instanceof RoutineChange.DropFunction;
    }
}
