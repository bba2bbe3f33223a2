package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import org.jspecify.annotations.Nullable;

/**
 * A column with its attributes read, each for itself.
 *
 * @param map the text of {@code @map}
 * @param nativeType the native type that it names
 * @param directives what directives say of it
 */
record ColumnDraft(
        FieldDeclaration syntax,
        FieldType type,
        Arity arity,
        @Nullable String map,
        boolean ignored,
        boolean updatedAt,
        Directives.OfColumn directives,
        @Nullable DefaultValue defaultValue,
        @Nullable NativeTypeDraft nativeType) {

    String name() {
        return syntax.name().text();
    }

    /** Its name in PostgreSQL. */
    String column() {
        return map == null ? name() : map;
    }

    boolean unsupported() {
        return type instanceof FieldType.Unsupported;
    }

    /** The built-in type, null for an enum or an unsupported type. */
    @Nullable
    ScalarType scalar() {
        return type instanceof FieldType.Builtin builtin ? builtin.type() : null;
    }

    /** Whether something is wrong with an attribute that names a native type. */
    boolean isNativeTypeFaulty(Findings findings) {
        return !findings.isFaultless()
                && syntax.attributes().stream()
                        .filter(attribute -> attribute.name().text().contains("."))
                        .anyMatch(attribute -> findings.isFaulty(attribute.span()));
    }

    /** The native type that the field names, null when it names none. */
    @Nullable
    NativeTypeRule nativeRule() {
        return nativeType == null ? null : nativeType.rule();
    }
}
