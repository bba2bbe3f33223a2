package dev.ashlar.runtime.query;

import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.shape.Recursive;
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

/**
 * Writes the statement that reads all levels of a recursive part for all rows at once. Its recursive query goes from row to row
 * and keeps for each the key that led to it; UNION drops what it has been at before, so it ends where rows go round in a
 * circle. Behind the layout's columns its select list has that key.
 */
final class LevelsSelection {
    private static final String LEVELS = "\"levels\"";
    private static final String LEVEL = "\"level\"";
    private static final String LINK = "\"link\"";

    private final Recursive<?, ?> part;
    private final Table table;
    private final Climb climb;
    private final SqlWriter out = new SqlWriter();

    LevelsSelection(Recursive<?, ?> part, Climb climb) {
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
        writeLevel("1");
        out.append(" FROM ").append(links(""));
        List<Condition> first = new ArrayList<>();
        first.add(Condition.of(keys::write));
        writeWhere(first);
        out.append(" UNION ");
        writeLevel(LEVELS + "." + LEVEL + " + 1");
        out.append(" FROM ").append(LEVELS).append(" INNER JOIN ").append(links(same("next", links())));
        List<Condition> next = new ArrayList<>();
        Integer depth = climb.depth();
        if (depth != null) {
            next.add(Condition.of(
                    words -> words.append(LEVELS + "." + LEVEL + " < ").parameter(PgType.INTEGER, depth)));
        }
        writeWhere(next);
        out.append(") ");
    }

    private void writeLevel(String level) {
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
        List<String> columns = new ArrayList<>(named("by", links()));
        columns.addAll(named("row", rowColumns()));
        List<String> names = columns.stream()
                .map(column -> column.substring(column.lastIndexOf(" AS ") + 4))
                .toList();
        return "(SELECT DISTINCT " + String.join(", ", names) + " FROM " + LEVELS + ") AS " + LEVELS;
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
        List<String> key = table.primaryKey().stream().map(Column::name).toList();
        return columns(key.isEmpty() ? part.identity() : key);
    }

    private static List<String> columns(List<String> names) {
        return names.stream()
                .map(name -> Layout.ROOT + "." + Identifier.quote(name))
                .toList();
    }

    private static List<String> named(String name, List<String> columns) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            named.add(columns.get(i) + " AS \"" + name + i + '"');
        }
        return named;
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
