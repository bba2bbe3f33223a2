package dev.ashlar.advise;

import org.jspecify.annotations.Nullable;

/** PostgreSQL would not run the statement. */
public final class StatementRefused extends RuntimeException {
    private final @Nullable String sqlState;
    private final int offset;

    StatementRefused(String message, @Nullable String sqlState, int offset, Throwable cause) {
        super(message, cause);
        this.sqlState = sqlState;
        this.offset = offset;
    }

    /** PostgreSQL's code, null when the connection failed before it could say one. */
    public @Nullable String sqlState() {
        return sqlState;
    }

    /** Where in the statement, from 0; -1 when PostgreSQL does not say. */
    public int offset() {
        return offset;
    }
}
