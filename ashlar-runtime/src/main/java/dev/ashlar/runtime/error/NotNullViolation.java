package dev.ashlar.runtime.error;

import org.jspecify.annotations.Nullable;

/** A column that must have a value got none (23502). */
public final class NotNullViolation extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public NotNullViolation(ErrorReport report, @Nullable Throwable cause) {
        super(report, help(report.statement()), cause);
    }

    /** In an update nobody forgot the column: it was set to NULL, mostly because the row was let go. */
    private static String help(@Nullable String statement) {
        return statement != null && statement.startsWith("UPDATE")
                ? "Give the column a value. A row that must point to another cannot be let go"
                        + " (disconnect, set, a new one in its place): connect it elsewhere, or delete it."
                : "Give the column a value, or give it a default in the schema.";
    }
}
