package dev.ashlar.compiler.model;

import dev.ashlar.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param typeName its name in PostgreSQL: {@code @@map}, or the name
 * @param schema its PostgreSQL schema, null for the default one
 */
public record EnumType(
        String name,
        String typeName,
        @Nullable String schema,
        List<EnumValue> values,
        String documentation,
        Span span) {
    public EnumType {
        values = List.copyOf(values);
    }
}
