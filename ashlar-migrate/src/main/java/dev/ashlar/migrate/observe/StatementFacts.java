package dev.ashlar.migrate.observe;

import dev.ashlar.compiler.lint.live.LiveStatement;
import dev.ashlar.sql.Identifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The statements that cost most, where {@code pg_stat_statements} counts them. */
final class StatementFacts {
    private static final String SCHEMA =
            "SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace"
                    + " WHERE e.extname = 'pg_stat_statements'";
    // What looks at the catalogues is a tool's, this one's too, and no traffic of an application.
    // Another role's text is hidden from one that is not a member of pg_read_all_stats.
    private static final String SQL = """
            SELECT s.queryid, min(s.query) AS query, sum(s.calls)::bigint AS calls, sum(s.total_exec_time) AS total,
                   sum(s.total_exec_time) / greatest(sum(s.calls), 1) AS mean, sum(s.rows)::bigint AS rows,
                   sum(s.shared_blks_hit)::bigint AS hit, sum(s.shared_blks_read)::bigint AS read,
                   sum(s.temp_blks_written)::bigint AS temp
              FROM %s.pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
             WHERE d.datname = current_database() AND s.queryid IS NOT NULL AND s.query <> '<insufficient privilege>'
               AND s.query !~ '\\mpg_(attribute|class|constraint|database|extension|index|namespace|proc|roles|settings|stat|type)'
             GROUP BY s.queryid ORDER BY 4 DESC, 1 LIMIT 500
            """;

    private StatementFacts() {}

    static List<LiveStatement> statements(Asking ask) throws SQLException {
        List<String> schema = ask.rows(SCHEMA, row -> row.getString(1));
        return schema.isEmpty()
                ? List.of()
                : ask.firstAllowed(SQL.formatted(Identifier.quote(schema.get(0))), "", StatementFacts::statement);
    }

    private static LiveStatement statement(ResultSet row) throws SQLException {
        return new LiveStatement(
                row.getLong("queryid"),
                row.getString("query"),
                row.getLong("calls"),
                row.getDouble("total"),
                row.getDouble("mean"),
                row.getLong("rows"),
                row.getLong("hit"),
                row.getLong("read"),
                row.getLong("temp"));
    }
}
