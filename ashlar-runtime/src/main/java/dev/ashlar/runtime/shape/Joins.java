package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The joins of a layout, as they come. */
final class Joins {
    private final boolean withDeleted;
    private final List<Joined> joined = new ArrayList<>();
    private final Map<Way, String> ways = new HashMap<>();

    Joins(boolean withDeleted) {
        this.withDeleted = withDeleted;
    }

    List<Joined> all() {
        return List.copyOf(joined);
    }

    /** Components that take single values of the same row share a join; no call can say anything of that one. */
    String alias(Place place, One<?, ?> one, boolean outer) {
        Way way = new Way(place.alias(), one.relation());
        String shared = one.shape() instanceof Single ? ways.get(way) : null;
        if (shared != null) {
            return shared;
        }
        Table target = one.shape().table();
        String alias = "\"j" + (joined.size() + 1) + '"';
        String text = (outer ? " LEFT JOIN " : " INNER JOIN ") + target.quotedName() + " AS " + alias + " ON "
                + place.pairs(one.relation(), alias);
        joined.add(new Joined(one, text + partner(one, target, alias), alias, null));
        if (one.shape() instanceof Single) {
            ways.put(way, alias);
        }
        return alias;
    }

    /** Which of the rows that are there is one for the part. */
    private String partner(One<?, ?> one, Table target, String alias) {
        if (!one.mayBeAbsent()) {
            return "";
        }
        return KeySide.isHere(one.relation()) ? alive(target, alias) : living(target, alias);
    }

    /** That a row counts; nothing where all do. */
    String alive(Table table, String alias) {
        return withDeleted ? "" : living(table, alias);
    }

    /** Where the other table holds the key, one row of all that were ever linked lives. */
    private static String living(Table table, String alias) {
        Column<?> deleted = table.softDelete();
        return deleted == null ? "" : " AND " + alias + "." + deleted.quotedName() + " IS NULL";
    }

    /** A relation from a table of the statement. */
    private record Way(String alias, Relation<?> relation) {}
}
