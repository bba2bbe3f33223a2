package dev.ashlar.sql;

import dev.ashlar.sql.value.Multirange;

/** The multirange type of a range type. */
public record MultirangeOf<E extends Comparable<? super E>>(String sqlName, RangeOf<E> range)
        implements PgType<Multirange<E>> {
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
