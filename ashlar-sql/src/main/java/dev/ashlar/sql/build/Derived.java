package dev.ashlar.sql.build;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Named;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query that takes part in another as a table does, made by {@link Select#as}. Its columns are those of its select list:
 * {@link #get} finds them. An expression that is no column has one only when it was named, see {@link Expression#as}.
 */
public sealed class Derived extends Table permits Cte {
    private final List<Expression<?>> selected;
    private final List<Column<?>> columns = new ArrayList<>();
    private final Text query;

    /** Writes the query. A recursive one refers to the table that it is. */
    interface Text {
        void write(SqlWriter out, Derived self);
    }

    Derived(String name, @Nullable String alias, List<Expression<?>> selected, Text query) {
        super(null, name, alias);
        this.selected = List.copyOf(selected);
        this.query = query;
        for (Expression<?> expression : selected) {
            columns.add(column(nameOf(expression), expression.type()));
        }
    }

    /**
     * The column that this expression of the select list has become.
     *
     * @throws IllegalArgumentException when the query does not select it
     */
    @SuppressWarnings("unchecked") // the column was made with the expression's own type
    public final <T> Column<T> get(Expression<T> expression) {
        for (int i = 0; i < selected.size(); i++) {
            if (selected.get(i).equals(expression)) {
                return (Column<T>) columns.get(i);
            }
        }
        throw new IllegalArgumentException(
                "`" + expression + "` is not in the select list of \"" + name() + "\": select it there first");
    }

    @Override
    public final List<Column<?>> columns() {
        return List.copyOf(columns);
    }

    @Override
    public final List<Column<?>> primaryKey() {
        return List.of();
    }

    @Override
    public void writeSource(SqlWriter out) {
        writeQuery(out.append("("));
        out.append(")");
    }

    /** The columns' names, for a query names them by itself only where they are plain columns. */
    @Override
    public void writeColumnAliases(SqlWriter out) {
        out.append(" ").append(columnList());
    }

    final String columnList() {
        List<String> names = columns.stream().map(Column::quotedName).toList();
        return "(" + String.join(", ", names) + ")";
    }

    final List<Expression<?>> selected() {
        return selected;
    }

    final Text query() {
        return query;
    }

    final void writeQuery(SqlWriter out) {
        query.write(out, this);
    }

    private String nameOf(Expression<?> expression) {
        if (expression instanceof Column<?> column) {
            return unused(column.name());
        }
        return unused(expression instanceof Named<?> named ? named.name() : "column" + (columns.size() + 1));
    }

    /** Two columns of one name, from two tables say, are told apart by a number. */
    private String unused(String name) {
        String free = name;
        for (int i = 2; isUsed(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    private boolean isUsed(String name) {
        return columns.stream().anyMatch(c -> c.name().equals(name));
    }
}
