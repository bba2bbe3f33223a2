package dev.ashlar.runtime.query;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Branch;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.shape.Many;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Identifier;
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
    private static final String LINK = "\"link\"";
    private static final String PARENT = "\"parent of row\"";
    private static final String NUMBER = "\"number of row\"";
    private static final String PARENTS = "\"parents\"";

    private final Many<?, ?> part;
    private final Table table;
    private final Arguments asked;
    private final Ordering ordering;
    private final SqlWriter out;

    RelatedSelection(Session session, Many<?, ?> part, Arguments asked) {
        this.out = asked.writer(session);
        this.part = part;
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
        KeySet keys = new KeySet(keyColumns(), keyTypes(part), parents);
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
        List<String> places = new ArrayList<>();
        for (int i = 0; i < branch.columns().size(); i++) {
            places.add(PARENTS + "." + After.place(i));
        }
        layout.writeSelectList(out.append("SELECT "));
        out.append(", ").append(read(places, keyTypes(part))).append(", ");
        out.append(found()).append(" IS NOT NULL");
        parents.writeParents(out.append(" FROM ("), branch, parentLayout);
        out.append(") AS ").append(PARENTS).append(" LEFT JOIN ");
        writeChildren(places);
        ordering.write(out);
        return out.toStatement();
    }

    /** A column of the child that is no NULL. */
    private String found() {
        Junction junction = part.relation().junction();
        String name = junction == null ? part.relation().targetColumns().get(0) : junction.targetKey();
        return Layout.ROOT + "." + Identifier.quote(name);
    }

    /**
     * What stands behind the parents. Where every link leads to a child, PostgreSQL is free to look them all up at once; where
     * conditions keep some out, their links are too.
     */
    private void writeChildren(List<String> places) {
        List<Condition> mine = conditions(places);
        List<Condition> more = Selection.conditions(table, asked);
        Layout<?> layout = layout();
        Junction junction = part.relation().junction();
        if (junction != null && more.isEmpty()) {
            writeLink(junction);
            writeOn(mine);
            writeTable(layout);
            writeLinked(junction);
            return;
        }
        boolean several = junction != null || layout.hasJoins();
        writeTables(several ? "(" : "", layout::writeJoins);
        out.append(several ? ")" : "");
        mine.addAll(more);
        writeOn(mine);
    }

    private void writeTable(Layout<?> layout) {
        boolean several = layout.hasJoins();
        out.append(several ? " LEFT JOIN (" : " LEFT JOIN ");
        out.append(table.quotedName()).append(" AS ").append(Layout.ROOT);
        out.enter(table, Layout.ROOT);
        layout.writeJoins(out);
        out.append(several ? ")" : "");
    }

    private void writeOn(List<Condition> conditions) {
        out.append(" ON ");
        Condition.all(conditions).writeOpen(out);
    }

    private List<Condition> conditions(List<String> places) {
        List<String> keys = keyColumns();
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String same = keys.get(i) + " = " + places.get(i);
            conditions.add(Condition.of(words -> words.append(same)));
        }
        return conditions;
    }

    /** The types of the columns behind those of the layout. */
    static List<PgType<?>> keyTypes(Many<?, ?> part) {
        Junction junction = part.relation().junction();
        if (junction != null) {
            return List.of(part.relation().owner().column(junction.localKey()).type());
        }
        List<PgType<?>> types = new ArrayList<>();
        for (String column : part.relation().targetColumns()) {
            types.add(part.shape().table().column(column).type());
        }
        return types;
    }

    private void writeRows(KeySet keys) {
        Layout<?> layout = layout();
        layout.writeSelectList(out.append("SELECT "));
        out.append(", ").append(read(keys.columns(), keys.types()));
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
    private void addCursor(KeyData key, Cursor cursor, List<Condition> conditions) {
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
                words.append(" = ").append(keyColumns().get(0));
            }
            key.write(words.append(" WHERE "), there);
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
        KeyData key = asked.cursor();
        if (key != null) {
            addCursor(key, new Cursor(key, table, ordering.orders()), conditions);
        }
        Selection.writeWhere(out, conditions);
    }

    private void writeTables(String before, Consumer<SqlWriter> joins) {
        Junction junction = part.relation().junction();
        out.append(before);
        if (junction != null) {
            writeLink(junction);
            out.append(" INNER JOIN ");
        }
        out.append(table.quotedName()).append(" AS ").append(Layout.ROOT);
        out.enter(table, Layout.ROOT);
        if (junction != null) {
            writeLinked(junction);
        }
        joins.accept(out);
    }

    private void writeLink(Junction junction) {
        out.append(junction.quotedName()).append(" AS ").append(LINK);
    }

    private void writeLinked(Junction junction) {
        out.append(" ON ").append(Layout.ROOT).append(".").identifier(junction.targetKey());
        out.append(" = ").append(LINK).append(".").identifier(junction.targetColumn());
    }

    private Layout<?> layout() {
        return asked.layout(part.shape());
    }

    private List<String> keyColumns() {
        Junction junction = part.relation().junction();
        if (junction != null) {
            return List.of(LINK + "." + Identifier.quote(junction.localColumn()));
        }
        List<String> columns = new ArrayList<>();
        for (String name : part.relation().targetColumns()) {
            Column<?> column = table.column(name);
            columns.add(Layout.ROOT + "." + column.quotedName());
        }
        return columns;
    }

    private static String read(List<String> columns, List<PgType<?>> types) {
        List<String> read = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            read.add(columns.get(i) + types.get(i).readCast());
        }
        return String.join(", ", read);
    }
}
