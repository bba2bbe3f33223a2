package dev.ashlar.sql;

/** Makes a value of a row. */
@FunctionalInterface
public interface RowReader<R> {
    R read(Row row);
}
