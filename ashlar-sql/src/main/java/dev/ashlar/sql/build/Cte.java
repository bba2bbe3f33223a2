package dev.ashlar.sql.build;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.SqlWriter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A common table expression: a query with a name, in front of a statement (see {@link SqlLane#with}), which takes part in it
 * as a table does. To meet it twice in one statement, take a second participant with {@link #as}.
 */
public final class Cte extends Derived {
    private final String how;
    private final boolean recursive;
    private final String cycle;
    private final boolean writing;

    private Cte(
            String name,
            @Nullable String alias,
            List<Expression<?>> selected,
            Text query,
            String how,
            boolean recursive,
            String cycle,
            boolean writing) {
        super(name, alias, selected, query);
        this.how = how;
        this.recursive = recursive;
        this.cycle = cycle;
        this.writing = writing;
    }

    /** The rows of a query. */
    public static Cte of(String name, Select<?> query) {
        return new Cte(
                name,
                null,
                query.columns(),
                (out, self) -> query.writeSubquery(out),
                "",
                false,
                "",
                !query.onlyReads());
    }

    /**
     * The rows that a statement writes. It runs once, and to its end, whatever the rest reads of it.
     *
     * @param returning what the rest knows of those rows
     */
    public static Cte of(String name, Writing writing, Expression<?>... returning) {
        List<Expression<?>> selected = List.of(returning);
        Text query = (out, self) -> {
            out.openScope();
            writing.writeReturning(out, selected);
            out.closeScope();
        };
        return new Cte(name, null, selected, query, "", false, "", true);
    }

    /**
     * Rows that lead to further rows: those of {@code base}, then again and again those that {@code step} finds from the rows
     * found last, until it finds none. Both select the same columns. Rows that lead back to each other never end: see
     * {@link #guardedBy}.
     *
     * @param step makes the query from this table, which holds the rows found last
     */
    public static Cte recursive(String name, Select<?> base, Function<? super Derived, ? extends Select<?>> step) {
        Text query = (out, self) -> {
            base.writeOperand(out);
            step.apply(self).writeOperand(out.append(" UNION ALL "));
        };
        return new Cte(name, null, base.columns(), query, "", true, "", !base.onlyReads());
    }

    /** Stops at a row whose values here have been met on the way to it, so that no ring runs for ever. */
    public Cte guardedBy(Expression<?>... expressions) {
        List<String> names =
                Arrays.stream(expressions).map(e -> get(e).quotedName()).toList();
        String guard = " CYCLE " + String.join(", ", names) + " SET \"is cycle\" USING \"way\"";
        return new Cte(name(), alias(), selected(), query(), how, recursive, guard, writing);
    }

    /** Computed once, on its own, even where PostgreSQL would rather fold it into the rest. */
    public Cte materialized() {
        return new Cte(name(), alias(), selected(), query(), "MATERIALIZED ", recursive, cycle, writing);
    }

    /** Folded into the rest, even when it is used twice. */
    public Cte notMaterialized() {
        return new Cte(name(), alias(), selected(), query(), "NOT MATERIALIZED ", recursive, cycle, writing);
    }

    /** A further participant of its own under this name. */
    public Cte as(String alias) {
        return new Cte(name(), alias, selected(), query(), how, recursive, cycle, writing);
    }

    boolean isRecursive() {
        return recursive;
    }

    /** Whether it writes or locks rows. */
    boolean isWriting() {
        return writing;
    }

    /** {@code "name" ("a", "b") AS (...)}. */
    void writeDefinition(SqlWriter out) {
        out.append(quotedName()).append(" ").append(columnList()).append(" AS ").append(how);
        writeQuery(out.append("("));
        out.append(")").append(cycle);
    }

    @Override
    public void writeSource(SqlWriter out) {
        out.append(Identifier.quote(name()));
    }

    @Override
    public void writeColumnAliases(SqlWriter out) {
        // Its definition names them.
    }
}
