package dev.ashlar.runtime.query;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Branch;
import dev.ashlar.runtime.shape.ChildKey;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.shape.Many;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Junction;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes the statement that reads the rows of a to-many part for all parents at once. Behind the layout's columns its
 * select list has those that say whose child a row is.
 */
final class RelatedSelection {
    private static final String PARENT = "\"parent of row\"";
    private static final String NUMBER = "\"number of row\"";

    private final Many<?, ?> part;
    private final ChildKey key;
    private final Table table;
    private final Arguments asked;
    private final Ordering ordering;
    private final SqlWriter out;

    RelatedSelection(Session session, Many<?, ?> part, Arguments asked) {
        this.out = asked.writer(session);
        this.part = part;
        this.key = part.key();
        this.table = part.shape().table();
        this.asked = asked;
        this.ordering = Ordering.of(asked, table);
    }

    /** @param parents their keys */
    static Statement statement(Session session, Many<?, ?> part, Arguments asked, List<List<Object>> parents) {
        RelatedSelection selection = new RelatedSelection(session, part, asked);
        selection.write(parents);
        return selection.out.toStatement();
    }

    private void write(List<List<Object>> parents) {
        KeySet keys = new KeySet(key.columns(), key.types(), parents);
        boolean all = asked.take() == null && asked.skipped() == 0;
        if (asked.distinct().isEmpty() && (all || keys.isOne())) {
            writeRows(keys);
        } else {
            writePages(keys);
        }
    }

    /** Whether {@link #statement(Selection, Branch, Layout)} can say what is asked. */
    static boolean isWhole(Arguments asked) {
        return !asked.isPage() && asked.distinct().isEmpty();
    }

    /**
     * The same for parents that are not read yet, so that both statements travel together. Behind the columns of the parent's key
     * stands whether there is a child; a parent without children has a row too, which tells that it was looked at.
     */
    Statement statement(Selection parents, Branch branch, Layout<?> parentLayout) {
        Layout<?> layout = layout();
        layout.writeSelectList(out.append("SELECT "));
        out.append(", ").append(key.looked());
        parents.writeParents(out.append(" FROM ("), branch, parentLayout);
        out.append(") AS ").append(ChildKey.PARENTS).append(" LEFT JOIN ");
        writeChildren(layout);
        ordering.write(out);
        return out.toStatement();
    }

    /**
     * What stands behind the parents. Where every link leads to a child, PostgreSQL is free to look them all up at once; where
     * conditions keep some out, their links are too.
     */
    private void writeChildren(Layout<?> layout) {
        List<Condition> more = Selection.conditions(table, asked);
        String link = key.link();
        if (link != null && more.isEmpty()) {
            out.append(link).append(" ON ").append(key.same());
            writeTable(layout);
            out.append(key.linked());
            return;
        }
        boolean several = link != null || layout.hasJoins();
        writeTables(several ? "(" : "", layout::writeJoins);
        out.append(several ? ") ON " : " ON ").append(key.same());
        for (Condition condition : more) {
            condition.write(out.append(" AND "));
        }
    }

    private void writeTable(Layout<?> layout) {
        boolean several = layout.hasJoins();
        out.append(several ? " LEFT JOIN (" : " LEFT JOIN ");
        out.append(table.quotedName()).append(" AS ").append(Layout.ROOT);
        out.enter(table, Layout.ROOT);
        layout.writeJoins(out);
        out.append(several ? ")" : "");
    }

    private void writeRows(KeySet keys) {
        Layout<?> layout = layout();
        layout.writeSelectList(out.append("SELECT "));
        out.append(", ").append(key.selected());
        writeFrom(layout::writeJoins, keys);
        ordering.write(out);
        Selection.writePage(out, asked);
    }

    /** Numbers the rows of each parent, then takes those whose number is on the page. */
    private void writePages(KeySet keys) {
        Layout<?> layout = layout();
        boolean linked = part.relation().junction() != null;
        List<String> parents = linked ? List.of(Layout.ROOT + "." + PARENT) : keys.columns();
        layout.writeSelectList(out.append("SELECT "));
        out.append(", ").append(read(parents, keys.types()));
        out.append(" FROM (SELECT ").append(Layout.ROOT).append(".*");
        boolean distinct = !asked.distinct().isEmpty();
        if (linked && !distinct) {
            writeParent(keys);
        }
        out.openScope();
        out.append(", row_number() OVER (PARTITION BY ");
        out.append(String.join(", ", distinct ? parents : keys.columns()));
        out.enter(table, Layout.ROOT);
        ordering.write(out);
        out.append(") AS ").append(NUMBER);
        out.closeScope();
        if (distinct) {
            writeDistinct(keys, linked);
        } else {
            writeFrom(joins -> {}, keys);
        }
        out.append(") AS ").append(Layout.ROOT);
        layout.writeJoins(out);
        writeNumbers();
    }

    private void writeParent(KeySet keys) {
        out.append(", ").append(keys.columns().get(0)).append(" AS ").append(PARENT);
    }

    /** The first row of each group of each parent, in the order asked for. */
    private void writeDistinct(KeySet keys, boolean linked) {
        String parents = String.join(", ", keys.columns());
        DistinctOn distinct = new DistinctOn(asked.distinct());
        out.append(" FROM (SELECT ");
        out.openScope();
        out.enter(table, Layout.ROOT);
        distinct.write(out, parents + ", ");
        distinct.writeNamed(out.append(Layout.ROOT).append(".*"));
        if (linked) {
            writeParent(keys);
        }
        writeFrom(joins -> {}, keys);
        ordering.leading(asked.distinct(), distinct.said()).write(out, " ORDER BY " + parents + ", ");
        out.closeScope();
        out.append(") AS ").append(Layout.ROOT);
    }

    /** Begins at the cursor's row, in the rows of those parents that it belongs to. */
    private void addCursor(KeyData at, Cursor cursor, List<Condition> conditions) {
        cursor.writeJoin(out);
        conditions.add(cursor.condition());
        conditions.add(Condition.of(words -> {
            Junction junction = part.relation().junction();
            String there = "\"cursor row\"";
            words.append("EXISTS (SELECT 1 FROM ")
                    .append(table.quotedName())
                    .append(" AS ")
                    .append(there);
            if (junction != null) {
                words.append(" INNER JOIN ").append(junction.quotedName()).append(" AS \"cursor link\" ON ");
                words.append("\"cursor link\".")
                        .identifier(junction.targetColumn())
                        .append(" = ");
                words.append(there).append(".").identifier(junction.targetKey()).append(" AND ");
                words.append("\"cursor link\".").identifier(junction.localColumn());
                words.append(" = ").append(key.columns().get(0));
            }
            at.write(words.append(" WHERE "), there);
            for (String name : junction == null ? part.relation().targetColumns() : List.<String>of()) {
                words.append(" AND ").append(there).append(".").identifier(name).append(" = ");
                words.append(Layout.ROOT).append(".").identifier(name);
            }
            words.append(")");
        }));
    }

    private void writeNumbers() {
        String number = Layout.ROOT + "." + NUMBER;
        Integer take = asked.take();
        String before = " WHERE ";
        if (asked.skipped() > 0) {
            out.append(before).append(number).append(" > ").parameter(PgType.BIGINT, asked.skipped());
            before = " AND ";
        }
        if (take != null) {
            out.append(before).append(number).append(" <= ");
            out.parameter(PgType.BIGINT, asked.skipped() + Math.abs(take));
        }
        out.append(" ORDER BY ").append(number);
    }

    private void writeFrom(Consumer<SqlWriter> joins, KeySet keys) {
        writeTables(" FROM ", joins);
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.of(keys::write));
        conditions.addAll(Selection.conditions(table, asked));
        KeyData cursor = asked.cursor();
        if (cursor != null) {
            addCursor(cursor, new Cursor(cursor, table, ordering.orders()), conditions);
        }
        Selection.writeWhere(out, conditions);
    }

    private void writeTables(String before, Consumer<SqlWriter> joins) {
        out.append(before);
        String link = key.link();
        if (link != null) {
            out.append(link).append(" INNER JOIN ");
        }
        out.append(table.quotedName()).append(" AS ").append(Layout.ROOT);
        out.enter(table, Layout.ROOT);
        if (link != null) {
            out.append(key.linked());
        }
        joins.accept(out);
    }

    private Layout<?> layout() {
        return asked.layout(part.shape());
    }

    private static String read(List<String> columns, List<PgType<?>> types) {
        List<String> read = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            read.add(columns.get(i) + types.get(i).readCast());
        }
        return String.join(", ", read);
    }
}
