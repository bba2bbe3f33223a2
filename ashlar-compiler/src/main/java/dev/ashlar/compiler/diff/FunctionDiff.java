package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.Function;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Functions. Those that no schema declared are left alone. One that only gets another body is replaced; one that returns or
 * takes something else is dropped and made again, with what calls it.
 */
final class FunctionDiff {
    private final Catalog from;
    private final Catalog to;
    private final Steps steps;
    private final Altered altered;

    FunctionDiff(Catalog from, Catalog to, Steps steps, Altered altered) {
        this.from = from;
        this.to = to;
        this.steps = steps;
        this.altered = altered;
    }

    void run() {
        from.routines().functions().forEach(this::compare);
        to.routines().functions().stream()
                .filter(f -> from.routines().function(f).isEmpty() && (f.declared() || from.equals(Catalog.EMPTY)))
                .forEach(this::create);
    }

    private void compare(Function before) {
        Optional<Function> wanted = to.routines().function(before);
        if (wanted.isEmpty()) {
            if (before.declared() && hasNamesake(before)) {
                dropForAnother(before);
            } else if (before.declared()) {
                steps.add(dropPhase(before), new RoutineChange.DropFunction(before));
            }
            return;
        }
        Function after = wanted.get();
        if (before.definition().equals(after.definition())) {
            if (before.declared() != after.declared()) {
                steps.add(Phase.COMMENTS, new RoutineChange.MarkFunction(after, after.declared()));
            }
        } else if (before.signature().equals(after.signature())) {
            steps.add(phase(after), new RoutineChange.CreateFunction(after, unchecked(after)));
            mark(after, before.declared());
        } else {
            dropForAnother(before);
            create(after);
        }
    }

    /** Whether one of that name stays or comes, so that what calls this one calls that one then. */
    private boolean hasNamesake(Function function) {
        return to.routines().functions().stream()
                .anyMatch(f -> f.name().equals(function.name()) && Objects.equals(f.schema(), function.schema()));
    }

    private void dropForAnother(Function function) {
        altered.remake(function);
        from.tables().forEach(t -> setDefaultsAside(t, function));
        Phase phase = holdsOnToGoneTable(function) ? Phase.DROP_FUNCTIONS : Phase.DROP_CALLED_FUNCTIONS;
        steps.add(phase, new RoutineChange.DropFunction(function));
    }

    /** A default that calls the function goes before it and comes back after it. */
    private void setDefaultsAside(Table table, Function function) {
        for (Column column : table.columns()) {
            boolean calls =
                    column.defaultValue() instanceof ColumnDefault.Expression e && function.mentionedIn(e.sql());
            if (calls && column.defaultValue() != null && to.table(table.name()).isPresent()) {
                setDefaultAside(table.name(), column, column.defaultValue());
            }
        }
    }

    private void setDefaultAside(TableName table, Column column, ColumnDefault value) {
        Optional<Column> after = to.table(table).flatMap(t -> t.column(column.name()));
        steps.add(Phase.DROP_EXPRESSIONS, new ColumnChange.DropDefault(table, column, value));
        after.filter(c -> value.equals(c.defaultValue()))
                .ifPresent(c -> steps.add(Phase.ADD_CHECKS, new ColumnChange.SetDefault(table, c, value)));
    }

    private void create(Function function) {
        steps.add(phase(function), new RoutineChange.CreateFunction(function, unchecked(function)));
        mark(function, false);
    }

    private void mark(Function function, boolean marked) {
        if (function.declared() != marked) {
            steps.add(Phase.COMMENTS, new RoutineChange.MarkFunction(function, function.declared()));
        }
    }

    /** One that is parsed when it is made, or names a table in its arguments, comes after what it needs. */
    private Phase phase(Function function) {
        String needs = function.parsed() ? function.definition() : head(function);
        if (to.routines().views().stream()
                .anyMatch(v -> Words.contains(needs, v.name().name()))) {
            return Phase.FUNCTIONS_OF_VIEWS;
        }
        return mentionsTable(needs, to) ? Phase.FUNCTIONS_OF_TABLES : Phase.FUNCTIONS;
    }

    /** A body in SQL is looked at when it is made, unless told not to: it may read tables that come later. */
    private boolean unchecked(Function function) {
        boolean later = mentionsTable(function.definition(), to)
                || to.routines().views().stream()
                        .anyMatch(v ->
                                Words.contains(function.definition(), v.name().name()))
                || to.routines().functions().stream()
                        .anyMatch(f -> !f.is(function) && f.mentionedIn(function.definition()));
        return phase(function) == Phase.FUNCTIONS && function.inSql() && later;
    }

    private Phase dropPhase(Function function) {
        return holdsOnToGoneTable(function) ? Phase.DROP_FUNCTIONS : Phase.DROP_OLD_FUNCTIONS;
    }

    private boolean holdsOnToGoneTable(Function function) {
        return from.tables().stream()
                .filter(t -> to.table(t.name()).isEmpty())
                .anyMatch(t -> Words.contains(function.definition(), t.name().name()));
    }

    private static boolean mentionsTable(String sql, Catalog in) {
        List<String> names =
                in.tables().stream().map(Table::name).map(TableName::name).toList();
        return names.stream().anyMatch(n -> Words.contains(sql, n));
    }

    /** What stands before the body: the arguments and what is returned. */
    private static String head(Function function) {
        String definition = function.definition();
        int body = definition.indexOf('$');
        int quote = definition.indexOf('\'');
        int end = body < 0 ? quote : quote < 0 ? body : Math.min(body, quote);
        return end < 0 ? definition : definition.substring(0, end);
    }
}
