package dev.ashlar.compiler.model;

import dev.ashlar.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param column its name in PostgreSQL: {@code @map}, or the field's name
 * @param defaultValue null when there is no {@code @default}
 * @param updatedAt {@code @updatedAt}
 * @param version {@code /// @version}: counts the writes of a row, for optimistic locking
 * @param options what other directives say
 */
public record ScalarField(
        String name,
        String column,
        FieldType type,
        Arity arity,
        @Nullable NativeType nativeType,
        @Nullable DefaultValue defaultValue,
        boolean updatedAt,
        boolean version,
        ColumnOptions options,
        boolean ignored,
        String documentation,
        Span span)
        implements Field {

    public boolean isRequired() {
        return arity == Arity.REQUIRED;
    }
}
