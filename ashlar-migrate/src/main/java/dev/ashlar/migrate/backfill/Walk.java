package dev.ashlar.migrate.backfill;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the rows of a table are passed over, a range at a time. Places in the table travel as text. */
interface Walk {
    /**
     * A range of rows.
     *
     * @param last the place of the last one
     * @param rows how many there are
     */
    record Range(String last, long rows) {}

    /** The range that follows a place, or the first one; null when no row does. */
    @Nullable
    Range after(@Nullable String place, int size) throws SQLException;

    /** SQL that is true for the rows of a range: behind one place, up to another. */
    String within(@Nullable String after, String last);

    /** SQL that is true for the rows with these keys. */
    String among(List<String> keys);

    /** SQL for the key of a row as text, by which it can be come back to. */
    String key();

    /** Whether a row keeps its place, so that it can be come back to and no change makes it be met twice. */
    boolean rowsStay();

    /** How large the first range is when one of so many rows is asked for. */
    int size(int rows);

    /** How much there is to pass over, about, as ranges count it. */
    long total() throws SQLException;
}
