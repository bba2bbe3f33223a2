package dev.ashlar.sql.build;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query. Its methods change it and answer it; it belongs to one thread and may be fetched again.
 *
 * @param <S> the query with its columns
 */
public abstract class Select<S extends Select<S>> {
    private final List<Expression<?>> columns;
    private final List<Source> sources = new ArrayList<>();
    private final List<Condition> where = new ArrayList<>();
    private final List<Expression<?>> groups = new ArrayList<>();
    private final List<Condition> having = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private @Nullable Long limit;
    private @Nullable Long offset;
    private boolean distinct;
    private String lock = "";

    Select(List<Expression<?>> columns) {
        this.columns = columns;
    }

    abstract S self();

    /** Two tables here are every pair of rows; a join is mostly meant. */
    public final S from(Table... tables) {
        for (Table table : tables) {
            sources.add(new Source(sources.isEmpty() ? " FROM " : " CROSS JOIN ", table, null));
        }
        return self();
    }

    /** Pairs of rows that meet the condition. */
    public final On<S> innerJoin(Table table) {
        return new On<>(this, " INNER JOIN ", table);
    }

    /** As innerJoin, and the rows that found no partner, whose columns of this table are null then. */
    public final On<S> leftJoin(Table table) {
        return new On<>(this, " LEFT JOIN ", table);
    }

    /** All of the conditions must be met, with those of earlier calls. */
    public final S where(Condition... conditions) {
        where.addAll(Arrays.asList(conditions));
        return self();
    }

    public final S groupBy(Expression<?>... expressions) {
        groups.addAll(Arrays.asList(expressions));
        return self();
    }

    /** Conditions on groups. */
    public final S having(Condition... conditions) {
        having.addAll(Arrays.asList(conditions));
        return self();
    }

    public final S orderBy(Order... order) {
        orders.addAll(Arrays.asList(order));
        return self();
    }

    public final S limit(long rows) {
        limit = rows;
        return self();
    }

    /** Skips rows, which PostgreSQL makes all the same: for pages far behind, ask for what follows the last key. */
    public final S offset(long rows) {
        offset = rows;
        return self();
    }

    public final S distinct() {
        distinct = true;
        return self();
    }

    /** Locks the rows until the transaction ends. */
    public final S forUpdate() {
        lock = " FOR UPDATE";
        return self();
    }

    /** Locks the rows that nobody else has locked and leaves the others out: for queues. */
    public final S forUpdateSkipLocked() {
        lock = " FOR UPDATE SKIP LOCKED";
        return self();
    }

    /** {@code EXISTS (...)}: true when the query has a row. It may use columns of the statement around it. */
    public final Condition exists() {
        return Condition.of(out -> {
            writeSubquery(out.append("EXISTS ("));
            out.append(")");
        });
    }

    public final void writeSubquery(SqlWriter out) {
        out.openScope();
        write(out);
        out.closeScope();
    }

    /** The SQL. */
    @Override
    public final String toString() {
        SqlWriter out = new SqlWriter();
        write(out);
        return out.text();
    }

    final Statement statement() {
        SqlWriter out = new SqlWriter();
        write(out);
        return out.toStatement();
    }

    final S join(String kind, Table table, Condition condition) {
        sources.add(new Source(kind, table, condition));
        return self();
    }

    /** The select list stands before FROM but needs its aliases: those enter first, in FROM's order. */
    private void write(SqlWriter out) {
        out.append(distinct ? "SELECT DISTINCT " : "SELECT ");
        List<String> aliases = sources.stream().map(s -> out.enter(s.table)).toList();
        Lists.selected(out, columns);
        for (int i = 0; i < sources.size(); i++) {
            sources.get(i).write(out, aliases.get(i));
        }
        clause(out, " WHERE ", where);
        if (!groups.isEmpty()) {
            Lists.separated(out.append(" GROUP BY "), groups, out::expression);
        }
        clause(out, " HAVING ", having);
        if (!orders.isEmpty()) {
            Lists.separated(out.append(" ORDER BY "), orders, order -> order.write(out));
        }
        number(out, " LIMIT ", limit);
        number(out, " OFFSET ", offset);
        out.append(lock);
    }

    private static void number(SqlWriter out, String word, @Nullable Long number) {
        if (number != null) {
            out.append(word).parameter(PgType.BIGINT, number);
        }
    }

    static void clause(SqlWriter out, String word, List<Condition> conditions) {
        if (!conditions.isEmpty()) {
            Condition.all(conditions).writeOpen(out.append(word));
        }
    }

    private record Source(
            String word, Table table, @Nullable Condition on) {
        void write(SqlWriter out, String alias) {
            out.append(word).append(table.quotedName()).append(" AS ").append(alias);
            if (on != null) {
                on.writeOpen(out.append(" ON "));
            }
        }
    }
}
