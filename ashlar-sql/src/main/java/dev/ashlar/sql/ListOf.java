package dev.ashlar.sql;

import java.util.List;

/** An array of one dimension; its elements may be null in the database. */
public record ListOf<E>(PgType<E> element) implements PgType<List<E>> {
    @Override
    public String sqlName() {
        return element.sqlName() + "[]";
    }

    @Override
    public String placeholder() {
        String cast = element.readCast();
        return cast.isEmpty() ? "?" : "?" + cast + "[]::" + sqlName();
    }

    @Override
    public String readCast() {
        String cast = element.readCast();
        return cast.isEmpty() ? "" : cast + "[]";
    }

    @Override
    public String toString() {
        return sqlName();
    }
}
