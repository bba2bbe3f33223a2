package dev.ashlar.runtime.error;

import org.jspecify.annotations.Nullable;

/** PostgreSQL refused a statement for a reason that has no class of its own; {@link #sqlState()} says which. */
public final class StatementFailed extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public StatementFailed(ErrorReport report, String help, @Nullable Throwable cause) {
        super(report, help, cause);
    }

    /** PostgreSQL's own name of the condition where it is a usual one: {@code undefined-column}. */
    @Override
    public String code() {
        return Condition.name(String.valueOf(sqlState())).orElseGet(super::code);
    }
}
