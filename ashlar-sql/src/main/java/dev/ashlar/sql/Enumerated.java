package dev.ashlar.sql;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An enum type of the database and the Java enum that mirrors it. */
public final class Enumerated<E extends Enum<E>> implements PgType<E> {
    private final String sqlName;
    private final Class<E> javaType;
    private final Map<E, String> labels;
    private final Map<String, E> constants;

    Enumerated(String sqlName, Class<E> javaType, Function<E, String> label) {
        this.sqlName = sqlName;
        this.javaType = javaType;
        this.labels = new EnumMap<>(javaType);
        this.constants = new HashMap<>();
        for (E value : javaType.getEnumConstants()) {
            labels.put(value, label.apply(value));
            constants.put(label.apply(value), value);
        }
    }

    public Class<E> javaType() {
        return javaType;
    }

    public String label(E value) {
        return Objects.requireNonNull(labels.get(value));
    }

    /** The constant with this label, or null when the database has a label that the Java enum does not know. */
    public @Nullable E constant(String label) {
        return constants.get(label);
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public String placeholder() {
        return "?";
    }

    @Override
    public String readCast() {
        return "";
    }

    @Override
    public String toString() {
        return sqlName;
    }
}
