package dev.ashlar.migrate.introspect;

import dev.ashlar.compiler.catalog.Mark;
import dev.ashlar.compiler.catalog.Trigger;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Triggers by table or view, without those of constraints, those that a partition has from its parent, and those that keep a
 * column's time, which belong to the column.
 */
record Triggers(Map<Long, List<Trigger>> byTable) {
    private static final String SQL = """
            SELECT t.tgrelid::bigint AS table, t.tgname, pg_get_triggerdef(t.oid, true) AS definition,
                   obj_description(t.oid, 'pg_trigger') AS comment
              FROM pg_trigger t
             WHERE t.tgrelid = ANY (?::bigint[]::oid[]) AND NOT t.tgisinternal AND t.tgparentid = 0
               AND NOT EXISTS (SELECT FROM pg_depend d
                     WHERE d.classid = 'pg_trigger'::regclass AND d.objid = t.oid AND d.deptype = 'e')
               AND coalesce(obj_description(t.oid, 'pg_trigger'), '') NOT LIKE '@ashlar %'
             ORDER BY t.tgrelid, t.tgname
            """;

    static Triggers read(Query query) throws SQLException {
        return new Triggers(OfTable.group(query.rows(
                SQL,
                row -> new OfTable<>(
                        row.getLong("table"),
                        new Trigger(
                                row.getString("tgname"),
                                row.getString("definition"),
                                Mark.isIn(row.getString("comment")))))));
    }

    List<Trigger> of(long table) {
        return byTable.getOrDefault(table, List.of());
    }
}
