package dev.ashlar.runtime.query;

import dev.ashlar.sql.Table;

/** A key of a table that counts the writes of its rows in a column called {@code version}. */
public final class VersionedKey<T extends Table> extends Key<T> {
    public VersionedKey(KeyData data) {
        super(data);
    }

    /** Only as long as the row still has the version it was read with. */
    public Key<T> version(long seen) {
        return seen(seen);
    }
}
