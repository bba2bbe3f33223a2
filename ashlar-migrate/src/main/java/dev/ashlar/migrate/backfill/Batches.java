package dev.ashlar.migrate.backfill;

import dev.ashlar.migrate.script.Step;
import dev.ashlar.sql.Literal;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a batch: its rows are locked without waiting for anybody, and those that could be locked are changed. So a
 * batch never holds rows while it waits for others.
 */
final class Batches {
    private final Sql sql;
    private final Step.Backfill step;
    private final Walk walk;

    Batches(Sql sql, Step.Backfill step, Walk walk) {
        this.sql = sql;
        this.step = step;
        this.walk = walk;
    }

    /**
     * The rows of a range that matched.
     *
     * @param places of those that are locked now
     * @param skipped keys of those that others hold
     */
    record Locked(List<String> places, List<String> skipped) {}

    /**
     * @param updated rows changed
     * @param again whether one of them matches the condition still
     */
    record Outcome(long updated, boolean again) {
        static final Outcome NOTHING = new Outcome(0, false);
    }

    /**
     * Locks the rows that match. A condition on other tables cannot be asked here: then all rows of the range are taken.
     *
     * @param range SQL that is true for the rows of the range
     */
    Locked lock(String range, @Nullable Duration limit) throws SQLException {
        String rows = " FROM " + step.table() + " WHERE " + range
                + (step.oneTable() ? " AND (" + step.condition() + ")" : "");
        String text = limit(limit) + "WITH ashlar_locked AS MATERIALIZED (SELECT " + step.table()
                + ".ctid::text AS place, " + walk.key() + " AS key" + rows + " FOR NO KEY UPDATE OF " + bare()
                + " SKIP LOCKED) SELECT ARRAY(SELECT place FROM ashlar_locked), ARRAY(SELECT " + walk.key() + rows
                + " EXCEPT SELECT key FROM ashlar_locked)";
        Locked locked = sql.first(text, row -> new Locked(strings(row.getArray(1)), strings(row.getArray(2))));
        return locked == null ? new Locked(List.of(), List.of()) : locked;
    }

    // FOR ... OF wants the name without its schema.
    private String bare() {
        String table = step.table();
        int dot = table.endsWith("\"") ? table.lastIndexOf(".\"") : table.lastIndexOf('.');
        return table.substring(dot + 1);
    }

    /** Changes rows that are locked. */
    Outcome update(String range, List<String> places, @Nullable Duration limit) throws SQLException {
        return changed(
                "UPDATE " + step.table() + " " + step.assignments() + " WHERE (" + step.condition() + ") AND "
                        + among(places) + " AND " + range,
                limit);
    }

    /** Runs an UPDATE and counts what it changed. */
    Outcome changed(String update, @Nullable Duration limit) throws SQLException {
        Outcome outcome = sql.first(
                limit(limit) + "WITH ashlar_changed AS (" + update + " RETURNING (" + step.condition()
                        + ") AS again) SELECT count(*), coalesce(bool_or(again), false) FROM ashlar_changed",
                row -> new Outcome(row.getLong(1), row.getBoolean(2)));
        return outcome == null ? Outcome.NOTHING : outcome;
    }

    String among(List<String> places) {
        return step.table() + ".ctid = ANY (" + Sql.array(places) + "::tid[])";
    }

    private static String limit(@Nullable Duration limit) {
        return limit == null ? "" : "SET LOCAL statement_timeout = " + Math.max(1, limit.toMillis()) + "; ";
    }

    /** Waits for a row and locks it: one that matches, or the one with this key. */
    void waitForOne(String range) throws SQLException {
        sql.first(
                "SELECT 1 FROM " + step.table() + " WHERE " + range + " AND (" + step.condition()
                        + ") LIMIT 1 FOR NO KEY UPDATE",
                row -> true);
    }

    /** Whether a row still matches the condition. */
    boolean anyLeft() throws SQLException {
        return sql.first("SELECT 1 FROM " + step.table() + " WHERE " + step.condition() + " LIMIT 1", row -> true)
                != null;
    }

    /** Whether row security would hide rows of the table from this role. */
    boolean rowSecurityActive() throws SQLException {
        String text = "SELECT row_security_active(" + Literal.text(step.table()) + "::regclass)";
        return Boolean.TRUE.equals(sql.first(text, row -> row.getBoolean(1)));
    }

    void forceRowSecurity(boolean force) throws SQLException {
        try (Statement statement = sql.connection().createStatement()) {
            statement.execute("ALTER TABLE " + step.table() + (force ? "" : " NO") + " FORCE ROW LEVEL SECURITY");
        }
    }

    static List<String> strings(Array array) throws SQLException {
        List<String> strings = new ArrayList<>();
        for (Object value : (Object[]) array.getArray()) {
            strings.add(String.valueOf(value));
        }
        return strings;
    }
}
