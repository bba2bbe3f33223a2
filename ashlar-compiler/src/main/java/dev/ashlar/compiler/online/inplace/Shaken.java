package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.View;
import dev.ashlar.compiler.catalog.Words;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.compiler.diff.EnumChange;
import dev.ashlar.compiler.diff.RoutineChange;
import dev.ashlar.compiler.diff.TableChange;
import dev.ashlar.compiler.diff.TypeChange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What changes under the things that hang on it: these have to step aside before it does. */
final class Shaken {
    private final Map<TableName, Set<String>> columns = new HashMap<>();
    private final Set<TableName> gone = new HashSet<>();
    private boolean functions;

    Shaken(List<Change> changes) {
        changes.forEach(this::note);
    }

    private void note(Change change) {
        if (change instanceof ColumnChange.ChangeType type) {
            column(type.table(), type.to().name());
        } else if (change instanceof ColumnChange.DropColumn drop) {
            column(drop.table(), drop.column().name());
        } else if (change instanceof EnumChange.RebuildEnum rebuild) {
            rebuild.columns().forEach(c -> column(c.table(), c.from().name()));
        } else if (change instanceof TypeChange.RebuildDomain rebuild) {
            rebuild.columns().forEach(c -> column(c.table(), c.from().name()));
        } else if (change instanceof TableChange.DropTable drop) {
            gone.add(drop.table().name());
        } else if (change instanceof RoutineChange.DropFunction) {
            functions = true;
        }
    }

    private void column(TableName table, String name) {
        columns.computeIfAbsent(table, t -> new HashSet<>()).add(name);
    }

    /** Whether SQL over a table mentions what changes. */
    boolean under(TableName table, String sql) {
        return functions
                || gone.contains(table)
                || columns.getOrDefault(table, Set.of()).stream().anyMatch(c -> Words.contains(sql, c));
    }

    boolean under(View view) {
        return functions
                || gone.stream().anyMatch(view::reads)
                || columns.keySet().stream().anyMatch(view::reads);
    }
}
