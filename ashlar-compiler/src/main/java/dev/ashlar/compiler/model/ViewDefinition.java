package dev.ashlar.compiler.model;

import org.jspecify.annotations.Nullable;

/**
 * {@code /// @definition("select ...")} above a view.
 *
 * @param sql the query, without a semicolon
 * @param materialized {@code @materialized}: its rows are kept
 * @param securityInvoker whether the rights and policies of who asks count, and not those of its owner
 * @param checkOption {@code local} or {@code cascaded}, null for neither
 */
public record ViewDefinition(
        String sql,
        boolean materialized,
        boolean securityInvoker,
        @Nullable String checkOption) {}
