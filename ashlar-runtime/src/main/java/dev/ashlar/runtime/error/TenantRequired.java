package dev.ashlar.runtime.error;

/** Something that belongs to a tenant was asked for without saying whose. */
public final class TenantRequired extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public TenantRequired(String message) {
        super(ErrorReport.of(message), "Call it inside withTenant(id, t -> ...) with an id that is not empty.", null);
    }
}
