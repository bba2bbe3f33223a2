package dev.ashlar.compiler.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Roles, and what they may do with more than one table. */
public record Access(List<Role> roles, List<Grant> grants) {
    public static final Access NONE = new Access(List.of(), List.of());

    public Access {
        roles = List.copyOf(roles);
        grants = List.copyOf(grants);
    }

    /**
     * {@code @role}.
     *
     * @param memberOf the roles whose privileges it has
     */
    public record Role(String name, boolean login, boolean inherit, List<String> memberOf) {}

    /** What a privilege of {@code @grant} in a comment of its own, or of {@code @defaultPrivileges}, is on. */
    public enum On {
        TABLES,
        SEQUENCES,
        SCHEMA
    }

    /**
     * @param schema the PostgreSQL schema, null for the default one
     * @param toCome whether it holds for what is made later too: {@code @defaultPrivileges}
     */
    public record Grant(
            List<String> privileges, On on, @Nullable String schema, List<String> roles, boolean toCome) {}
}
