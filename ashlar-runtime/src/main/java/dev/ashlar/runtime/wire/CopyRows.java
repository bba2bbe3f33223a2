package dev.ashlar.runtime.wire;

import org.jspecify.annotations.Nullable;

/** Rows on their way into a COPY, one after the other, so that none of them has to be kept. */
public interface CopyRows {
    /** Goes to the next row; false behind the last one. */
    boolean next();

    /**
     * A value of the row that it stands on.
     *
     * @param column from 0, in the order that the statement names them
     */
    @Nullable
    Object value(int column);
}
