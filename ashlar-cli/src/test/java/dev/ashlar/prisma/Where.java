package dev.ashlar.prisma;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.ToMany;
import dev.ashlar.sql.ToOne;
import dev.ashlar.sql.ToOptional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Prisma's {@code where} as conditions. */
final class Where {
    private Where() {}

    static Condition of(PlainTable table, JsonElement where) {
        if (where.isJsonNull()) {
            throw new Refused("a condition is not null");
        }
        List<Condition> all = new ArrayList<>();
        for (Map.Entry<String, JsonElement> entry : where.getAsJsonObject().entrySet()) {
            all.add(one(table, entry.getKey(), entry.getValue()));
        }
        return Condition.all(all);
    }

    private static Condition one(PlainTable table, String name, JsonElement value) {
        return switch (name) {
            case "AND" -> Condition.all(parts(table, value));
            case "OR" -> Condition.any(parts(table, value));
            case "NOT" -> none(parts(table, value));
            default -> field(table, name, value);
        };
    }

    /** What asks nothing is left out. */
    private static Condition none(List<Condition> parts) {
        return Condition.all(parts.stream()
                .filter(part -> !part.toString().equals("true"))
                .map(Condition::not)
                .toList());
    }

    private static Condition field(PlainTable table, String name, JsonElement value) {
        Relation<PlainTable> relation = table.relation(name);
        if (relation != null) {
            return related(relation, value);
        }
        Column<?> column = table.field(name);
        if (column != null) {
            return new FieldFilter<>(table, column, table.declared(name)).of(value);
        }
        List<String> key = table.keys().get(name);
        if (key == null) {
            throw new Refused("no field " + name + " in " + table.name());
        }
        return of(table, value);
    }

    private static List<Condition> parts(PlainTable table, JsonElement value) {
        List<Condition> parts = new ArrayList<>();
        if (value instanceof JsonArray array) {
            array.forEach(part -> parts.add(of(table, part)));
        } else {
            parts.add(of(table, value));
        }
        return parts;
    }

    private static Condition related(Relation<PlainTable> relation, JsonElement value) {
        if (relation instanceof ToMany<PlainTable> many) {
            return many(many, value.getAsJsonObject());
        }
        if (relation instanceof ToOptional<PlainTable> optional) {
            return optional(optional, value);
        }
        ToOne<PlainTable> one = (ToOne<PlainTable>) relation;
        JsonObject asked = value.getAsJsonObject();
        if (!asked.has("is") && !asked.has("isNot")) {
            return one.is(other -> of(other, asked));
        }
        List<Condition> all = new ArrayList<>();
        ifAsked(asked, "is", v -> all.add(one.is(other -> of(other, v))));
        ifAsked(asked, "isNot", v -> all.add(one.isNot(other -> of(other, v))));
        return Condition.all(all);
    }

    private static Condition optional(ToOptional<PlainTable> one, JsonElement value) {
        if (value.isJsonNull()) {
            return one.isNull();
        }
        JsonObject asked = value.getAsJsonObject();
        if (!asked.has("is") && !asked.has("isNot")) {
            return one.is(other -> of(other, asked));
        }
        List<Condition> all = new ArrayList<>();
        ifAsked(asked, "is", v -> all.add(v.isJsonNull() ? one.isNull() : one.is(other -> of(other, v))));
        ifAsked(asked, "isNot", v -> all.add(v.isJsonNull() ? one.isNotNull() : one.isNot(other -> of(other, v))));
        return Condition.all(all);
    }

    private static Condition many(ToMany<PlainTable> many, JsonObject asked) {
        List<Condition> all = new ArrayList<>();
        ifAsked(asked, "some", v -> all.add(many.some(condition(many, v))));
        ifAsked(asked, "every", v -> all.add(many.every(condition(many, v))));
        ifAsked(asked, "none", v -> all.add(many.none(condition(many, v))));
        return Condition.all(all);
    }

    /** Tried on a table of its own first, so that what is refused is refused before SQL is written. */
    private static Function<PlainTable, Condition> condition(ToMany<PlainTable> many, JsonElement where) {
        of(many.target(), where);
        return other -> of(other, where);
    }

    private static void ifAsked(JsonObject asked, String name, java.util.function.Consumer<JsonElement> then) {
        if (asked.has(name)) {
            then.accept(asked.get(name));
        }
    }
}
