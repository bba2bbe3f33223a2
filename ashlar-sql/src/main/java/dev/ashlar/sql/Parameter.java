package dev.ashlar.sql;

import org.jspecify.annotations.Nullable;

/** A value that travels beside the text, with the type that says how. */
public record Parameter(PgType<?> type, @Nullable Object value) {}
