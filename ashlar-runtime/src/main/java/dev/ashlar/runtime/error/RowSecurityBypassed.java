package dev.ashlar.runtime.error;

/** The role that would run a tenant's statements is not held by row-level security: it would see every tenant's rows. */
public final class RowSecurityBypassed extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** @param reason {@code "is a superuser"} or {@code "has BYPASSRLS"} */
    public RowSecurityBypassed(String role, String reason) {
        super(
                ErrorReport.of("role \"" + role + "\" " + reason + ": row-level security does not hold it"),
                "Connect as a role made with CREATE ROLE ... LOGIN NOSUPERUSER NOBYPASSRLS that does not own the tables,"
                        + " or name such a role with tenantRole(...).",
                null);
    }
}
