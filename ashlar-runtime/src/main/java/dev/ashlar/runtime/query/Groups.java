package dev.ashlar.runtime.query;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says which rows are put together, by what. For use inside the call it is given to. Without {@link #by} all rows are one
 * group.
 *
 * @param <T> the table
 */
public final class Groups<T extends Table> {
    private final T table;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Expression<?>> keys = new ArrayList<>();
    private final List<Condition> having = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private @Nullable Integer take;
    private long skip;
    private boolean withDeleted;

    Groups(T table) {
        this.table = table;
    }

    /** Rows that are equal in all of these are one group. */
    @SafeVarargs
    public final Groups<T> by(Function<? super T, ? extends Expression<?>>... expressions) {
        for (Function<? super T, ? extends Expression<?>> one : expressions) {
            keys.add(one.apply(table));
        }
        return this;
    }

    /** Rows that meet the condition; called again, rows that meet all of them. */
    public Groups<T> where(Function<? super T, ? extends Condition> condition) {
        conditions.add(Condition.said(condition.apply(table)));
        return this;
    }

    /** Groups that meet the condition: {@code having(p -> count().gt(5L))}. */
    public Groups<T> having(Function<? super T, ? extends Condition> condition) {
        having.add(Condition.said(condition.apply(table)));
        return this;
    }

    @SafeVarargs
    public final Groups<T> orderBy(Function<? super T, Order>... order) {
        for (Function<? super T, Order> one : order) {
            orders.add(one.apply(table));
        }
        return this;
    }

    /**
     * At most so many groups.
     *
     * @throws IllegalArgumentException when negative
     */
    public Groups<T> take(int groups) {
        take = notNegative("take", groups);
        return this;
    }

    /**
     * Passes over so many groups first.
     *
     * @throws IllegalArgumentException when negative
     */
    public Groups<T> skip(int groups) {
        skip = notNegative("skip", groups);
        return this;
    }

    /** Soft-deleted rows too. */
    public Groups<T> withDeleted() {
        withDeleted = true;
        return this;
    }

    Statement statement(SqlWriter out, List<Expression<?>> columns) {
        String alias = out.enter(table);
        Map<Expression<?>, String> named = named(out, alias);
        out.name(named);
        out.append("SELECT ");
        separated(out, columns, expression -> expression.writeSelected(out));
        out.name(Map.of());
        writeRows(out, alias, named.keySet());
        out.name(named);
        if (!keys.isEmpty()) {
            separated(out.append(" GROUP BY "), keys, out::expression);
        }
        if (!having.isEmpty()) {
            Condition.all(having).writeOpen(out.append(" HAVING "));
        }
        new Ordering(orders).write(out);
        if (take != null) {
            out.append(" LIMIT ").append(Integer.toString(take));
        }
        if (skip > 0) {
            out.append(" OFFSET ").parameter(PgType.BIGINT, skip);
        }
        return out.toStatement();
    }

    /** Keys with a value or a sub-query have a name in the rows: PostgreSQL would take each writing of them for another. */
    private Map<Expression<?>, String> named(SqlWriter out, String alias) {
        Map<Expression<?>, String> named = new LinkedHashMap<>();
        for (Expression<?> key : keys) {
            if (!(key instanceof Column) && !out.isRepeatable(key)) {
                named.putIfAbsent(key, alias + ".\"key " + named.size() + '"');
            }
        }
        return named;
    }

    private void writeRows(SqlWriter out, String alias, Set<Expression<?>> named) {
        if (named.isEmpty()) {
            out.append(" FROM ").append(table.quotedName()).append(" AS ").append(alias);
            Selection.writeWhere(out, Selection.living(table, conditions, withDeleted));
            return;
        }
        out.append(" FROM (SELECT ");
        out.openScope();
        String rows = out.enter(table);
        out.append(rows).append(".*");
        int number = 0;
        for (Expression<?> key : named) {
            out.append(", ").expression(key).append(" AS \"key " + number++ + '"');
        }
        out.append(" FROM ").append(table.quotedName()).append(" AS ").append(rows);
        Selection.writeWhere(out, Selection.living(table, conditions, withDeleted));
        out.closeScope();
        out.append(") AS ").append(alias);
    }

    static <X> void separated(SqlWriter out, List<X> items, Consumer<? super X> write) {
        String between = "";
        for (X item : items) {
            out.append(between);
            write.accept(item);
            between = ", ";
        }
    }

    private static int notNegative(String what, int groups) {
        if (groups < 0) {
            throw new IllegalArgumentException(what + "(" + groups + ") is negative; groups are taken from the front");
        }
        return groups;
    }
}
