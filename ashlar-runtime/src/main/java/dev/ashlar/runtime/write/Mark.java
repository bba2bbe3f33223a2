package dev.ashlar.runtime.write;

import dev.ashlar.sql.Column;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What marks rows as deleted.
 *
 * @param data the time of deletion, with what the client writes on every update
 */
record Mark(UpdateData<?> data, Instant time) {
    /** Of this moment; null where rows are removed for good. */
    static @Nullable Mark now(UpdateData<?> data) {
        return data.table().softDelete() == null ? null : new Mark(data, Instant.EPOCH).at(SoftDeletes.now());
    }

    /** The same of another moment. */
    Mark at(Instant moment) {
        Column<?> deleted = SoftDeletes.deletedAt(data.table());
        data.put(Change.of(Cell.of(deleted, Moment.of(deleted, moment))));
        return new Mark(data, moment);
    }
}
