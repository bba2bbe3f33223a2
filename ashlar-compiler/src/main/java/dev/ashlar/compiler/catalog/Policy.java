package dev.ashlar.compiler.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row-security policy.
 *
 * @param command {@code ALL}, {@code SELECT}, {@code INSERT}, {@code UPDATE} or {@code DELETE}
 * @param roles the roles it is for; {@code public} for everyone
 * @param using which rows are seen, null when not given
 * @param check which rows may be written, null when not given
 */
public record Policy(
        String name,
        boolean permissive,
        String command,
        List<String> roles,
        @Nullable String using,
        @Nullable String check) {
    /** The policy of a tenant model; policies of other names are made by hand and left alone. */
    public static final String TENANT_ISOLATION = "tenant_isolation";

    public Policy {
        roles = List.copyOf(roles);
    }

    /** Whether a schema's {@code @tenant} made it. */
    public boolean managed() {
        return name.equals(TENANT_ISOLATION);
    }
}
