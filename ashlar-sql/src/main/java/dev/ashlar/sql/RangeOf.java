package dev.ashlar.sql;

import dev.ashlar.sql.value.Range;

/** A range type over values of another type. */
public record RangeOf<E extends Comparable<? super E>>(String sqlName, PgType<E> element) implements PgType<Range<E>> {
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
