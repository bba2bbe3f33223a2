package dev.ashlar.sql;

import java.util.Optional;

/** Values of a type that may be missing: NULL is the empty one. PostgreSQL knows only the type. */
public record OptionalOf<T>(PgType<T> type) implements PgType<Optional<T>> {
    @Override
    public String sqlName() {
        return type.sqlName();
    }

    @Override
    public String placeholder() {
        return type.placeholder();
    }

    @Override
    public String readCast() {
        return type.readCast();
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
