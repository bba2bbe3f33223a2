package dev.ashlar.migrate.introspect;

import dev.ashlar.compiler.catalog.EnumType;
import java.sql.SQLException;
import java.util.List;

/** Enums with their labels in order. */
final class Enums {
    private static final String SQL = """
            SELECT n.nspname, t.typname,
                   ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) AS labels,
                   obj_description(t.oid, 'pg_type') AS comment
              FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
             WHERE n.nspname = ANY (?) AND t.typtype = 'e'
               AND NOT EXISTS (SELECT FROM pg_depend d
                     WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
             ORDER BY n.nspname, t.typname
            """;

    private Enums() {}

    static List<EnumType> read(Query query, Introspector.Names names) throws SQLException {
        return query.rows(
                SQL,
                row -> new EnumType(
                        names.type(row.getString("nspname"), row.getString("typname")),
                        Query.strings(row, "labels"),
                        row.getString("comment")));
    }
}
