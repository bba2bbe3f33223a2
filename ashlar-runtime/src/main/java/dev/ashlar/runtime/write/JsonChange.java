package dev.ashlar.runtime.write;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What PostgreSQL makes of a JSON column's present document, so that concurrent changes add up. A path is the keys from the top
 * down; a number stands for an element of an array, counted from 0, and from the end when it is negative. Immutable.
 */
public final class JsonChange {
    private static final PgType<List<String>> PATH = PgType.listOf(PgType.STRING);

    private static final String HAS_PARTS = "jsonb_typeof(\"d\") IN ('object', 'array')";

    private final Column<?> column;
    private final Change change;

    JsonChange(Column<?> column) {
        this(column, Change.present(column).around("", List.of("::jsonb"), List.of()));
    }

    private JsonChange(Column<?> column, Change change) {
        this.column = column;
        this.change = change;
    }

    /** Takes the keys of an object over, with their values ({@code ||}); NULL and JSON's null count as an empty object. */
    public JsonChange merge(Json object) {
        return then("(coalesce(nullif(", ", 'null'), '{}') || ", json(object), "::jsonb)");
    }

    /**
     * Puts a value at the path ({@code jsonb_set}). Objects that are missing on the way are made; what is on the way and is
     * neither an object nor an array is replaced by one, the document itself too.
     */
    public JsonChange set(Json value, String key, String... deeper) {
        return at(path(key, deeper), value, "\"v\"");
    }

    /** Adds an element to the end of the array at the path, which is made when it is not there. */
    public JsonChange push(Json element, String key, String... deeper) {
        String array = "CASE WHEN jsonb_typeof(\"d\" #> \"p\") = 'array' THEN \"d\" #> \"p\" ELSE '[]' END";
        return at(path(key, deeper), element, array + " || jsonb_build_array(\"v\")");
    }

    /** Takes away what is at the path ({@code #-}); nothing when there is nothing. */
    public JsonChange delete(String key, String... deeper) {
        String left = "(SELECT CASE WHEN " + HAS_PARTS + " THEN \"d\" #- \"p\" ELSE \"d\" END FROM (SELECT ";
        Parameter path = new Parameter(PATH, path(key, deeper));
        return then(left, " AS \"d\", ", path, "::text[] AS \"p\") AS \"j\")");
    }

    Change change() {
        boolean binary = !column.type().sqlName().equals(PgType.JSON.sqlName());
        return binary ? change : change.around("(", List.of(")::json"), List.of());
    }

    private JsonChange at(List<String> path, Json value, String made) {
        StringBuilder before = new StringBuilder("(SELECT ");
        before.append("jsonb_set(".repeat(path.size())).append("CASE WHEN " + HAS_PARTS + " THEN \"d\" ELSE '{}' END");
        for (int depth = 1; depth < path.size(); depth++) {
            String at = "\"p\"[1:" + depth + "]";
            String there = "\"d\" #> " + at;
            before.append(", ").append(at);
            before.append(", CASE WHEN jsonb_typeof(").append(there).append(") IN ('object', 'array') THEN ");
            before.append(there).append(" ELSE '{}' END)");
        }
        before.append(", \"p\", ").append(made).append(") FROM (SELECT ");
        return new JsonChange(
                column,
                change.around(
                        before.toString(),
                        List.of(" AS \"d\", ", "::text[] AS \"p\", ", "::jsonb AS \"v\") AS \"j\")"),
                        List.of(new Parameter(PATH, path), json(value))));
    }

    private JsonChange then(String before, String between, Parameter value, String after) {
        return new JsonChange(column, change.around(before, between, value, after));
    }

    private static Parameter json(Json value) {
        Objects.requireNonNull(value, "the value is null: the document would be lost; JSON null is new Json(\"null\")");
        return new Parameter(PgType.JSONB, value);
    }

    private static List<String> path(String key, String... deeper) {
        List<String> path = new ArrayList<>(List.of(key));
        path.addAll(List.of(deeper));
        return List.copyOf(path);
    }
}
