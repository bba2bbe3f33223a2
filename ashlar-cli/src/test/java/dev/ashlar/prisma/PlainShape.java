package dev.ashlar.prisma;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.ashlar.runtime.query.Chosen;
import dev.ashlar.runtime.query.Parts;
import dev.ashlar.runtime.query.Related;
import dev.ashlar.runtime.shape.Counted;
import dev.ashlar.runtime.shape.Many;
import dev.ashlar.runtime.shape.OneOrNone;
import dev.ashlar.runtime.shape.Part;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.shape.Values;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.ToMany;
import dev.ashlar.sql.ToOne;
import dev.ashlar.sql.ToOptional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prisma's {@code select}, {@code include} and {@code omit} as a shape whose rows are JSON. */
final class PlainShape extends ShapeToken<PlainTable, JsonObject> {
    private final Map<String, Part<?>> parts = new LinkedHashMap<>();
    private final Map<String, Counted<PlainTable>> counts = new LinkedHashMap<>();
    private final Map<Counted<PlainTable>, JsonElement> filters = new LinkedHashMap<>();
    private final Map<Many<PlainTable, JsonObject>, JsonObject> many = new LinkedHashMap<>();
    private final Map<OneOrNone<PlainTable, JsonObject>, JsonElement> only = new LinkedHashMap<>();
    private final List<PlainShape> ones = new ArrayList<>();

    PlainShape(PlainTable table, JsonObject args) {
        super(table);
        JsonObject select = object(args, "select");
        JsonObject include = object(args, "include");
        JsonObject omit = object(args, "omit");
        table.fields().forEach((name, column) -> {
            boolean wanted = select == null ? omit == null || !isTrue(omit.get(name)) : isTrue(select.get(name));
            if (wanted) {
                parts.put(name, field(column));
            }
        });
        JsonObject related = select == null ? include : select;
        if (related != null) {
            related.entrySet().forEach(e -> add(e.getKey(), e.getValue()));
        }
    }

    private void add(String name, JsonElement args) {
        if (table().field(name) != null || isFalse(args)) {
            return;
        }
        if (name.equals("_count")) {
            count(args);
            return;
        }
        Relation<PlainTable> relation = table().relation(name);
        if (relation == null) {
            throw new Refused("no field " + name);
        }
        JsonObject asked = args.isJsonObject() ? args.getAsJsonObject() : new JsonObject();
        PlainShape shape = new PlainShape(relation.target(), asked);
        if (relation instanceof ToMany<PlainTable> to) {
            Many<PlainTable, JsonObject> part = many(to, shape);
            many.put(part, asked);
            parts.put(name, part);
        } else {
            ones.add(shape);
            parts.put(name, toOne(relation, shape, asked.get("where")));
        }
    }

    private Part<JsonObject> toOne(Relation<PlainTable> relation, PlainShape shape, @Nullable JsonElement where) {
        if (relation instanceof ToOne<PlainTable> one) {
            return one(one, shape);
        }
        OneOrNone<PlainTable, JsonObject> part = optional((ToOptional<PlainTable>) relation, shape);
        if (where != null) {
            only.put(part, where);
        }
        return part;
    }

    private void count(JsonElement args) {
        JsonObject select = args.isJsonObject() ? args.getAsJsonObject().getAsJsonObject("select") : new JsonObject();
        table().relations().forEach((name, relation) -> {
            boolean wanted = args.isJsonObject() ? select.has(name) && !isFalse(select.get(name)) : true;
            if (wanted && relation instanceof ToMany<PlainTable> to) {
                Counted<PlainTable> part = count(to);
                counts.put(name, part);
                JsonElement how = select.get(name);
                if (how != null && how.isJsonObject() && how.getAsJsonObject().has("where")) {
                    filters.put(part, how.getAsJsonObject().get("where"));
                }
            }
        });
    }

    /** With what it says of its parts, wherever it is read. */
    ShapeToken<PlainTable, JsonObject> chosen() {
        return Chosen.of(this, s -> {
            choose(s);
            return s;
        });
    }

    /** Says which rows the parts take, here and in the rows that this one leads to. */
    private void choose(Parts<?> rows) {
        many.forEach((part, args) -> rows.with(part, (Related<PlainTable> r) -> {
            PlainArguments.related(r, part.shape().table(), args);
            ((PlainShape) part.shape()).choose(r);
            return r;
        }));
        filters.forEach((part, where) -> rows.with(part, t -> Where.of(t, where)));
        only.forEach((part, where) -> rows.with(part, t -> Where.of(t, where)));
        ones.forEach(one -> one.choose(rows));
    }

    @Override
    protected JsonObject read(Values values) {
        JsonObject row = new JsonObject();
        PlainTypes types = new PlainTypes(table().schemaOfModel());
        parts.forEach((name, part) -> row.add(name, json(types, table().field(name), values.orNull(part))));
        if (!counts.isEmpty()) {
            JsonObject count = new JsonObject();
            counts.forEach((name, part) -> count.add(name, new JsonPrimitive(values.get(part))));
            row.add("_count", count);
        }
        return row;
    }

    private static JsonElement json(PlainTypes types, @Nullable Column<?> column, @Nullable Object value) {
        if (column != null) {
            boolean list = column instanceof dev.ashlar.sql.ListColumn;
            return value == null && list ? new JsonArray() : types.json(column.type(), value);
        }
        if (value instanceof List<?> rows) {
            JsonArray array = new JsonArray();
            rows.forEach(row -> array.add((JsonObject) row));
            return array;
        }
        return value == null ? JsonNull.INSTANCE : (JsonObject) value;
    }

    private static @Nullable JsonObject object(JsonObject args, String name) {
        return args.has(name) && args.get(name).isJsonObject() ? args.getAsJsonObject(name) : null;
    }

    private static boolean isTrue(@Nullable JsonElement json) {
        return json != null && json.isJsonPrimitive() && json.getAsBoolean();
    }

    private static boolean isFalse(JsonElement json) {
        return json.isJsonNull() || (json.isJsonPrimitive() && !json.getAsBoolean());
    }
}
