package dev.ashlar.prisma;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prisma's {@code having} as conditions on groups. */
record Having(PlainTable table, List<String> by) {
    Condition of(JsonElement having) {
        List<Condition> all = new ArrayList<>();
        for (Map.Entry<String, JsonElement> e : having.getAsJsonObject().entrySet()) {
            switch (e.getKey()) {
                case "AND" -> all.add(Condition.all(parts(e.getValue())));
                case "OR" -> all.add(Condition.any(parts(e.getValue())));
                case "NOT" -> parts(e.getValue()).forEach(p -> all.add(p.not()));
                default -> all.add(field(e.getKey(), e.getValue().getAsJsonObject()));
            }
        }
        return Condition.all(all);
    }

    private List<Condition> parts(JsonElement json) {
        return json instanceof JsonArray array
                ? array.asList().stream().map(this::of).toList()
                : List.of(of(json));
    }

    private Condition field(String name, JsonObject filter) {
        List<Condition> all = new ArrayList<>();
        for (Map.Entry<String, JsonElement> e : filter.entrySet()) {
            if (e.getKey().startsWith("_")) {
                all.add(compare(
                        PlainSummary.aggregate(table, e.getKey(), name),
                        e.getValue().getAsJsonObject()));
            } else if (by.contains(name)) {
                JsonObject one = new JsonObject();
                one.add(e.getKey(), e.getValue());
                all.add(compare(PlainArguments.column(table, name), one));
            } else {
                throw new Refused("groups are not made by " + name);
            }
        }
        return Condition.all(all);
    }

    private <V> Condition compare(Expression<V> value, JsonObject filter) {
        List<Condition> all = new ArrayList<>();
        filter.entrySet().forEach(e -> all.add(one(value, e.getKey(), e.getValue())));
        return Condition.all(all);
    }

    private <V> Condition one(Expression<V> left, String name, JsonElement json) {
        if (name.equals("not") && json.isJsonObject()) {
            return compare(left, json.getAsJsonObject()).not();
        }
        PlainTypes types = new PlainTypes(table.schemaOfModel());
        if (name.equals("in") || name.equals("notIn")) {
            List<V> values = new ArrayList<>();
            json.getAsJsonArray().forEach(v -> values.add(types.value(left.type(), v)));
            return name.equals("in") ? left.in(values) : left.notIn(values);
        }
        if (json.isJsonNull()) {
            return name.equals("not") ? left.isNotNull() : left.isNull();
        }
        V value = types.value(left.type(), json);
        return switch (name) {
            case "equals" -> left.eq(value);
            case "not" -> left.ne(value);
            case "lt" -> left.lt(value);
            case "lte" -> left.lte(value);
            case "gt" -> left.gt(value);
            case "gte" -> left.gte(value);
            default -> throw new Refused("no filter " + name);
        };
    }
}
