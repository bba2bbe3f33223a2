package dev.ashlar.compiler.lint.rule;

import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.NativeType;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.ScalarType;
import java.util.List;
import java.util.Set;

/** Questions about a field's type that several rules ask. */
public final class Types {
    private static final Set<String> TEXTS = Set.of("", "Text", "VarChar", "Char", "Citext");
    private static final Set<ScalarType> NUMBERS =
            Set.of(ScalarType.INT, ScalarType.BIG_INT, ScalarType.FLOAT, ScalarType.DECIMAL);

    private static final Set<String> DAYS = Set.of(
            "birthday",
            "birth_day",
            "birthdate",
            "birth_date",
            "date_of_birth",
            "dob",
            "death_date",
            "date_of_death",
            "hire_date",
            "holiday");

    private Types() {}

    public static boolean is(ScalarField field, ScalarType type) {
        return field.type() instanceof FieldType.Builtin builtin && builtin.type() == type;
    }

    public static boolean isDateTime(ScalarField field) {
        return is(field, ScalarType.DATE_TIME);
    }

    /** A text that is not a list; with a native type it may be a {@code varchar}, but not a {@code uuid}, {@code inet} or {@code xml}. */
    public static boolean isText(ScalarField field) {
        return is(field, ScalarType.STRING) && field.arity() != Arity.LIST && TEXTS.contains(nativeName(field));
    }

    /** A UUID that is kept as its 36 characters. */
    public static boolean isUuidAsText(ScalarField field) {
        return isText(field)
                && (field.defaultValue() instanceof DefaultValue.Uuid
                        || (field.nativeType() != null
                                && field.nativeType().arguments().equals(List.of("36"))));
    }

    public static boolean isNumber(ScalarField field) {
        return field.type() instanceof FieldType.Builtin builtin && NUMBERS.contains(builtin.type());
    }

    /** A day of the calendar, by its name, that is kept with an hour. */
    public static boolean isDay(ScalarField field) {
        return isDateTime(field) && !nativeName(field).equals("Date") && DAYS.contains(Words.snake(field.name()));
    }

    /** The native type's name; empty when none is written. */
    public static String nativeName(ScalarField field) {
        NativeType type = field.nativeType();
        return type == null ? "" : type.name();
    }
}
