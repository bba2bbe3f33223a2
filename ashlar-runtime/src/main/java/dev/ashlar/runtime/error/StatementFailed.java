package dev.ashlar.runtime.error;

import org.jspecify.annotations.Nullable;

/** PostgreSQL refused a statement for a reason that has no class of its own; {@link #sqlState()} says which. */
public final class StatementFailed extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public StatementFailed(ErrorReport report, String help, @Nullable Throwable cause) {
        super(report, help, cause);
    }
}
