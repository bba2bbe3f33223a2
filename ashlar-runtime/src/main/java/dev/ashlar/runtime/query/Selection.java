package dev.ashlar.runtime.query;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Branch;
import dev.ashlar.runtime.shape.ChildKey;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Lock;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the statements that read the rows of one table, without a parent. */
record Selection(Session session, Table table, Arguments asked) {
    private static final String PAGE = "\"page\"";

    /** All that a shape's layout selects. */
    Statement rows(Layout<?> layout) {
        SqlWriter out = asked.writer(session);
        Ordering ordering = Ordering.of(asked, table);
        if (asked.distinct().isEmpty()) {
            out.enter(table, Layout.ROOT);
            writeRows(out, layout, ordering);
            ordering.write(out);
        } else {
            writeDistinct(out, layout, ordering);
        }
        writePage(out);
        writeLock(out);
        return out.toStatement();
    }

    /** All that a layout selects, and behind it these columns. */
    Statement rowsWith(Layout<?> layout, List<Column<?>> columns) {
        SqlWriter out = asked.writer(session);
        out.enter(table, Layout.ROOT);
        layout.writeSelectList(out.append("SELECT "));
        for (Column<?> column : columns) {
            out.append(", ").append(Layout.ROOT).append(".").append(column.quotedName());
            out.append(column.type().readCast());
        }
        writeFrom(out, layout, Ordering.of(asked, table));
        return out.toStatement();
    }

    /**
     * The keys of a branch's parents, each once: {@code "k0"}, {@code "k1"}, ...
     *
     * @param layout that the branch belongs to
     */
    void writeParents(SqlWriter out, Branch branch, Layout<?> layout) {
        Ordering ordering = Ordering.of(asked, table);
        boolean single = branch.single() && asked.cursor() == null;
        out.append(single ? "SELECT " : "SELECT DISTINCT * FROM (SELECT ");
        for (int i = 0; i < branch.columns().size(); i++) {
            out.append(i == 0 ? "" : ", ").append(branch.columns().get(i));
            out.append(" AS ").append(ChildKey.name(i));
        }
        out.openScope();
        out.enter(table, Layout.ROOT);
        boolean same = single && (!asked.isPage() || layout.hasFixedJoins()); // the joins leave no row out
        writeFrom(out, same ? null : layout, ordering);
        if (asked.isPage()) {
            ordering.write(out);
        }
        writePage(out);
        out.closeScope();
        if (!single) {
            out.append(") AS ").append(PAGE);
        } else if (!asked.isPage()) {
            out.append(" OFFSET 0"); // keeps PostgreSQL from asking the conditions once more for each child
        }
    }

    private void writeLock(SqlWriter out) {
        Lock lock = asked.lock();
        if (lock != null && !asked.distinct().isEmpty()) {
            throw new IllegalArgumentException("lock(" + lock
                    + ") with distinct(...): PostgreSQL locks rows, and distinct rows stand for several");
        }
        if (lock != null) {
            lock.write(out, Layout.ROOT);
        }
    }

    /** What aggregates come to over the rows; of a page, over those on it. */
    Statement aggregates(List<Expression<?>> columns) {
        SqlWriter out = asked.writer(session);
        boolean part = asked.isPage() || !asked.distinct().isEmpty();
        String alias = part ? PAGE : Layout.ROOT;
        out.enter(table, alias);
        out.append("SELECT ");
        Groups.separated(out, columns, column -> column.writeSelected(out));
        out.append(" FROM ");
        if (part) {
            writePart(out.append("("));
            out.append(") AS ").append(PAGE);
        } else {
            out.append(table.quotedName()).append(" AS ").append(alias);
            writeWhere(out, conditions(table, asked));
        }
        return out.toStatement();
    }

    /** The rows of a page, of which those that are distinct are found first, for they are not sorted as the page is. */
    private void writePart(SqlWriter out) {
        Ordering ordering = Ordering.of(asked, table);
        out.openScope();
        out.append("SELECT ").append(Layout.ROOT).append(".*");
        if (asked.distinct().isEmpty()) {
            out.enter(table, Layout.ROOT);
            writeFrom(out, null, ordering);
        } else {
            writeFirsts(out.append(" FROM "), ordering);
            out.enter(table, Layout.ROOT);
        }
        ordering.write(out);
        writePage(out);
        out.closeScope();
    }

    private void writeRows(SqlWriter out, Layout<?> layout, Ordering ordering) {
        layout.writeSelectList(out.append("SELECT "));
        writeFrom(out, layout, ordering);
    }

    /**
     * The first row of each group in the order asked for. DISTINCT ON wants its own columns first in the order, so the rows
     * that stay are found in a sub-query and sorted as asked around it.
     */
    private void writeDistinct(SqlWriter out, Layout<?> layout, Ordering ordering) {
        out.append("SELECT ");
        layout.writeSelectList(out);
        writeFirsts(out.append(" FROM "), ordering);
        layout.writeJoins(out);
        out.enter(table, Layout.ROOT);
        ordering.write(out);
    }

    private void writeFirsts(SqlWriter out, Ordering ordering) {
        out.append("(SELECT ");
        out.openScope();
        out.enter(table, Layout.ROOT);
        DistinctOn distinct = new DistinctOn(asked.distinct());
        distinct.write(out, "");
        distinct.writeNamed(out.append(Layout.ROOT).append(".*"));
        writeFrom(out, null, ordering);
        ordering.leading(asked.distinct(), distinct.said()).write(out);
        out.closeScope();
        out.append(") AS ").append(Layout.ROOT);
    }

    /** How many rows there are; of a page, how many are on it. */
    Statement count() {
        SqlWriter out = asked.writer(session);
        if (!asked.distinct().isEmpty()) {
            writePart(out.append("SELECT count(*) FROM ("));
            out.append(") AS ").append(PAGE);
            return out.toStatement();
        }
        out.enter(table, Layout.ROOT);
        if (asked.take() == null && asked.skipped() == 0) {
            writeFrom(out.append("SELECT count(*)"), null, Ordering.of(asked, table));
            return out.toStatement();
        }
        out.append("SELECT count(*) FROM (SELECT 1");
        writeFrom(out, null, Ordering.of(asked, table));
        writePage(out);
        out.append(") AS ").append(PAGE);
        return out.toStatement();
    }

    Statement exists() {
        SqlWriter out = asked.writer(session);
        out.append("SELECT EXISTS (");
        if (asked.distinct().isEmpty()) {
            out.enter(table, Layout.ROOT);
            writeFrom(out.append("SELECT 1"), null, Ordering.of(asked, table));
            writePage(out);
        } else {
            writePart(out);
        }
        out.append(")");
        return out.toStatement();
    }

    /**
     * The table has entered before, for the select list may use its alias in sub-queries.
     *
     * @param joined whose joins are written; null: none, for a row's own columns need no other table
     */
    private void writeFrom(SqlWriter out, @Nullable Layout<?> joined, Ordering ordering) {
        out.append(" FROM ").append(table.quotedName()).append(" AS ").append(Layout.ROOT);
        if (joined != null) {
            joined.writeJoins(out);
        }
        List<Condition> conditions = new ArrayList<>(conditions(table, asked));
        KeyData key = asked.cursor();
        if (key != null) {
            Cursor cursor = new Cursor(key, table, ordering.orders());
            cursor.writeJoin(out);
            conditions.add(cursor.condition());
        }
        writeWhere(out, conditions);
    }

    private void writePage(SqlWriter out) {
        writePage(out, asked);
    }

    /** The number of rows is part of the text: few differ, and PostgreSQL plans a LIMIT that it knows better. */
    static void writePage(SqlWriter out, Arguments asked) {
        Integer take = asked.take();
        if (take != null) {
            out.append(" LIMIT ").append(Integer.toString(Math.abs(take)));
        }
        if (asked.skipped() > 0) {
            out.append(" OFFSET ").parameter(PgType.BIGINT, asked.skipped());
        }
    }

    static void writeWhere(SqlWriter out, List<Condition> conditions) {
        if (!conditions.isEmpty()) {
            out.append(" WHERE ");
            Condition.all(conditions).writeOpen(out);
        }
    }

    /** That the row lives, unless all rows are asked for, and what the call asks. */
    static List<Condition> conditions(Table table, Arguments asked) {
        return living(table, asked.where(), asked.withDeleted());
    }

    static List<Condition> living(Table table, List<Condition> where, boolean withDeleted) {
        List<Condition> conditions = new ArrayList<>(where.size() + 1);
        Column<?> deleted = table.softDelete();
        if (deleted != null && !withDeleted) {
            conditions.add(deleted.isNull());
        }
        conditions.addAll(where);
        return conditions;
    }
}
