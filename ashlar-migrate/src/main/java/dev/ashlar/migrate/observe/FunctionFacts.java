package dev.ashlar.migrate.observe;

import dev.ashlar.compiler.lint.live.LiveFunction;
import dev.ashlar.compiler.lint.live.LiveTrigger;
import dev.ashlar.compiler.lint.live.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions and what calls them by itself. */
final class FunctionFacts {
    private static final String FUNCTIONS = """
            SELECT n.nspname, p.proname, pg_get_function_identity_arguments(p.oid) AS arguments,
                   coalesce(pg_get_function_result(p.oid), '') AS returns, l.lanname, pg_get_userbyid(p.proowner) AS owner,
                   coalesce((SELECT rolsuper FROM pg_roles WHERE oid = p.proowner), false) AS owner_superuser,
                   p.prosecdef, p.proconfig, p.provolatile, coalesce(p.prosrc, '') AS body,
                   ARRAY(SELECT DISTINCT CASE WHEN x.grantee = 0 THEN 'public' ELSE pg_get_userbyid(x.grantee) END::text
                           FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x
                          WHERE x.privilege_type = 'EXECUTE' ORDER BY 1) AS executors
              FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
             WHERE p.prokind IN ('f', 'p', 'w') AND %s AND %s
             ORDER BY n.nspname, p.proname, 3
            """.formatted(Asking.OURS, Asking.notOfExtension("pg_proc", "p.oid"));
    private static final String TRIGGERS = """
            SELECT n.nspname, c.relname, t.tgname, fn.nspname AS function_schema, f.proname, t.tgtype::int AS type,
                   t.tgenabled <> 'D' AS enabled
              FROM pg_trigger t
              JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_proc f ON f.oid = t.tgfoid JOIN pg_namespace fn ON fn.oid = f.pronamespace
             WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND %s AND %s
             ORDER BY n.nspname, c.relname, t.tgname
            """.formatted(Asking.OURS, Asking.notOfExtension("pg_class", "c.oid"));
    private static final String SEARCH_PATH = "search_path=";

    private FunctionFacts() {}

    static List<LiveFunction> functions(Asking ask) throws SQLException {
        return ask.rows(FUNCTIONS, FunctionFacts::function);
    }

    static List<LiveTrigger> triggers(Asking ask) throws SQLException {
        return ask.rows(TRIGGERS, FunctionFacts::trigger);
    }

    private static LiveFunction function(ResultSet row) throws SQLException {
        return new LiveFunction(
                new QualifiedName(row.getString("nspname"), row.getString("proname")),
                row.getString("arguments"),
                row.getString("returns"),
                row.getString("lanname"),
                row.getString("owner"),
                row.getBoolean("owner_superuser"),
                row.getBoolean("prosecdef"),
                searchPath(Asking.strings(row, "proconfig")),
                volatility(row.getString("provolatile")),
                Asking.strings(row, "executors"),
                row.getString("body"));
    }

    /** {@code SET search_path = ''} is kept as {@code search_path=""}. */
    private static @Nullable String searchPath(List<String> settings) {
        return settings.stream()
                .filter(setting -> setting.startsWith(SEARCH_PATH))
                .map(setting -> setting.substring(SEARCH_PATH.length()))
                .map(path -> path.equals("\"\"") ? "" : path)
                .findFirst()
                .orElse(null);
    }

    private static String volatility(String code) {
        return switch (code) {
            case "i" -> "IMMUTABLE";
            case "s" -> "STABLE";
            default -> "VOLATILE";
        };
    }

    // The bits of tgtype, from pg_trigger.h: 1 row, 2 before, 4 insert, 8 delete, 16 update, 32 truncate, 64 instead.
    private static LiveTrigger trigger(ResultSet row) throws SQLException {
        int type = row.getInt("type");
        return new LiveTrigger(
                new QualifiedName(row.getString("nspname"), row.getString("relname")),
                row.getString("tgname"),
                new QualifiedName(row.getString("function_schema"), row.getString("proname")),
                (type & 64) != 0 ? "INSTEAD OF" : (type & 2) != 0 ? "BEFORE" : "AFTER",
                events(type),
                (type & 1) != 0,
                row.getBoolean("enabled"));
    }

    private static List<String> events(int type) {
        List<String> events = new ArrayList<>();
        add(events, type, 4, "INSERT");
        add(events, type, 16, "UPDATE");
        add(events, type, 8, "DELETE");
        add(events, type, 32, "TRUNCATE");
        return events;
    }

    private static void add(List<String> events, int type, int bit, String event) {
        if ((type & bit) != 0) {
            events.add(event);
        }
    }
}
