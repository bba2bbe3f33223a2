package dev.ashlar.migrate.introspect;

import dev.ashlar.compiler.catalog.Extension;
import java.sql.SQLException;
import java.util.List;

/** Schemas and extensions. */
final class Namespaces {
    private Namespaces() {}

    /** The schemas that are there, without the connection's own. */
    static List<String> others(Query query, List<String> schemas) throws SQLException {
        return query
                .rows(
                        "SELECT nspname FROM pg_namespace WHERE nspname = ANY (?) ORDER BY nspname",
                        row -> row.getString("nspname"))
                .stream()
                .filter(s -> !s.equals(schemas.get(0)))
                .toList();
    }

    static List<Extension> extensions(Query query) throws SQLException {
        return query.rows(
                """
                SELECT e.extname, n.nspname, e.extversion
                  FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
                 WHERE e.extname <> 'plpgsql' ORDER BY e.extname
                """,
                row -> new Extension(row.getString("extname"), row.getString("nspname"), row.getString("extversion")));
    }
}
