package dev.ashlar.compiler.lint.rule;

import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.NativeType;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.ScalarType;

/** Questions about a field's type that several rules ask. */
public final class Types {
    private Types() {}

    public static boolean is(ScalarField field, ScalarType type) {
        return field.type() instanceof FieldType.Builtin builtin && builtin.type() == type;
    }

    public static boolean isDateTime(ScalarField field) {
        return is(field, ScalarType.DATE_TIME);
    }

    /** The native type's name; empty when none is written. */
    public static String nativeName(ScalarField field) {
        NativeType type = field.nativeType();
        return type == null ? "" : type.name();
    }
}
