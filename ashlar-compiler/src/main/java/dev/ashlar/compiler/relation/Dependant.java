package dev.ashlar.compiler.relation;

/**
 * What stops a column of a table from being dropped or from getting another type.
 *
 * @param kind as PostgreSQL calls it: {@code view}, {@code policy}, {@code trigger}, {@code generated column}
 * @param column the column used, empty when only the table is
 */
public record Dependant(String kind, String name, String column) {}
