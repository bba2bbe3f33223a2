package dev.ashlar.compiler.java;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a {@code .sql} file, with what PostgreSQL says of it.
 *
 * @param name the file's name without its ending
 * @param file the file's name, which the client's comments repeat
 * @param documentation the comment on top of the file
 * @param sql with a {@code ?} for each place of a parameter, and {@code ??} for an operator's question mark
 * @param parameters each once, in the order in which the method takes them
 * @param places for each {@code ?} the index of its parameter
 * @param columns empty when it answers no rows
 * @param writes whether it changes rows or locks them, so that a transaction that only reads refuses it
 */
public record TypedQuery(
        String name,
        String file,
        String documentation,
        String sql,
        List<Parameter> parameters,
        List<Integer> places,
        List<Column> columns,
        boolean writes) {
    public TypedQuery {
        parameters = List.copyOf(parameters);
        places = List.copyOf(places);
        columns = List.copyOf(columns);
    }

    /** The method of a file: {@code topAuthors} of {@code top-authors}. */
    public static String methodName(String name) {
        return JavaNames.member(name);
    }

    /**
     * A type by its name in {@code pg_type}, domains replaced by what they narrow.
     *
     * @param schema null for {@code pg_catalog} and for the default schema
     * @param list whether it is an array of that type
     */
    public record Type(@Nullable String schema, String name, boolean list) {
        @Override
        public String toString() {
            return (schema == null ? "" : schema + ".") + name + (list ? "[]" : "");
        }
    }

    /** @param nullable whether a call may pass null */
    public record Parameter(String name, Type type, boolean nullable, String documentation) {}

    /** @param nullable whether a row may have NULL there */
    public record Column(String name, Type type, boolean nullable) {}
}
