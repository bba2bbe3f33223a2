package dev.ashlar.runtime.error;

import org.jspecify.annotations.Nullable;

/** A column that must have a value got none (23502). */
public final class NotNullViolation extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public NotNullViolation(ErrorReport report, @Nullable Throwable cause) {
        super(report, "Give the column a value, or give it a default in the schema.", cause);
    }
}
