package dev.ashlar.runtime.error;

import org.jspecify.annotations.Nullable;

/** A row with the same key is there already (23505). */
public final class UniqueViolation extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public UniqueViolation(ErrorReport report, @Nullable Throwable cause) {
        super(report, "Find that row and use it, choose another value, or write with upsert or ON CONFLICT.", cause);
    }
}
