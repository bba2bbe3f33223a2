package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Function;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.View;
import dev.ashlar.compiler.catalog.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Columns that keep their name and get another type, and functions that are made again: what hangs on them has to be made anew. */
final class Altered {
    private final Map<TableName, Set<String>> retyped = new HashMap<>();
    private final Map<TableName, Set<String>> replaced = new HashMap<>();
    private final Map<TableName, Set<String>> gone = new HashMap<>();
    private final Map<TableName, Set<String>> resized = new HashMap<>();
    private final Set<String> functions = new HashSet<>();

    /** The column is converted in place. */
    void retype(TableName table, String column) {
        retyped.computeIfAbsent(table, t -> new HashSet<>()).add(column);
    }

    /** The column keeps its type but for length, precision or the like. */
    void resize(TableName table, String column) {
        resized.computeIfAbsent(table, t -> new HashSet<>()).add(column);
    }

    /** The column is dropped and added again. */
    void replace(TableName table, String column) {
        replaced.computeIfAbsent(table, t -> new HashSet<>()).add(column);
    }

    /** The column is dropped, and everything that mentions it goes with it. */
    void drop(TableName table, String column) {
        gone.computeIfAbsent(table, t -> new HashSet<>()).add(column);
    }

    /** The function is dropped and made again, and what calls it has to step aside. */
    void remake(Function function) {
        functions.add(function.name());
    }

    /** Whether SQL calls a function that is made again. */
    boolean calls(String sql) {
        return functions.stream().anyMatch(f -> Words.contains(sql, f));
    }

    /** Whether a view reads a column that gets another type, or goes. */
    boolean isReadBy(View view) {
        return isReadBy(view, retyped) || isReadBy(view, resized) || isReadBy(view, replaced) || isReadBy(view, gone);
    }

    /** Whether a view reads a column that goes. */
    boolean losesFor(View view) {
        return isReadBy(view, gone);
    }

    private static boolean isReadBy(View view, Map<TableName, Set<String>> columns) {
        return columns.entrySet().stream()
                .anyMatch(e -> e.getValue().stream().anyMatch(c -> view.reads(e.getKey(), c)));
    }

    boolean anyRetyped(TableName table, Collection<String> columns) {
        return any(retyped, table, columns);
    }

    boolean anyReplaced(TableName table, Collection<String> columns) {
        return any(replaced, table, columns);
    }

    boolean anyNew(TableName table, Collection<String> columns) {
        return anyRetyped(table, columns) || anyReplaced(table, columns);
    }

    /** Whether an expression mentions a column that changes; by its text, so rather too often than too rarely. */
    boolean mentionedIn(TableName table, String expression) {
        return mentions(retyped, table, expression)
                || mentions(replaced, table, expression)
                || mentions(gone, table, expression)
                || calls(expression);
    }

    /**
     * The same for what PostgreSQL lets no column change under, not even in length: policies and triggers. Indexes and
     * checks follow such a column by themselves.
     */
    boolean stops(TableName table, String expression) {
        return mentionedIn(table, expression) || mentions(resized, table, expression);
    }

    private static boolean any(Map<TableName, Set<String>> in, TableName table, Collection<String> columns) {
        return columns.stream().anyMatch(in.getOrDefault(table, Set.of())::contains);
    }

    private static boolean mentions(Map<TableName, Set<String>> in, TableName table, String expression) {
        return in.getOrDefault(table, Set.of()).stream().anyMatch(expression::contains);
    }
}
