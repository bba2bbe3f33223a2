package dev.ashlar.runtime.wire;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How the values of one PostgreSQL type travel: as a parameter, as a column, and as text inside an array. The same value goes
 * in and comes out, whichever way.
 */
interface Codec<T> {
    /** @param index from 1, as JDBC counts */
    void bind(PreparedStatement statement, int index, T value) throws SQLException;

    /** The value of a column, null when it is NULL; index from 1. */
    @Nullable
    T read(ResultSet rows, int index) throws SQLException;

    /** PostgreSQL's text form, without quotes. */
    String toText(T value);

    /** Reads PostgreSQL's text form, as an array holds it. */
    T fromText(String text);

    /** Writes the text form of a value that needs no quotes in an array; false: writes nothing. */
    default boolean appendPlain(StringBuilder out, T value) {
        return false;
    }

    /** About so many characters the text form of a value has, and one more. */
    default int textLength() {
        return 16;
    }

    /** What NULL is as an element of an array. */
    default @Nullable T absent() {
        return null;
    }

    /** What stands between values in an array's text. */
    default char delimiter() {
        return ',';
    }
}
