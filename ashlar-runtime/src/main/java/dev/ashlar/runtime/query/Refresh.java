package dev.ashlar.runtime.query;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.sql.Statement;
import java.util.List;

/** Makes the rows of a materialized view anew. For generated delegates. */
public final class Refresh {
    private Refresh() {}

    /** Under ACCESS EXCLUSIVE: readers wait until the transaction ends. */
    public static void now(Session session, String quotedView) {
        session.execute(new Statement("REFRESH MATERIALIZED VIEW " + quotedView, List.of()));
    }

    /** Under EXCLUSIVE: readers go on. The view needs a unique index over columns alone, without a WHERE, and rows from before. */
    public static void concurrently(Session session, String quotedView) {
        session.execute(new Statement("REFRESH MATERIALIZED VIEW CONCURRENTLY " + quotedView, List.of()));
    }
}
