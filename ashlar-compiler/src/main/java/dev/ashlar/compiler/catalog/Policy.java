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
 * @param marked whether its comment has the {@link Mark}: a schema's {@code @policy} made it
 */
public record Policy(
        String name,
        boolean permissive,
        String command,
        List<String> roles,
        @Nullable String using,
        @Nullable String check,
        boolean marked) {
    /** The policy of a tenant model; others are a schema's when they are marked. */
    public static final String TENANT_ISOLATION = "tenant_isolation";

    public Policy {
        roles = List.copyOf(roles);
    }

    /** The policy of a tenant model, or one made by hand. */
    public Policy(
            String name,
            boolean permissive,
            String command,
            List<String> roles,
            @Nullable String using,
            @Nullable String check) {
        this(name, permissive, command, roles, using, check, false);
    }

    /** The same, with the mark or without it. */
    public Policy marked(boolean other) {
        return new Policy(name, permissive, command, roles, using, check, other);
    }

    /** Whether a schema made it. */
    public boolean managed() {
        return marked || name.equals(TENANT_ISOLATION);
    }
}
