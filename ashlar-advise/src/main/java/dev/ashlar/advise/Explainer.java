package dev.ashlar.advise;

import dev.ashlar.advise.plan.Plan;
import dev.ashlar.advise.plan.PlanReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Asks PostgreSQL how it runs a statement. The statement itself runs in a transaction that is rolled back. */
public final class Explainer {
    private final Connection connection;

    /**
     * @param connection must not be inside a transaction; stays open
     */
    public Explainer(Connection connection) {
        this.connection = connection;
    }

    /**
     * Executes the statement and says how it went.
     *
     * @param writing whether the statement may write; what it writes is rolled back, but sequences advance and triggers run
     * @throws SQLException what PostgreSQL says, also when a statement writes that may not (SQLSTATE 25006)
     */
    public Explanation analyze(String sql, boolean writing) throws SQLException {
        return explain("EXPLAIN (ANALYZE, BUFFERS, FORMAT XML) " + sql, writing);
    }

    /** Asks for the plan only; nothing is executed. */
    public Explanation plan(String sql) throws SQLException {
        return explain("EXPLAIN (FORMAT XML) " + sql, false);
    }

    private Explanation explain(String sql, boolean writing) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            if (!writing) {
                statement.execute("SET TRANSACTION READ ONLY");
            }
            try (ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                Plan plan = PlanReader.read(rows.getString(1));
                return new Explanation(plan, plan.analyzed() ? Findings.of(plan) : List.of());
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
