package dev.ashlar.migrate.queries;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.session.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Asks PostgreSQL's catalogue, once for each thing. */
final class CatalogFacts implements Facts {
    /** Texts, numbers, truth values, times, enums, and UUIDs: their operators and casts answer NULL for NULL alone. */
    private static final String PLAIN = "(t.typcategory IN ('S', 'N', 'B', 'D', 'T', 'E') OR t.typname = 'uuid')";

    // an enum's operators are written for anyenum, those of every array and range for types of category P too
    private static final String PLAIN_OR_ENUM = "(" + PLAIN + " OR t.typname = 'anyenum')";

    /** A domain may refuse NULL for a column that does not say so itself. */
    private static final String NOT_NULL =
            "SELECT (attnotnull OR t.typnotnull)::text FROM pg_attribute a JOIN pg_type t"
                    + " ON t.oid = a.atttypid WHERE attrelid = ?::text::oid AND attnum = ?::text::int2";

    // lower and upper of a range are its bounds, which it may lack
    private static final String FUNCTION = "SELECT proname::text FROM pg_proc WHERE oid = ?::text::oid"
            + " AND pronamespace = 'pg_catalog'::regnamespace"
            + " AND NOT proargtypes::oid[] && ARRAY['anyrange'::regtype::oid, 'anymultirange'::regtype::oid]";

    private static final String OPERATOR = "SELECT oprname::text FROM pg_operator o WHERE o.oid = ?::text::oid"
            + " AND oprnamespace = 'pg_catalog'::regnamespace AND NOT EXISTS (SELECT FROM pg_type t"
            + " WHERE t.oid IN (o.oprleft, o.oprright, o.oprresult) AND NOT " + PLAIN_OR_ENUM + ")";

    private static final String CAST = "SELECT 'true' FROM pg_proc p WHERE p.oid = ?::text::oid"
            + " AND pronamespace = 'pg_catalog'::regnamespace AND NOT EXISTS (SELECT FROM pg_type t"
            + " WHERE t.oid IN (p.proargtypes[0], p.prorettype) AND NOT " + PLAIN + ")";

    private static final String VIEW = "SELECT n.nspname || chr(9) || relname || chr(9) || attname FROM pg_attribute"
            + " JOIN pg_class c ON c.oid = attrelid JOIN pg_namespace n ON n.oid = relnamespace"
            + " WHERE relkind IN ('v', 'm') AND attrelid = ?::text::oid AND attnum = ?::text::int2";

    private final Connection connection;
    private final ViewColumns views;
    private final Map<String, String> known = new HashMap<>();

    CatalogFacts(Connection connection, ViewColumns views) {
        this.connection = connection;
        this.views = views;
    }

    @Override
    public boolean isNotNull(long relation, long column) {
        if (ask(NOT_NULL, relation, column).equals("true")) {
            return true;
        }
        String[] view = ask(VIEW, relation, column).split("\t");
        return view.length == 3 && views.isNotNull(view[0], view[1], view[2]);
    }

    @Override
    public String function(long function) {
        return ask(FUNCTION, function);
    }

    @Override
    public String plainOperator(long operator) {
        return ask(OPERATOR, operator);
    }

    @Override
    public boolean isPlainCast(long function) {
        return ask(CAST, function).equals("true");
    }

    private String ask(String sql, long... numbers) {
        StringBuilder key = new StringBuilder(sql);
        for (long number : numbers) {
            key.append(' ').append(number);
        }
        return known.computeIfAbsent(key.toString(), k -> run(sql, numbers));
    }

    private String run(String sql, long... numbers) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < numbers.length; i++) {
                statement.setString(i + 1, String.valueOf(numbers[i]));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            }
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }
}
