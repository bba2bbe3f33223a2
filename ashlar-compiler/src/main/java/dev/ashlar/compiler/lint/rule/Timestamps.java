package dev.ashlar.compiler.lint.rule;

import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import java.util.Optional;
import java.util.Set;

/** How the rules recognise the two times that every table has. */
public final class Timestamps {
    private static final Set<String> CREATED = Set.of(
            "created_at", "created_on", "creation_date", "date_created", "created", "create_time", "created_time");
    private static final Set<String> UPDATED = Set.of(
            "updated_at",
            "updated_on",
            "modified_at",
            "last_modified",
            "last_modified_at",
            "date_updated",
            "updated",
            "update_time",
            "last_update",
            "last_updated",
            "last_updated_at");

    private Timestamps() {}

    /** The field that says when a row was created, by its name. */
    public static Optional<ScalarField> created(Model model) {
        return model.scalars().filter(field -> isNamed(field, CREATED)).findFirst();
    }

    /** The field that says when a row was last changed, by its name. */
    public static Optional<ScalarField> updated(Model model) {
        return model.scalars().filter(Timestamps::isUpdated).findFirst();
    }

    public static boolean isUpdated(ScalarField field) {
        return isNamed(field, UPDATED);
    }

    /** Whether the field is one of the two, by its name or by what fills it. */
    public static boolean isOne(ScalarField field) {
        return field.updatedAt()
                || (Types.isDateTime(field) && field.defaultValue() instanceof DefaultValue.Now)
                || isNamed(field, CREATED)
                || isUpdated(field);
    }

    private static boolean isNamed(ScalarField field, Set<String> names) {
        return Types.isDateTime(field) && names.contains(Words.snake(field.name()));
    }
}
