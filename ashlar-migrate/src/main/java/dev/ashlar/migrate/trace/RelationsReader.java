package dev.ashlar.migrate.trace;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.Attribute;
import dev.ashlar.compiler.relation.Constraint;
import dev.ashlar.compiler.relation.Dependant;
import dev.ashlar.compiler.relation.Domain;
import dev.ashlar.compiler.relation.IndexRelation;
import dev.ashlar.compiler.relation.Relation;
import dev.ashlar.compiler.relation.Relation.Kind;
import dev.ashlar.compiler.relation.Relation.Partition;
import dev.ashlar.compiler.relation.Relations;
import dev.ashlar.compiler.relation.Size;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Reads the relations of a database, in a number of queries that does not depend on how many they are. */
public final class RelationsReader {
    private static final int PAGE = 8192;
    /** A row of a table that was never analyzed, for want of better. */
    private static final int UNKNOWN_ROW = 100;

    private static final String RELATIONS = """
            SELECT c.oid::bigint AS relation, n.nspname, c.relname, c.relkind, c.relispartition,
                   pg_get_expr(c.relpartbound, c.oid) = 'DEFAULT' AS is_default, r.rolname,
                   c.reltuples::bigint AS tuples, c.relpages, pg_stat_get_live_tuples(c.oid) AS live,
                   CASE WHEN c.relkind IN ('r', 'm') THEN pg_relation_size(c.oid) ELSE 0 END AS bytes,
                   (SELECT coalesce(sum(x.relpages), 0) FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
                     WHERE i.indrelid = c.oid) AS index_pages,
                   ARRAY(SELECT a.attname::text FROM pg_partitioned_table p, unnest(p.partattrs::int2[]) WITH ORDINALITY k (num, pos)
                           JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.num
                          WHERE p.partrelid = c.oid AND k.num <> 0 ORDER BY k.pos) AS key,
                   ARRAY(SELECT concat_ws(chr(31), pn.nspname, pc.relname) FROM pg_inherits h
                           JOIN pg_class pc ON pc.oid = h.inhparent JOIN pg_namespace pn ON pn.oid = pc.relnamespace
                          WHERE h.inhrelid = c.oid ORDER BY h.inhseqno) AS parents
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_roles r ON r.oid = c.relowner
             WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND %s
             ORDER BY n.nspname, c.relname
            """;

    private static final String DOMAINS = """
            SELECT n.nspname, d.typname, %s, format_type(d.typbasetype, d.typtypmod) AS formatted,
                   d.typnotnull OR EXISTS (SELECT FROM pg_constraint k WHERE k.contypid = d.oid) AS constrained
              FROM pg_type d JOIN pg_namespace n ON n.oid = d.typnamespace JOIN pg_type t ON t.oid = d.typbasetype %s
             WHERE d.typtype = 'd' AND %s
            """;

    private static final String VOLATILE = """
            SELECT DISTINCT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
             WHERE p.provolatile = 'v' AND p.prokind = 'f' AND %s
            """;

    private RelationsReader() {}

    /** @param connection its first schema is the connection's own; waits a second at most for a table that is locked */
    public static Relations read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '1s'");
            return readNow(connection);
        }
    }

    /** As the session has it. */
    public static String timeZone(Connection connection) throws SQLException {
        return new Rows(connection, "")
                .read("SHOW TimeZone", row -> row.getString(1))
                .get(0);
    }

    private static Relations readNow(Connection connection) throws SQLException {
        Rows plain = new Rows(connection, "");
        List<String> who = plain.read(
                "SELECT coalesce(current_schema(), 'public'), current_user",
                row -> row.getString(1) + "\u001f" + row.getString(2));
        String[] session = who.get(0).split("\u001f", -1);
        Rows rows = new Rows(connection, session[0]);
        Parts parts = Parts.read(rows);
        List<Relation> relations =
                rows.read(String.format(RELATIONS, Rows.NOT_SYSTEM), row -> relation(row, rows, parts));
        List<Domain> domains = rows.read(
                String.format(DOMAINS, TypeReader.COLUMNS, TypeReader.JOINS, Rows.NOT_SYSTEM),
                row -> new Domain(
                        rows.name(row, "nspname", "typname").toString(),
                        TypeReader.read(row, rows.own()),
                        row.getBoolean("constrained")));
        List<String> functions = rows.read(String.format(VOLATILE, Rows.NOT_SYSTEM), row -> row.getString("proname"));
        return Relations.of(relations, domains, new HashSet<>(functions), session[0], session[1]);
    }

    /** What hangs on relations, by their oids. */
    private record Parts(
            Map<Long, List<Attribute>> attributes,
            Map<Long, List<IndexRelation>> indexes,
            Map<Long, List<Constraint>> constraints,
            Map<Long, List<Dependant>> dependants) {
        static Parts read(Rows rows) throws SQLException {
            return new Parts(
                    AttributeReader.read(rows),
                    IndexReader.read(rows),
                    ConstraintReader.read(rows),
                    DependantReader.read(rows));
        }
    }

    private static Relation relation(ResultSet row, Rows rows, Parts parts) throws SQLException {
        long oid = row.getLong("relation");
        boolean partition = row.getBoolean("relispartition");
        return new Relation(
                rows.name(row, "nspname", "relname"),
                kind(row.getString("relkind")),
                parts.attributes().getOrDefault(oid, List.of()),
                parts.indexes().getOrDefault(oid, List.of()),
                parts.constraints().getOrDefault(oid, List.of()),
                Rows.strings(row, "parents").stream().map(p -> parent(p, rows)).toList(),
                !partition ? Partition.NONE : row.getBoolean("is_default") ? Partition.DEFAULT : Partition.BOUND,
                Rows.strings(row, "key"),
                parts.dependants().getOrDefault(oid, List.of()),
                size(row),
                row.getString("rolname"));
    }

    private static TableName parent(String written, Rows rows) {
        String[] parts = written.split("\u001f", -1);
        return new TableName(parts[0].equals(rows.own()) ? null : parts[0], parts[1]);
    }

    private static Kind kind(String relkind) {
        return switch (relkind) {
            case "p" -> Kind.PARTITIONED;
            case "v" -> Kind.VIEW;
            case "m" -> Kind.MATERIALIZED;
            case "S" -> Kind.SEQUENCE;
            case "f" -> Kind.FOREIGN;
            default -> Kind.TABLE;
        };
    }

    /** As the planner estimates: the rows of the last ANALYZE, grown with the file since. */
    private static Size size(ResultSet row) throws SQLException {
        long bytes = row.getLong("bytes");
        long pages = row.getLong("relpages");
        long tuples = row.getLong("tuples");
        long live = row.getLong("live");
        long indexes = row.getLong("index_pages") * PAGE;
        if (bytes == 0) {
            return Size.EMPTY;
        }
        if (tuples >= 0 && pages > 0) {
            return new Size(Math.round((double) tuples * bytes / PAGE / pages), bytes, indexes);
        }
        return new Size(live > 0 ? live : Math.max(1, bytes / UNKNOWN_ROW), bytes, indexes);
    }
}
