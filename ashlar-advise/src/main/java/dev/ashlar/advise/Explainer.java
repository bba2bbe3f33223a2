package dev.ashlar.advise;

import dev.ashlar.advise.plan.Plan;
import dev.ashlar.advise.plan.PlanReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

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
     * @throws StatementRefused with what PostgreSQL says, also when a statement writes that may not (SQLSTATE 25006)
     */
    public Explanation analyze(String sql, boolean writing) throws SQLException {
        return explain("EXPLAIN (ANALYZE, BUFFERS, FORMAT XML) ", sql, writing);
    }

    /** Asks for the plan only; nothing is executed. */
    public Explanation plan(String sql) throws SQLException {
        return explain("EXPLAIN (FORMAT XML) ", sql, false);
    }

    private Explanation explain(String question, String sql, boolean writing) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            if (!writing) {
                statement.execute("SET TRANSACTION READ ONLY");
            }
            Plan plan = PlanReader.read(answer(statement, question, sql));
            return new Explanation(plan, plan.analyzed() ? Findings.of(plan) : List.of());
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static String answer(Statement statement, String question, String sql) {
        try (ResultSet rows = statement.executeQuery(question + sql)) {
            rows.next();
            return rows.getString(1);
        } catch (PSQLException e) {
            ServerErrorMessage said = e.getServerErrorMessage();
            String words = said == null ? String.valueOf(e.getMessage()) : String.valueOf(said.getMessage());
            int offset = said == null ? -1 : said.getPosition() - 1 - question.length();
            throw new StatementRefused(words, e.getSQLState(), Math.max(offset, -1), e);
        } catch (SQLException e) {
            throw new StatementRefused(String.valueOf(e.getMessage()), e.getSQLState(), -1, e);
        }
    }
}
