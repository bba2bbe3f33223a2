package dev.ashlar.sql.build;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.TextExpression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A place inside of a JSON document. Immutable.
 *
 * @param document of a JSON type, whatever class holds its values
 * @param steps keys of objects, and positions in arrays (from 0; from the end when negative) as text
 */
public record JsonPath(Expression<?> document, List<String> steps) {
    public JsonPath {
        steps = List.copyOf(steps);
    }

    public static JsonPath in(Expression<?> document, String... steps) {
        return new JsonPath(document, Arrays.asList(steps));
    }

    public JsonPath then(String... further) {
        List<String> all = new ArrayList<>(steps);
        all.addAll(Arrays.asList(further));
        return new JsonPath(document, all);
    }

    /** What is there as text: a string without its quotes, anything else as JSON. Null where nothing is, or a JSON null. */
    public TextExpression text() {
        return TextExpression.of(at(PgType.STRING, " #>> "));
    }

    /** What is there. Null where nothing is; a JSON null is a value. */
    public Expression<Json> value() {
        return at(PgType.JSONB, " #> ");
    }

    /** What is there, read as another type; fails on what cannot be read so. */
    public <T> Expression<T> as(PgType<T> type) {
        return text().cast(type);
    }

    /** There is something, if only a JSON null. */
    public Condition exists() {
        return value().isNotNull();
    }

    /** Has all of this in it: each key with its value, each element. An index of kind GIN helps at the document's root. */
    public Condition contains(Json part) {
        return Condition.of(out -> out.expression(whole()).append(" @> ").typedParameter(PgType.JSONB, part));
    }

    /** An object with this key, or an array with this string. */
    public Condition hasKey(String key) {
        return Condition.of(out -> out.expression(whole()).append(" ?? ").typedParameter(PgType.STRING, key));
    }

    /** How many elements the array has; null where there is no array. */
    public Expression<Integer> arrayLength() {
        Expression<Json> value = whole();
        return Expression.of(
                PgType.INTEGER,
                out -> out.append("CASE jsonb_typeof(")
                        .expression(value)
                        .append(") WHEN 'array' THEN jsonb_array_length(")
                        .expression(value)
                        .append(") END"));
    }

    private Expression<Json> whole() {
        return steps.isEmpty() ? document.cast(PgType.JSONB) : value();
    }

    private <T> Expression<T> at(PgType<T> type, String operator) {
        return Expression.of(
                type,
                out -> out.append("(")
                        .expression(document.cast(PgType.JSONB))
                        .append(operator)
                        .typedParameter(PgType.listOf(PgType.STRING), steps)
                        .append(")"));
    }
}
