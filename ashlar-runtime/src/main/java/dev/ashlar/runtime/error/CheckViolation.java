package dev.ashlar.runtime.error;

import org.jspecify.annotations.Nullable;

/** A value breaks a check of its table or domain (23514). */
public final class CheckViolation extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public CheckViolation(ErrorReport report, @Nullable Throwable cause) {
        super(report, "Change the value; the check is in the schema under the constraint's name.", cause);
    }
}
