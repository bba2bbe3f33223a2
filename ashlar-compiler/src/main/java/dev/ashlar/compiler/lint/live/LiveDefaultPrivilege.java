package dev.ashlar.compiler.lint.live;

import org.jspecify.annotations.Nullable;

/**
 * What {@code ALTER DEFAULT PRIVILEGES} gives on objects made later.
 *
 * @param maker the role whose new objects it is about
 * @param schema null for every schema
 * @param objects {@code TABLE}, {@code SEQUENCE}, {@code FUNCTION}, {@code TYPE} or {@code SCHEMA}
 * @param grantee a role, {@code public} for everyone
 */
public record LiveDefaultPrivilege(
        String maker, @Nullable String schema, String objects, String grantee, String privilege) {}
