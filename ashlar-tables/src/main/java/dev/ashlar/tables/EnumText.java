package dev.ashlar.tables;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** A Java enum as the schema writes it. */
final class EnumText {
    private EnumText() {}

    static String nameOf(Enum<?> constant) {
        SchemaName name = field(constant).getAnnotation(SchemaName.class);
        return name == null ? constant.name() : name.value();
    }

    static String of(Class<?> type) {
        StringBuilder text = new StringBuilder();
        lines(text, type.getAnnotation(Says.class));
        text.append("enum ").append(Types.nameOf(type)).append(" {\n");
        for (Object constant : type.getEnumConstants()) {
            value(text, (Enum<?>) constant);
        }
        Mapped mapped = type.getAnnotation(Mapped.class);
        if (mapped != null) {
            text.append("@@map(").append(Quoted.text(mapped.value())).append(")\n");
        }
        return text.append(attributes(type.getAnnotation(Says.class), "\n"))
                .append("\n}\n")
                .toString();
    }

    private static void value(StringBuilder text, Enum<?> constant) {
        Field field = field(constant);
        lines(text, field.getAnnotation(Says.class));
        text.append(nameOf(constant));
        Mapped mapped = field.getAnnotation(Mapped.class);
        if (mapped != null) {
            text.append(" @map(").append(Quoted.text(mapped.value())).append(")");
        }
        text.append(' ')
                .append(attributes(field.getAnnotation(Says.class), " "))
                .append('\n');
    }

    private static void lines(StringBuilder text, @Nullable Says says) {
        if (says != null) {
            for (String line : says.value()) {
                text.append("/// ").append(line).append('\n');
            }
        }
    }

    private static String attributes(@Nullable Says says, String between) {
        return says == null ? "" : String.join(between, says.attributes());
    }

    private static Field field(Enum<?> constant) {
        try {
            return constant.getDeclaringClass().getField(constant.name());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
