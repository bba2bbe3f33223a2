package dev.ashlar.runtime.error;

import org.jspecify.annotations.Nullable;

/** A row points to one that is not there, or would be left pointing to nothing (23503; 23001 for RESTRICT since PostgreSQL 18). */
public final class ForeignKeyViolation extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public ForeignKeyViolation(ErrorReport report, @Nullable Throwable cause) {
        super(
                report,
                "Create the row that is pointed to first; or delete the rows that point to it first, or give the relation onDelete.",
                cause);
    }
}
