package dev.ashlar.runtime.error;

/** Work across tenants was asked for and there is no connection that may do it. */
public final class UnscopedRefused extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public UnscopedRefused(String message) {
        super(
                ErrorReport.of(message),
                "Give Database.builder().unscopedUrl(...) the URL of a role that sees every tenant's rows (the owner),"
                        + " and unscoped(...) a reason to log.",
                null);
    }
}
