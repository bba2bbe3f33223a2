package dev.ashlar.runtime.error;

import org.jspecify.annotations.Nullable;

/** No connection could be made, or one was lost. */
public final class ConnectionFailed extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** @param help what to do: it depends on whether the server, the login or the database is at fault */
    public ConnectionFailed(ErrorReport report, String help, @Nullable Throwable cause) {
        super(report, help, cause);
    }
}
