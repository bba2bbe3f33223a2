package dev.ashlar.migrate.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values for rows that SQL cannot compute. A migration names it:
 *
 * <pre>{@code
 * -- ashlar:backfill java=com.acme.Slugs table=posts key=id set=slug
 * SELECT title FROM posts WHERE slug IS NULL;
 * }</pre>
 *
 * It is called once for each batch, while the batch's rows are locked: it should neither take long nor ask other systems.
 * The batch shrinks when it takes long. A batch that is rolled back is asked for again, so a call should leave no trace
 * elsewhere.
 */
public interface Backfill {
    /** What {@code java=} says; the name of the class unless it says otherwise. */
    default String name() {
        return getClass().getName();
    }

    /**
     * The values for a batch of rows.
     *
     * @return for each row, in the order of the rows, one value for each column of {@code set=}; null to leave a row as it
     *     is. Values are sent as text, as {@link Object#toString} writes them, {@code byte[]} as bytea
     */
    List<@Nullable List<@Nullable Object>> values(List<Row> rows);
}
