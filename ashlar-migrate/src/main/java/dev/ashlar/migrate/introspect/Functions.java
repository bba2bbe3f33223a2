package dev.ashlar.migrate.introspect;

import dev.ashlar.compiler.catalog.Function;
import dev.ashlar.compiler.catalog.Mark;
import dev.ashlar.sql.Identifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Functions and procedures, without those that an extension brought, aggregates and window functions. */
final class Functions {
    private static final String SQL = """
            SELECT n.nspname, p.proname, p.prokind = 'p' AS procedure,
                   pg_get_function_identity_arguments(p.oid) AS arguments,
                   concat_ws(' ', pg_get_function_arguments(p.oid), 'RETURNS', pg_get_function_result(p.oid)) AS signature,
                   pg_get_functiondef(p.oid) AS definition, obj_description(p.oid, 'pg_proc') AS comment
              FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
             WHERE n.nspname = ANY (?) AND p.prokind IN ('f', 'p')
               AND NOT EXISTS (SELECT FROM pg_depend d
                     WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
               AND coalesce(obj_description(p.oid, 'pg_proc'), '') NOT LIKE '@ashlar %'
             ORDER BY n.nspname, p.proname, arguments
            """;

    private Functions() {}

    static List<Function> read(Query query, Introspector.Names names) throws SQLException {
        return query.rows(SQL, row -> function(row, names));
    }

    private static Function function(ResultSet row, Introspector.Names names) throws SQLException {
        String schema = names.table(row.getString("nspname"), "").schema();
        String definition = row.getString("definition").stripTrailing();
        return new Function(
                row.getBoolean("procedure"),
                schema,
                row.getString("proname"),
                row.getString("arguments"),
                row.getString("signature"),
                schema == null ? unqualified(definition, row) : definition,
                Mark.isIn(row.getString("comment")));
    }

    /** PostgreSQL always names the schema; a script that runs in another one must not. */
    private static String unqualified(String definition, ResultSet row) throws SQLException {
        String schema = Objects.requireNonNull(row.getString("nspname"));
        String kind = row.getBoolean("procedure") ? "PROCEDURE " : "FUNCTION ";
        for (String written : List.of(schema, Identifier.quote(schema))) {
            String head = "CREATE OR REPLACE " + kind + written + ".";
            if (definition.startsWith(head)) {
                return "CREATE OR REPLACE " + kind + definition.substring(head.length());
            }
        }
        return definition;
    }
}
