package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Junction;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What a child has of its parent, as the statements say it that read the rows of a to-many part; written once for each part.
 *
 * @param columns that hold the parent's key
 * @param types of those
 * @param selected those in a select list
 * @param looked in a select list, the key in {@link #PARENTS}, and behind it whether there is a child
 * @param same whose key is that in {@link #PARENTS}
 * @param link the junction in FROM; null when the child itself holds the key
 * @param linked how a child is joined to it; empty without one
 */
public record ChildKey(
        List<String> columns,
        List<PgType<?>> types,
        String selected,
        String looked,
        String same,
        @Nullable String link,
        String linked) {
    /** Parents that are not read yet, by their keys. */
    public static final String PARENTS = "\"parents\"";

    private static final String LINK = "\"link\"";
    private static final List<String> NAMES = List.of("\"k0\"", "\"k1\"", "\"k2\"", "\"k3\"");

    static ChildKey of(Many<?, ?> part) {
        Junction junction = part.relation().junction();
        List<String> columns =
                junction == null ? own(part) : List.of(LINK + "." + Identifier.quote(junction.localColumn()));
        List<PgType<?>> types = types(part, junction);
        String found =
                column(junction == null ? part.relation().targetColumns().get(0) : junction.targetKey(), Layout.ROOT);
        StringJoiner selected = new StringJoiner(", ");
        StringJoiner looked = new StringJoiner(", ", "", ", " + found + " IS NOT NULL");
        StringJoiner same = new StringJoiner(" AND ");
        for (int i = 0; i < columns.size(); i++) {
            String parents = PARENTS + "." + name(i);
            selected.add(columns.get(i) + types.get(i).readCast());
            looked.add(parents + types.get(i).readCast());
            same.add(columns.get(i) + " = " + parents);
        }
        return new ChildKey(
                columns,
                types,
                selected.toString(),
                looked.toString(),
                same.toString(),
                junction == null ? null : junction.quotedName() + " AS " + LINK,
                junction == null ? "" : " ON " + found + " = " + column(junction.targetColumn(), LINK));
    }

    private static List<String> own(Many<?, ?> part) {
        List<String> columns = new ArrayList<>();
        for (String name : part.relation().targetColumns()) {
            columns.add(column(name, Layout.ROOT));
        }
        return List.copyOf(columns);
    }

    private static List<PgType<?>> types(Many<?, ?> part, @Nullable Junction junction) {
        if (junction != null) {
            Column<?> key = part.relation().owner().column(junction.localKey());
            return List.of(key.type());
        }
        Table table = part.shape().table();
        List<PgType<?>> types = new ArrayList<>();
        for (String name : part.relation().targetColumns()) {
            types.add(table.column(name).type());
        }
        return List.copyOf(types);
    }

    private static String column(String name, String alias) {
        return alias + "." + Identifier.quote(name);
    }

    /** What a column of a sub-query is called that stands for another: {@code "k0"}. */
    public static String name(int i) {
        return i < NAMES.size() ? NAMES.get(i) : "\"k" + i + '"';
    }
}
