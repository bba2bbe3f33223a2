package dev.ashlar.runtime.write;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import java.util.List;
import java.util.Objects;

/** Removes rows whose time after their soft deletion is over. For generated delegates. */
public final class Retention {
    private Retention() {}

    /**
     * Calls the model's purge function until it finds nothing more: a thousand rows each time.
     *
     * @return how many rows went
     */
    public static long purge(Session session, String quotedFunction) {
        Statement statement = new Statement("SELECT " + quotedFunction + "()", List.of());
        long all = 0;
        long rows;
        do {
            rows = session.query(statement, row -> Objects.requireNonNull(row.get(0, PgType.BIGINT)))
                    .get(0);
            all += rows;
        } while (rows > 0);
        return all;
    }
}
