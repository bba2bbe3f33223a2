package dev.ashlar.migrate.trace;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Touched;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The relations at a moment, by oid: what a statement did is the difference of two.
 *
 * @param scans how many rows of each were read in scans from end to end so far
 */
record Snapshot(Map<Long, Entry> relations, Map<Long, Long> scans) {
    private static final String RELATIONS = """
            SELECT c.oid::bigint AS relation, n.nspname, c.relname, c.relfilenode::bigint AS file
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f', 'i', 'I') AND %s
            """;
    /** Those of the transaction, as the session counts them itself. */
    static final String OWN_SCANS =
            "SELECT relid::bigint AS relation, seq_tup_read FROM pg_stat_xact_all_tables WHERE seq_tup_read > 0";
    /** Those that sessions have handed in. */
    static final String ALL_SCANS =
            "SELECT relid::bigint AS relation, seq_tup_read FROM pg_stat_user_tables WHERE seq_tup_read > 0";

    record Entry(TableName name, long file) {}

    static Snapshot take(Rows rows, String scans) throws SQLException {
        Map<Long, Entry> relations = new HashMap<>();
        rows.read(
                String.format(RELATIONS, Rows.NOT_SYSTEM),
                row -> relations.put(
                        row.getLong("relation"), new Entry(rows.name(row, "nspname", "relname"), row.getLong("file"))));
        Map<Long, Long> counted = new HashMap<>();
        rows.read(scans, row -> counted.put(row.getLong("relation"), row.getLong("seq_tup_read")));
        return new Snapshot(relations, counted);
    }

    /** @param locks by oid, the strongest on each */
    Touched until(Snapshot after, Map<Long, LockMode> locks) {
        Map<TableName, LockMode> named = new HashMap<>();
        Set<TableName> rewritten = new HashSet<>();
        Set<TableName> scanned = new HashSet<>();
        Set<TableName> dropped = new HashSet<>();
        relations.forEach((oid, entry) -> {
            Entry now = after.relations.get(oid);
            if (locks.containsKey(oid)) {
                named.put(entry.name(), Objects.requireNonNull(locks.get(oid)));
            }
            if (now == null) {
                dropped.add(entry.name());
            } else if (now.file() != entry.file()) {
                rewritten.add(entry.name());
            }
            if (after.scans.getOrDefault(oid, 0L) > scans.getOrDefault(oid, 0L)) {
                scanned.add(entry.name());
            }
        });
        return new Touched(named, rewritten, scanned, dropped);
    }
}
