package dev.ashlar.sql;

import java.util.List;
import java.util.function.Function;

/**
 * A type with attributes, made by {@code CREATE TYPE ... AS (...)}, and the record that mirrors it.
 *
 * @param sqlName quoted and, where needed, qualified
 * @param attributes the types, in the order of the attributes
 * @param parts the value of each attribute; a value may be null
 * @param read builds the record of its attributes
 */
public record Composite<T>(String sqlName, List<PgType<?>> attributes, Function<T, List<?>> parts, RowReader<T> read)
        implements PgType<T> {
    public Composite {
        attributes = List.copyOf(attributes);
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
