package dev.ashlar.compiler.model;

import dev.ashlar.compiler.source.Span;

/**
 * {@code /// @check("length(title) > 0", map: "posts_title_check")}.
 *
 * @param expression SQL over the table's columns
 * @param constraint its name in PostgreSQL
 */
public record Check(String expression, String constraint, Span span) {}
