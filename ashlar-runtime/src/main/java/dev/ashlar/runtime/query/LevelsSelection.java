package dev.ashlar.runtime.query;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.shape.Recursive;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Junction;
import dev.ashlar.sql.Limits;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes the statement that reads all levels of a recursive part for all rows at once. Its recursive query goes from row to row
 * and keeps for each the key that led to it; UNION drops what it has been at before, so it ends where rows go round in a
 * circle. Behind the layout's columns its select list has that key.
 */
final class LevelsSelection {
    private static final String LEVELS = "\"levels\"";
    private static final String LEVEL = "\"level\"";
    private static final String NUMBER = "\"number of row\"";
    private static final String LINK = "\"link\"";

    private final Recursive<?, ?> part;
    private final Table table;
    private final Climb climb;
    private final SqlWriter out;

    LevelsSelection(Session session, Recursive<?, ?> part, Climb climb, Limits limits) {
        this.out = session.writer(limits);
        this.part = part;
        this.table = part.shape().table();
        this.climb = climb;
    }

    Statement statement(Layout<?> layout, List<List<Object>> from) {
        KeySet keys = new KeySet(links(), keyTypes(), from);
        writeLevels(keys);
        out.enter(table, Layout.ROOT);
        layout.writeSelectList(out.append("SELECT "));
        List<PgType<?>> types = keyTypes();
        for (int i = 0; i < types.size(); i++) {
            out.append(", ").append(place("by", i)).append(types.get(i).readCast());
        }
        out.append(" FROM ").append(climb.depth() == null ? LEVELS : distinct());
        out.append(" INNER JOIN ").append(table.quotedName()).append(" AS ").append(Layout.ROOT);
        out.append(" ON ").append(same("row", rowColumns()));
        layout.writeJoins(out);
        new Ordering(climb.orders()).write(out);
        return out.toStatement();
    }

    /** The types of the columns behind those of the layout. */
    List<PgType<?>> keyTypes() {
        Junction junction = part.relation().junction();
        if (junction != null) {
            return List.of(table.column(junction.localKey()).type());
        }
        return part.relation().targetColumns().stream()
                .<PgType<?>>map(name -> table.column(name).type())
                .toList();
    }

    private void writeLevels(KeySet keys) {
        out.append("WITH RECURSIVE ").append(LEVELS).append(" AS (");
        List<Condition> first = new ArrayList<>();
        first.add(Condition.of(keys::write));
        writeLevel("1", links(""), first);
        out.append(" UNION ");
        List<Condition> next = new ArrayList<>();
        Integer depth = climb.depth();
        if (depth != null) {
            next.add(Condition.of(
                    words -> words.append(LEVELS + "." + LEVEL + " < ").parameter(PgType.INTEGER, depth)));
        }
        writeLevel(LEVELS + "." + LEVEL + " + 1", LEVELS + " INNER JOIN " + links(same("next", links())), next);
        out.append(") ");
    }

    /** Numbers the rows of each parent where only the first are taken: a row that is come to twice has one number. */
    private void writeLevel(String level, String from, List<Condition> conditions) {
        Integer take = climb.take();
        if (take == null) {
            writeRows(level);
            writeFrom(from, conditions);
            return;
        }
        out.append("SELECT ").append(String.join(", ", names())).append(" FROM (");
        writeRows(level);
        writeNumber();
        writeFrom(from, conditions);
        out.append(") AS \"numbered\" WHERE ").append(NUMBER).append(" <= ").parameter(PgType.INTEGER, take);
    }

    private void writeNumber() {
        out.append(", dense_rank() OVER (PARTITION BY ").append(String.join(", ", links()));
        out.openScope();
        out.enter(table, Layout.ROOT);
        new Ordering(climb.orders()).total(rowKey()).write(out);
        out.closeScope();
        out.append(") AS ").append(NUMBER);
    }

    private void writeFrom(String from, List<Condition> conditions) {
        out.append(" FROM ").append(from);
        writeWhere(conditions);
    }

    private void writeRows(String level) {
        out.append("SELECT ");
        out.append(String.join(", ", named("by", links())));
        out.append(", ").append(String.join(", ", named("row", rowColumns())));
        out.append(", ")
                .append(String.join(", ", named("next", columns(part.relation().localColumns()))));
        if (climb.depth() != null) {
            out.append(", ").append(level).append(" AS ").append(LEVEL);
        }
    }

    /** The table, behind the junction if there is one. */
    private String links(String on) {
        String to = table.quotedName() + " AS " + Layout.ROOT;
        Junction junction = part.relation().junction();
        String first = junction == null ? to : junction.quotedName() + " AS " + LINK;
        String second = junction == null
                ? ""
                : " INNER JOIN " + to + " ON " + Layout.ROOT + "." + Identifier.quote(junction.targetKey()) + " = "
                        + LINK + "." + Identifier.quote(junction.targetColumn());
        return first + (on.isEmpty() ? "" : " ON " + on) + second;
    }

    private void writeWhere(List<Condition> conditions) {
        out.openScope();
        out.enter(table, Layout.ROOT);
        conditions.addAll(Selection.living(table, climb.where(), climb.withDeleted()));
        Selection.writeWhere(out, conditions);
        out.closeScope();
    }

    /** A row that is come to on several levels is read once for each row that leads to it. */
    private String distinct() {
        List<String> names = new ArrayList<>(aliases("by", links()));
        names.addAll(aliases("row", rowColumns()));
        return "(SELECT DISTINCT " + String.join(", ", names) + " FROM " + LEVELS + ") AS " + LEVELS;
    }

    /** What a level is known by to the next. */
    private List<String> names() {
        List<String> names = new ArrayList<>(aliases("by", links()));
        names.addAll(aliases("row", rowColumns()));
        names.addAll(aliases("next", part.relation().localColumns()));
        if (climb.depth() != null) {
            names.add(LEVEL);
        }
        return names;
    }

    /** The columns that a row is found by. */
    private List<String> links() {
        Junction junction = part.relation().junction();
        return junction == null
                ? columns(part.relation().targetColumns())
                : List.of(LINK + "." + Identifier.quote(junction.localColumn()));
    }

    /** The columns that tell rows from each other. */
    private List<String> rowColumns() {
        return columns(rowKey().stream().map(Column::name).toList());
    }

    private List<Column<?>> rowKey() {
        List<Column<?>> key = table.primaryKey();
        return key.isEmpty()
                ? part.identity().stream().<Column<?>>map(table::column).toList()
                : key;
    }

    private static List<String> columns(List<String> names) {
        return names.stream()
                .map(name -> Layout.ROOT + "." + Identifier.quote(name))
                .toList();
    }

    private static List<String> named(String name, List<String> columns) {
        List<String> aliases = aliases(name, columns);
        List<String> named = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            named.add(columns.get(i) + " AS " + aliases.get(i));
        }
        return named;
    }

    private static List<String> aliases(String name, List<String> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> '"' + name + i + '"')
                .toList();
    }

    private static String same(String name, List<String> columns) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            pairs.add(columns.get(i) + " = " + place(name, i));
        }
        return String.join(" AND ", pairs);
    }

    private static String place(String name, int number) {
        return LEVELS + ".\"" + name + number + '"';
    }
}
