package dev.ashlar.runtime.write;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import java.util.List;
import java.util.Objects;

/**
 * Removes rows whose time after their soft deletion is over. What is removed stays removed, so that a job that was cut off goes on
 * where it was.
 *
 * @param quotedFunction of the model, which removes the oldest of them
 */
record Retention(Session session, String quotedFunction) {
    private static final int AT_ONCE = 1000;

    /** Until nothing more is found; answers how many rows went. */
    long purge() {
        long all = 0;
        long rows;
        do {
            rows = purge(AT_ONCE);
            all += rows;
        } while (rows > 0);
        return all;
    }

    /**
     * The oldest so many.
     *
     * @throws IllegalArgumentException when that is none
     */
    long purge(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("purgeDeleted(" + most + "): at least one row");
        }
        Statement statement = new Statement(
                "SELECT " + quotedFunction + "(?)", List.of(new Parameter(PgType.INTEGER, most)), List.of());
        return session.query(statement, row -> Objects.requireNonNull(row.get(0, PgType.BIGINT)))
                .get(0);
    }
}
