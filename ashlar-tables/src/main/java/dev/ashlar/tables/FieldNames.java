package dev.ashlar.tables;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** What the fields of a table class are called. */
final class FieldNames {
    private FieldNames() {}

    static String of(Types table, Part<?> part) {
        for (Class<?> c = table.getClass(); c != null && c != Types.class; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && holds(field, table, part)) {
                    SchemaName name = field.getAnnotation(SchemaName.class);
                    return name == null ? field.getName() : name.value();
                }
            }
        }
        throw new TableMistake(
                "table-column-in-no-field",
                "a column of `" + table.getClass().getSimpleName() + "` is in no field of the class",
                part.place(),
                "write `final Column<...> name = ...`: the field's name is the column's in the schema");
    }

    private static boolean holds(Field field, Types table, Part<?> part) {
        try {
            field.setAccessible(true);
            return field.get(table) == part;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
