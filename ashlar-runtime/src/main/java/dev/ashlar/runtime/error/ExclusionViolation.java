package dev.ashlar.runtime.error;

import org.jspecify.annotations.Nullable;

/** A row overlaps with another that it may not overlap with (23P01). */
public final class ExclusionViolation extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public ExclusionViolation(ErrorReport report, @Nullable Throwable cause) {
        super(report, "Choose a value that does not overlap with the rows that are there.", cause);
    }
}
