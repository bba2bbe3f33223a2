package dev.ashlar.migrate.observe;

import dev.ashlar.compiler.lint.live.LiveTable;
import dev.ashlar.compiler.lint.live.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables with their sizes and counters. */
final class TableFacts {
    private static final String SQL = """
            SELECT n.nspname, c.relname, c.relkind, pg_get_userbyid(c.relowner) AS owner, c.reltuples::bigint AS rows,
                   pg_relation_size(c.oid) AS heap, pg_indexes_size(c.oid) AS indexes,
                   CASE WHEN c.reltoastrelid = 0 THEN 0 ELSE pg_total_relation_size(c.reltoastrelid) END AS toast,
                   coalesce(s.seq_scan, 0) AS seq_scan, coalesce(s.seq_tup_read, 0) AS seq_tup_read,
                   coalesce(s.idx_scan, 0) AS idx_scan, coalesce(s.n_tup_ins, 0) AS ins, coalesce(s.n_tup_upd, 0) AS upd,
                   coalesce(s.n_tup_hot_upd, 0) AS hot, coalesce(s.n_tup_del, 0) AS del,
                   coalesce(s.n_live_tup, 0) AS live, coalesce(s.n_dead_tup, 0) AS dead,
                   coalesce(s.n_mod_since_analyze, 0) AS changed,
                   greatest(s.last_vacuum, s.last_autovacuum) AS vacuumed, greatest(s.last_analyze, s.last_autoanalyze) AS analyzed,
                   CASE WHEN c.relkind = 'r' THEN age(c.relfrozenxid)::bigint ELSE 0 END AS age,
                   c.relrowsecurity, c.relforcerowsecurity, c.relpersistence = 'u' AS unlogged, c.relispartition,
                   ARRAY(SELECT pn.nspname::text FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent
                     JOIN pg_namespace pn ON pn.oid = p.relnamespace WHERE h.inhrelid = c.oid ORDER BY h.inhseqno) AS parent_schemas,
                   ARRAY(SELECT p.relname::text FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent
                     WHERE h.inhrelid = c.oid ORDER BY h.inhseqno) AS parents,
                   c.reloptions AS options, obj_description(c.oid, 'pg_class') AS comment
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_stat_all_tables s ON s.relid = c.oid
             WHERE c.relkind IN ('r', 'p', 'f') AND %s AND %s
               AND c.relname NOT IN ('_ashlar_migrations', '_ashlar_clients', '_prisma_migrations')
             ORDER BY n.nspname, c.relname
            """.formatted(Asking.OURS, Asking.notOfExtension("pg_class", "c.oid"));

    private TableFacts() {}

    static List<LiveTable> tables(Asking ask) throws SQLException {
        return ask.rows(SQL, TableFacts::table);
    }

    private static LiveTable table(ResultSet row) throws SQLException {
        List<QualifiedName> parents = parents(row);
        boolean partition = row.getBoolean("relispartition");
        return new LiveTable(
                new QualifiedName(row.getString("nspname"), row.getString("relname")),
                kind(row.getString("relkind")),
                row.getString("owner"),
                row.getLong("rows"),
                new LiveTable.Sizes(row.getLong("heap"), row.getLong("indexes"), row.getLong("toast")),
                activity(row),
                upkeep(row),
                row.getBoolean("relrowsecurity"),
                row.getBoolean("relforcerowsecurity"),
                row.getBoolean("unlogged"),
                partition ? first(parents) : null,
                partition ? List.of() : parents,
                Asking.strings(row, "options"),
                row.getString("comment"));
    }

    private static @Nullable QualifiedName first(List<QualifiedName> names) {
        return names.isEmpty() ? null : names.get(0);
    }

    private static List<QualifiedName> parents(ResultSet row) throws SQLException {
        List<String> schemas = Asking.strings(row, "parent_schemas");
        List<String> names = Asking.strings(row, "parents");
        List<QualifiedName> parents = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            parents.add(new QualifiedName(schemas.get(i), names.get(i)));
        }
        return parents;
    }

    private static LiveTable.Kind kind(String relkind) {
        return switch (relkind) {
            case "p" -> LiveTable.Kind.PARTITIONED;
            case "f" -> LiveTable.Kind.FOREIGN;
            default -> LiveTable.Kind.ORDINARY;
        };
    }

    private static LiveTable.Activity activity(ResultSet row) throws SQLException {
        return new LiveTable.Activity(
                row.getLong("seq_scan"),
                row.getLong("seq_tup_read"),
                row.getLong("idx_scan"),
                row.getLong("ins"),
                row.getLong("upd"),
                row.getLong("hot"),
                row.getLong("del"));
    }

    private static LiveTable.Upkeep upkeep(ResultSet row) throws SQLException {
        return new LiveTable.Upkeep(
                row.getLong("live"),
                row.getLong("dead"),
                row.getLong("changed"),
                Asking.instant(row, "vacuumed"),
                Asking.instant(row, "analyzed"),
                row.getLong("age"));
    }
}
