package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.Table;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Triggers that keep the time of a row's last change, and functions that purge. */
final class TouchDiff {
    private final Catalog from;
    private final Catalog to;
    private final Steps steps;

    TouchDiff(Catalog from, Catalog to, Steps steps) {
        this.from = from;
        this.to = to;
        this.steps = steps;
    }

    record Function(@Nullable String schema, String column) {}

    void run() {
        Set<Function> before = functions(from);
        Set<Function> after = functions(to);
        after.stream()
                .filter(f -> !before.contains(f))
                .forEach(f -> steps.add(Phase.TOUCH, new TouchChange.CreateFunction(f.schema(), f.column())));
        from.tables().forEach(this::dropTriggers);
        from.tables().stream()
                .filter(t -> purge(t).isPresent())
                .filter(t -> to.table(t.name()).flatMap(TouchDiff::purge).isEmpty())
                .forEach(t -> steps.add(Phase.TOUCH, new TouchChange.DropPurge(t.name())));
        to.tables().forEach(this::createPurge);
        to.tables().forEach(this::createTriggers);
        before.stream()
                .filter(f -> !after.contains(f))
                .forEach(f -> steps.add(Phase.TOUCH, new TouchChange.DropFunction(f.schema(), f.column())));
    }

    private static Optional<Column> purge(Table table) {
        return table.columns().stream().filter(c -> c.purge() != null).findFirst();
    }

    private void createPurge(Table table) {
        Column before = from.table(table.name()).flatMap(TouchDiff::purge).orElse(null);
        Column after = purge(table).orElse(null);
        String body = after == null ? null : after.purge();
        boolean same = before != null
                && after != null
                && before.name().equals(after.name())
                && Objects.equals(before.purge(), body);
        if (after != null && body != null && !same) {
            steps.add(Phase.TOUCH, new TouchChange.CreatePurge(table.name(), after.name(), body));
        }
    }

    static Set<Function> functions(Catalog catalog) {
        return catalog.tables().stream()
                .flatMap(t -> t.columns().stream()
                        .filter(c -> c.touch() != null)
                        .map(c -> new Function(t.name().schema(), c.name())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A table that is dropped takes its triggers with it. */
    private void dropTriggers(Table table) {
        to.table(table.name())
                .ifPresent(after -> table.columns().stream()
                        .filter(c -> c.touch() != null && !Objects.equals(c.touch(), touch(after.column(c.name()))))
                        .forEach(c -> steps.add(
                                Phase.DROP_EXPRESSIONS, new TouchChange.DropTrigger(table.name(), c.name()))));
    }

    private void createTriggers(Table table) {
        for (Column column : table.columns()) {
            Column.Touch wanted = column.touch();
            Optional<Column> before = from.table(table.name()).flatMap(t -> t.column(column.name()));
            if (wanted != null && !wanted.equals(touch(before))) {
                steps.add(Phase.TOUCH, new TouchChange.CreateTrigger(table.name(), column.name(), wanted));
            }
        }
    }

    private static Column.@Nullable Touch touch(Optional<Column> column) {
        return column.map(Column::touch).orElse(null);
    }
}
