package dev.ashlar.sql.build;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Lock;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.Outer;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A query. Its methods change it and answer it; it belongs to one thread and may be fetched again.
 *
 * @param <S> the query with its columns
 */
public abstract class Select<S extends Select<S>> {
    private final Start start;
    private final List<Expression<?>> columns;
    private final List<Source> sources = new ArrayList<>();
    private final List<Condition> where = new ArrayList<>();
    private final List<Grouping> groups = new ArrayList<>();
    private final List<Condition> having = new ArrayList<>();
    private final List<Combination> combinations = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<Expression<?>> distinctOn = new ArrayList<>();
    private @Nullable Long limit;
    private @Nullable Long offset;
    private boolean distinct;
    private @Nullable Lock lock;
    private List<Table> locked = List.of();

    Select(Start start, List<Expression<?>> columns) {
        this.start = start;
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

    /** A table that may find no row of the one that is joined next: by a right join or a full join. */
    public final OuterFrom<S> from(Outer<?> table) {
        sources.add(new Source(" FROM ", table, null));
        return new OuterFrom<>(self());
    }

    /** Pairs of rows that meet the condition. */
    public final On<S> innerJoin(Table table) {
        return new On<>(condition -> join(" INNER JOIN ", table, condition));
    }

    /** As innerJoin, and the rows that found no partner, for which what is read of this table is empty. */
    public final <T extends Table> OnOuter<S, T> leftJoin(Outer<T> table) {
        return new OnOuter<>(table, condition -> join(" LEFT JOIN ", table, condition));
    }

    /** Every row with every row. */
    public final S crossJoin(Table table) {
        return join(" CROSS JOIN ", table, null);
    }

    /** With the rows of a query that may use the columns of the tables before it: it runs for each of their rows. */
    public final S crossJoinLateral(Derived query) {
        return join(" CROSS JOIN LATERAL ", query, null);
    }

    /** As crossJoinLateral, of pairs that meet the condition. */
    public final On<S> innerJoinLateral(Derived query) {
        return new On<>(condition -> join(" INNER JOIN LATERAL ", query, condition));
    }

    /** As crossJoinLateral, and the rows for which the query finds none. */
    public final <T extends Derived> OnOuter<S, T> leftJoinLateral(Outer<T> query) {
        return new OnOuter<>(query, condition -> join(" LEFT JOIN LATERAL ", query, condition));
    }

    /** All of the conditions must be met, with those of earlier calls. */
    public final S where(Condition... conditions) {
        where.addAll(Arrays.asList(conditions));
        return self();
    }

    public final S groupBy(Expression<?>... expressions) {
        Arrays.stream(expressions).map(Grouping::by).forEach(groups::add);
        return self();
    }

    /** Several groupings at once, with their sub-totals. */
    public final S groupBy(Grouping grouping) {
        groups.add(grouping);
        return self();
    }

    /** Conditions on groups. */
    public final S having(Condition... conditions) {
        having.addAll(Arrays.asList(conditions));
        return self();
    }

    /** Of the whole: after {@link #union} and the like, expressions of the select list. */
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

    /** One row for each value of these, the first in the order asked for, which has to begin with them. */
    public final S distinctOn(Expression<?>... expressions) {
        distinctOn.addAll(Arrays.asList(expressions));
        return self();
    }

    /** The rows of both, each once. */
    public final S union(S other) {
        return combine(" UNION ", other);
    }

    /** The rows of both. */
    public final S unionAll(S other) {
        return combine(" UNION ALL ", other);
    }

    /** The rows that are in both, each once. */
    public final S intersect(S other) {
        return combine(" INTERSECT ", other);
    }

    /** The rows that are in both, as often as in the one that has fewer. */
    public final S intersectAll(S other) {
        return combine(" INTERSECT ALL ", other);
    }

    /** The rows that are not in the other, each once. */
    public final S except(S other) {
        return combine(" EXCEPT ", other);
    }

    /** The rows that are not in the other; one that is there once is taken off once. */
    public final S exceptAll(S other) {
        return combine(" EXCEPT ALL ", other);
    }

    /** Locks the rows until the transaction ends. */
    public final S forUpdate() {
        return lock(Lock.UPDATE);
    }

    /** Locks the rows that nobody else has locked and leaves the others out: for queues. */
    public final S forUpdateSkipLocked() {
        return lock(Lock.UPDATE.skipLocked());
    }

    /**
     * Locks the rows in this way until the transaction ends.
     *
     * @param of those of these tables alone; none: of all, which PostgreSQL refuses when one may find no row of an outer join
     */
    public final S lock(Lock rows, Table... of) {
        lock = rows;
        locked = List.of(of);
        return self();
    }

    /** {@code EXISTS (...)}: true when the query has a row. It may use columns of the statement around it. */
    public final Condition exists() {
        return Condition.of(out -> {
            writeSubquery(out.append("EXISTS ("));
            out.append(")");
        });
    }

    /** This query as a table of another. */
    public final Derived as(String name) {
        return new Derived(name, name, columns, (out, self) -> writeSubquery(out));
    }

    public final void writeSubquery(SqlWriter out) {
        out.openScope();
        start.write(out);
        write(out, false);
        out.closeScope();
    }

    /** As a part of a UNION: in parentheses where what it ends or begins with would be taken for the whole's. */
    final void writeOperand(SqlWriter out) {
        boolean alone = start.with().isEmpty() && combinations.isEmpty();
        boolean whole = alone && orders.isEmpty() && limit == null && offset == null && lock == null;
        writeSubquery(out.append(whole ? "" : "("));
        out.append(whole ? "" : ")");
    }

    /** The SQL. */
    @Override
    public final String toString() {
        SqlWriter out = new SqlWriter();
        start.write(out);
        write(out, true);
        return out.text();
    }

    final List<Expression<?>> columns() {
        return columns;
    }

    final Statement statement() {
        SqlWriter out = new SqlWriter();
        start.write(out);
        write(out, true);
        return out.toStatement();
    }

    /** What it is made of may lock all the same, deeper inside: whoever relies on it has to be one that refuses that. */
    final boolean onlyReads() {
        return lock == null
                && start.onlyReads()
                && combinations.stream().allMatch(c -> c.other().onlyReads());
    }

    final S join(String kind, Table table, @Nullable Condition condition) {
        sources.add(new Source(kind, table, condition));
        return self();
    }

    private S combine(String word, S other) {
        combinations.add(new Combination(word, other));
        return self();
    }

    /** @param read whether rows are read from it, so that a type that is read through a cast has it */
    private void write(SqlWriter out, boolean read) {
        if (combinations.isEmpty()) {
            writeRows(out, read);
        } else {
            out.append("(".repeat(combinations.size())).openScope();
            writeRows(out, read);
            out.closeScope();
            out.append(")");
            for (int i = 0; i < combinations.size(); i++) {
                combinations.get(i).write(out, read);
                out.append(i + 1 < combinations.size() ? ")" : "");
            }
        }
        writeOrder(out);
        number(out, " LIMIT ", limit);
        number(out, " OFFSET ", offset);
        if (lock != null) {
            writeLock(out, lock);
        }
    }

    private void writeLock(SqlWriter out, Lock rows) {
        if (locked.isEmpty()) {
            rows.write(out);
        } else {
            rows.write(out, locked.stream().map(out::alias).collect(Collectors.joining(", ")));
        }
    }

    /** The select list stands before FROM but needs its aliases: those enter first, in FROM's order. */
    private void writeRows(SqlWriter out, boolean read) {
        out.append(distinct ? "SELECT DISTINCT " : "SELECT ");
        List<String> aliases = sources.stream().map(s -> out.enter(s.table)).toList();
        if (!distinctOn.isEmpty()) {
            Lists.separated(out.append("DISTINCT ON ("), distinctOn, new Keys(out, columns)::write);
            out.append(") ");
        }
        Lists.separated(out, columns, read ? e -> e.writeSelected(out) : out::expression);
        for (int i = 0; i < sources.size(); i++) {
            sources.get(i).write(out, aliases.get(i));
        }
        clause(out, " WHERE ", where);
        if (!groups.isEmpty()) {
            Keys keys = new Keys(out, columns);
            Lists.separated(out.append(" GROUP BY "), groups, group -> group.write(out, keys));
        }
        clause(out, " HAVING ", having);
    }

    private void writeOrder(SqlWriter out) {
        if (!orders.isEmpty()) {
            Keys keys = new Keys(out, columns);
            Lists.separated(out.append(" ORDER BY "), orders, order -> {
                if (!combinations.isEmpty()) {
                    order.write(out, Integer.toString(position(order.expression())));
                } else if (makesRows()) {
                    keys.write(order);
                } else {
                    order.write(out);
                }
            });
        }
    }

    /** Whether its rows are not those of its tables, so that not all can be sorted by that they could. */
    private boolean makesRows() {
        return distinct || !distinctOn.isEmpty() || !groups.isEmpty();
    }

    /** What several queries make together has no tables any more, only columns. */
    private int position(Expression<?> expression) {
        int index = columns.indexOf(expression);
        if (index < 0) {
            throw new IllegalStateException("orderBy(" + expression
                    + ") after a union, intersect or except: order by an expression of the select list");
        }
        return index + 1;
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
            Lists.source(out.append(word), table, alias);
            if (on != null) {
                on.writeOpen(out.append(" ON "));
            }
        }
    }

    private record Combination(String word, Select<?> other) {
        void write(SqlWriter out, boolean read) {
            out.append(word).append("(").openScope();
            other.start.write(out);
            other.write(out, read);
            out.closeScope();
            out.append(")");
        }
    }
}
