package dev.ashlar.prisma;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.ListColumn;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prisma's filter of one column as a condition. */
record FieldFilter<V>(PlainTable table, Column<V> column, ScalarField declared) {
    Condition of(JsonElement filter) {
        if (filter.isJsonObject() && !isValue(filter)) {
            return all(filter.getAsJsonObject(), isInsensitive(filter.getAsJsonObject()));
        }
        return equal(filter, false);
    }

    private static boolean isInsensitive(JsonObject filter) {
        return filter.has("mode") && filter.get("mode").getAsString().equals("insensitive");
    }

    private static boolean isValue(JsonElement json) {
        JsonObject object = json.getAsJsonObject();
        return object.keySet().stream().anyMatch(k -> k.startsWith("$"));
    }

    private Condition all(JsonObject filter, boolean insensitive) {
        List<Condition> all = new ArrayList<>();
        for (Map.Entry<String, JsonElement> entry : filter.entrySet()) {
            if (!entry.getKey().equals("mode")) {
                all.add(one(entry.getKey(), entry.getValue(), insensitive));
            }
        }
        return Condition.all(all);
    }

    private Condition one(String name, JsonElement value, boolean insensitive) {
        return switch (name) {
            case "equals" -> equal(value, insensitive);
            case "not" -> not(value, insensitive);
            case "in" -> in(value, insensitive);
            case "notIn" -> notIn(value, insensitive);
            case "lt" -> isRef(value) ? column.lt(ref(value)) : column.lt(value(value));
            case "lte" -> isRef(value) ? column.lte(ref(value)) : column.lte(value(value));
            case "gt" -> isRef(value) ? column.gt(ref(value)) : column.gt(value(value));
            case "gte" -> isRef(value) ? column.gte(ref(value)) : column.gte(value(value));
            case "contains", "startsWith", "endsWith" -> text(name, value, insensitive);
            case "has", "hasEvery", "hasSome", "isEmpty" -> new ListFilter<>(table, list()).of(name, value);
            default -> throw new Refused("no filter " + name);
        };
    }

    private Condition equal(JsonElement value, boolean insensitive) {
        if (value.isJsonNull() || PlainTypes.isMarked(value, "$dbnull")) {
            requireOptional();
            return column.isNull();
        }
        if (isRef(value)) {
            return column.eq(ref(value));
        }
        if (column.type() == PgType.JSONB || column.type() == PgType.JSON) {
            return json(value);
        }
        return insensitive ? text().ignoringCase().eq(value.getAsString()) : column.eq(value(value));
    }

    private Condition json(JsonElement value) {
        if (PlainTypes.isMarked(value, "$anynull")) {
            Expression<Json> document = PlainJson.document(column);
            return Condition.any(List.of(column.isNull(), document.eq(new Json("null"))));
        }
        return column.eq(value(value));
    }

    private Condition not(JsonElement value, boolean insensitive) {
        if (value.isJsonNull() || PlainTypes.isMarked(value, "$dbnull")) {
            requireOptional();
            return column.isNotNull();
        }
        if (isRef(value)) {
            return column.ne(ref(value));
        }
        if (value.isJsonObject() && !isValue(value)) {
            return all(value.getAsJsonObject(), insensitive).not();
        }
        if (PlainTypes.isMarked(value, "$anynull")) {
            return json(value).not();
        }
        return insensitive ? text().ignoringCase().ne(value.getAsString()) : column.ne(value(value));
    }

    private Condition in(JsonElement value, boolean insensitive) {
        if (isRef(value)) {
            return column.in(list(value));
        }
        return insensitive ? text().ignoringCase().in(texts(value)) : column.in(values(value));
    }

    private Condition notIn(JsonElement value, boolean insensitive) {
        if (isRef(value)) {
            return column.notIn(list(value));
        }
        return insensitive ? text().ignoringCase().notIn(texts(value)) : column.notIn(values(value));
    }

    private Condition text(String name, JsonElement value, boolean insensitive) {
        if (isRef(value)) {
            Expression<String> part = refText(value);
            return switch (name) {
                case "contains" -> insensitive ? text().ignoringCase().contains(part) : text().contains(part);
                case "startsWith" -> insensitive ? text().ignoringCase().startsWith(part) : text().startsWith(part);
                default -> insensitive ? text().ignoringCase().endsWith(part) : text().endsWith(part);
            };
        }
        String part = value.getAsString();
        return switch (name) {
            case "contains" -> insensitive ? text().ignoringCase().contains(part) : text().contains(part);
            case "startsWith" -> insensitive ? text().ignoringCase().startsWith(part) : text().startsWith(part);
            default -> insensitive ? text().ignoringCase().endsWith(part) : text().endsWith(part);
        };
    }

    private void requireOptional() {
        if (declared.arity() == Arity.REQUIRED) {
            throw new Refused(column + " is never null");
        }
    }

    private TextColumn text() {
        if (column instanceof TextColumn text) {
            return text;
        }
        throw new Refused(column + " is no text");
    }

    @SuppressWarnings("unchecked") // V is a list there
    private ListColumn<Object> list() {
        if (column instanceof ListColumn<?> list) {
            return (ListColumn<Object>) list;
        }
        throw new Refused(column + " is no list");
    }

    private V value(JsonElement value) {
        return new PlainTypes(table.schemaOfModel()).value(column.type(), value);
    }

    private List<V> values(JsonElement json) {
        List<V> values = new ArrayList<>();
        for (JsonElement value : json.getAsJsonArray()) {
            values.add(value(value));
        }
        return values;
    }

    private static List<String> texts(JsonElement json) {
        List<String> texts = new ArrayList<>();
        for (JsonElement value : (JsonArray) json) {
            texts.add(value.getAsString());
        }
        return texts;
    }

    static boolean isRef(JsonElement value) {
        return PlainTypes.isMarked(value, "$ref");
    }

    @SuppressWarnings("unchecked") // the types are the same
    private Expression<V> ref(JsonElement value) {
        Column<?> other = named(table, value);
        if (!other.type().equals(column.type())) {
            throw new Refused(column + " and " + other + " are of different types");
        }
        return (Expression<V>) other;
    }

    private Expression<String> refText(JsonElement value) {
        if (named(table, value) instanceof TextColumn text) {
            return text;
        }
        throw new Refused("no text to look for");
    }

    @SuppressWarnings("unchecked") // its elements are of this type
    private Expression<List<V>> list(JsonElement value) {
        if (named(table, value) instanceof ListColumn<?> list && list.element() == column.type()) {
            return (Expression<List<V>>) (Expression<?>) list;
        }
        throw new Refused("no list of " + column.type());
    }

    /** The column of the same row; one of another model takes no part in the statement. */
    static Column<?> named(PlainTable table, JsonElement value) {
        JsonArray ref = value.getAsJsonObject().getAsJsonArray("$ref");
        String model = table.schemaOfModel().model(ref.get(0).getAsString()).name();
        PlainTable of = model.equals(table.model().name())
                ? table
                : table.schemaOfModel().table(model);
        Column<?> column = of.field(ref.get(1).getAsString());
        if (column == null) {
            throw new Refused(ref + " is no column");
        }
        return column;
    }
}
