package dev.ashlar.sql.build;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** New rows. A column that is set in one row and not in another gets its default there. */
public final class Insert extends Writing {
    /** The protocol counts parameters in 16 bits. */
    private static final int MAX_PARAMETERS = 65_535;

    private final Table table;
    private final Set<Column<?>> columns = new LinkedHashSet<>();
    private final List<Map<Column<?>, Assignment>> rows = new ArrayList<>();
    private @Nullable Select<?> query;
    private @Nullable Conflict conflict;
    private boolean forItems;

    Insert(Start start, Table table) {
        super(start);
        this.table = table;
    }

    /** Sets a column of the row that was begun last. */
    public <T> Insert set(Column<T> column, @Nullable T value) {
        return add(Assignment.of(column, value));
    }

    public <T> Insert set(Column<T> column, Expression<T> value) {
        return add(Assignment.of(column, value));
    }

    /** Begins another row; the first is begun already. */
    public Insert row() {
        rows.add(new LinkedHashMap<>());
        return this;
    }

    /** A row for each item. With no items, nothing is written. */
    public <X> Insert rows(Collection<X> items, BiConsumer<? super Insert, ? super X> set) {
        forItems = true;
        for (X item : items) {
            set.accept(row(), item);
        }
        return this;
    }

    /** The rows that a query finds, instead of rows of values; its select list goes into these columns, in this order. */
    public Insert select(Select<?> found, Column<?>... into) {
        query = found;
        columns.addAll(List.of(into));
        return this;
    }

    /** Leaves out rows that clash with any unique key; they are not returned either. */
    public Insert onConflictDoNothing() {
        conflict = new Conflict(List.of(), null, null);
        return this;
    }

    /** Leaves out rows that clash with the unique key over these columns. */
    public Insert onConflictDoNothing(Column<?>... key) {
        conflict = new Conflict(List.of(key), null, null);
        return this;
    }

    /** The same for a unique index over some rows alone; of the condition see {@link #onConflictDoUpdate(List, Condition, Consumer)}. */
    public Insert onConflictDoNothing(List<Column<?>> key, Condition predicate) {
        conflict = new Conflict(keyed("onConflictDoNothing", key), Condition.said(predicate), null);
        return this;
    }

    /** Updates the row that is there instead, when one has the same unique key. */
    public Insert onConflictDoUpdate(List<Column<?>> key, Consumer<? super ConflictUpdate> update) {
        return onConflict(key, null, update);
    }

    /**
     * The same for a unique index over some rows alone: those that meet this condition, as {@code CREATE INDEX} has it. PostgreSQL
     * proves that the index holds for them by the text, so no value of the condition may be bound: {@code isNull()}, or
     * {@code Condition.of} with what stands in the index.
     */
    public Insert onConflictDoUpdate(
            List<Column<?>> key, Condition predicate, Consumer<? super ConflictUpdate> update) {
        return onConflict(key, Condition.said(predicate), update);
    }

    private Insert onConflict(
            List<Column<?>> key, @Nullable Condition predicate, Consumer<? super ConflictUpdate> update) {
        List<Column<?>> columns = keyed("onConflictDoUpdate", key);
        ConflictUpdate changes = new ConflictUpdate();
        update.accept(changes);
        conflict = new Conflict(columns, predicate, changes);
        return this;
    }

    private static List<Column<?>> keyed(String call, List<Column<?>> key) {
        if (key.isEmpty()) {
            throw new IllegalArgumentException(call + " needs the columns of the unique key that a row may clash with");
        }
        return List.copyOf(key);
    }

    @Override
    boolean isNothing() {
        return forItems && rows.isEmpty();
    }

    @Override
    void check() {
        Select<?> found = query;
        if (found != null && (!rows.isEmpty() || found.columns().size() != columns.size())) {
            throw new IllegalStateException(
                    "insert into " + table + " selects " + found.columns().size()
                            + " expressions into " + columns.size() + " columns, and has " + rows.size()
                            + " rows of values: a query stands alone, with a column for each of its expressions");
        }
        if (columns.isEmpty() && rows.size() > 1) {
            throw new IllegalStateException("insert into " + table + " sets no column in " + rows.size() + " rows");
        }
        if ((long) columns.size() * rows.size() > MAX_PARAMETERS) {
            throw new IllegalStateException("insert of " + rows.size() + " rows of " + columns.size()
                    + " columns: one statement takes " + MAX_PARAMETERS + " values; write it in parts");
        }
    }

    @Override
    void write(SqlWriter out) {
        Select<?> found = query;
        out.append("INSERT INTO ").table(table);
        if (columns.isEmpty()) {
            out.append(" DEFAULT VALUES");
        } else if (found != null) {
            Lists.names(out.append(" ("), columns);
            found.writeSubquery(out.append(") "));
        } else {
            Lists.names(out.append(" ("), columns);
            Lists.separated(out.append(") VALUES "), rows, row -> writeRow(out, row));
        }
        if (conflict != null) {
            conflict.write(out, table);
        }
    }

    private void writeRow(SqlWriter out, Map<Column<?>, Assignment> row) {
        out.append("(");
        Lists.separated(out, columns, column -> {
            Assignment assignment = row.get(column);
            if (assignment == null) {
                out.append("DEFAULT");
            } else {
                assignment.value().accept(out);
            }
        });
        out.append(")");
    }

    private Insert add(Assignment assignment) {
        if (rows.isEmpty()) {
            row();
        }
        columns.add(assignment.column());
        rows.get(rows.size() - 1).put(assignment.column(), assignment);
        return this;
    }

    private record Conflict(
            List<Column<?>> key,
            @Nullable Condition predicate,
            @Nullable ConflictUpdate update) {
        void write(SqlWriter out, Table table) {
            out.append(" ON CONFLICT");
            if (!key.isEmpty()) {
                Lists.names(out.append(" ("), key);
                out.append(")");
            }
            if (predicate != null) {
                writePredicate(out.append(" WHERE "), table, predicate);
            }
            if (update == null) {
                out.append(" DO NOTHING");
            } else {
                update.write(out.append(" DO UPDATE SET "));
            }
        }

        /** Only the table's columns can stand here, and only without its name. */
        private static void writePredicate(SqlWriter out, Table table, Condition predicate) {
            out.openScope();
            out.enter(table, "");
            predicate.write(out);
            out.closeScope();
        }
    }
}
