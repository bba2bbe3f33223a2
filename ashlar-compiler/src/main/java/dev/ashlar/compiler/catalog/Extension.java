package dev.ashlar.compiler.catalog;

import org.jspecify.annotations.Nullable;

/**
 * @param schema the schema its objects lie in; null when the schema file does not say, which then says nothing
 * @param version null when the schema file does not say, which then says nothing
 */
public record Extension(
        String name, @Nullable String schema, @Nullable String version) {}
