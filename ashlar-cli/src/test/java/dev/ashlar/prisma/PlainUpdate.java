package dev.ashlar.prisma;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.ashlar.runtime.write.Link;
import dev.ashlar.runtime.write.ToManyUpdate;
import dev.ashlar.runtime.write.ToOneUpdate;
import dev.ashlar.runtime.write.ToOptionalUpdate;
import dev.ashlar.runtime.write.UpdateBuilder;
import dev.ashlar.runtime.write.UpdateData;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.ListColumn;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.ToMany;
import dev.ashlar.sql.ToOne;
import dev.ashlar.sql.ToOptional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prisma's {@code data} of an update, given to the runtime as a generated builder gives it. */
final class PlainUpdate extends UpdateBuilder<PlainUpdate> {
    private final PlainTable table;

    PlainUpdate(UpdateData<?> data, PlainTable table) {
        super(data);
        this.table = table;
    }

    PlainUpdate take(JsonObject given) {
        for (Map.Entry<String, JsonElement> e : given.entrySet()) {
            Column<?> column = table.field(e.getKey());
            Relation<PlainTable> relation = table.relation(e.getKey());
            if (column != null) {
                change(column, e.getValue());
            } else if (relation != null && !e.getValue().isJsonNull()) {
                relate(relation, e.getValue().getAsJsonObject());
            } else {
                throw new Refused("no change of " + e.getKey());
            }
        }
        return this;
    }

    private <V> void change(Column<V> column, JsonElement json) {
        PlainTypes types = new PlainTypes(table.schemaOfModel());
        boolean plain =
                !json.isJsonObject() || json.getAsJsonObject().keySet().stream().anyMatch(k -> k.startsWith("$"));
        if (plain) {
            set(column, types.orNull(column.type(), json));
            return;
        }
        if (json.getAsJsonObject().entrySet().isEmpty()) {
            throw new Refused("no change is given for " + column);
        }
        for (Map.Entry<String, JsonElement> e : json.getAsJsonObject().entrySet()) {
            switch (e.getKey()) {
                case "set" -> set(column, types.orNull(column.type(), e.getValue()));
                case "push" -> push((ListColumn<?>) column, e.getValue());
                default -> count(numbers(column), e.getKey(), e.getValue());
            }
        }
    }

    private <E> void push(ListColumn<E> column, JsonElement json) {
        PlainTypes types = new PlainTypes(table.schemaOfModel());
        List<E> elements = new ArrayList<>();
        if (json instanceof JsonArray array) {
            array.forEach(e -> elements.add(types.value(column.element(), e)));
        } else {
            elements.add(types.value(column.element(), json));
        }
        list(column, l -> l.pushAll(elements));
    }

    private <V extends Number> void count(Column<V> column, String how, JsonElement json) {
        V by = new PlainTypes(table.schemaOfModel()).value(column.type(), json);
        number(column, n -> switch (how) {
            case "increment" -> n.increment(by);
            case "decrement" -> n.decrement(by);
            case "multiply" -> n.multiply(by);
            case "divide" -> n.divide(by);
            default -> throw new Refused("no change " + how);
        });
    }

    @SuppressWarnings("unchecked") // asked of numbers alone
    private static <V extends Number> Column<V> numbers(Column<?> column) {
        return (Column<V>) column;
    }

    private void relate(Relation<PlainTable> relation, JsonObject choice) {
        PlainTable other = relation.target();
        if (relation instanceof ToMany<PlainTable> many) {
            many(
                    many,
                    new PlainBuilders(other),
                    (ToManyUpdate<PlainTable, PlainKeys, PlainCreate, PlainCreate, PlainUpdate> m) -> many(m, choice));
        } else if (relation instanceof ToOne<PlainTable> one) {
            one(
                    one,
                    new PlainBuilders(other),
                    (ToOneUpdate<PlainTable, PlainKeys, PlainCreate, PlainCreate, PlainUpdate> o) -> one(o, choice));
        } else {
            optional(
                    (ToOptional<PlainTable>) relation,
                    new PlainBuilders(other),
                    (ToOptionalUpdate<PlainTable, PlainKeys, PlainCreate, PlainCreate, PlainUpdate> o) ->
                            optional(o, choice));
        }
    }

    private static Link one(
            ToOneUpdate<PlainTable, PlainKeys, PlainCreate, PlainCreate, PlainUpdate> one, JsonObject choice) {
        if (choice.has("update")) {
            JsonObject update = choice.getAsJsonObject("update");
            boolean plain = !update.has("data") || !update.get("data").isJsonObject();
            JsonObject data = plain ? update : update.getAsJsonObject("data");
            return update.has("where") && !plain
                    ? one.update(t -> Where.of(t, update.get("where")), u -> u.take(data))
                    : one.update(u -> u.take(data));
        }
        if (choice.has("upsert")) {
            JsonObject upsert = choice.getAsJsonObject("upsert");
            JsonObject create = upsert.getAsJsonObject("create");
            JsonObject update = upsert.getAsJsonObject("update");
            return upsert.has("where")
                    ? one.upsert(t -> Where.of(t, upsert.get("where")), c -> c.take(create), u -> u.take(update))
                    : one.upsert(c -> c.take(create), u -> u.take(update));
        }
        return PlainCreate.one(one, choice);
    }

    private static Link optional(
            ToOptionalUpdate<PlainTable, PlainKeys, PlainCreate, PlainCreate, PlainUpdate> one, JsonObject choice) {
        if (choice.has("disconnect")) {
            JsonElement disconnect = choice.get("disconnect");
            return disconnect.isJsonObject() ? one.disconnect(t -> Where.of(t, disconnect)) : one.disconnect();
        }
        if (choice.has("delete")) {
            JsonElement delete = choice.get("delete");
            return delete.isJsonObject() ? one.delete(t -> Where.of(t, delete)) : one.delete();
        }
        return one(one, choice);
    }

    private static ToManyUpdate<PlainTable, PlainKeys, PlainCreate, PlainCreate, PlainUpdate> many(
            ToManyUpdate<PlainTable, PlainKeys, PlainCreate, PlainCreate, PlainUpdate> many, JsonObject choice) {
        if (choice.has("set")) {
            many.set(PlainCreate.list(choice.get("set")), (k, key) -> k.of(key));
        }
        PlainCreate.list(choice.get("disconnect")).forEach(key -> many.disconnect(k -> k.of(key)));
        PlainCreate.list(choice.get("delete")).forEach(key -> many.delete(k -> k.of(key)));
        PlainCreate.list(choice.get("deleteMany")).forEach(where -> many.deleteMany(t -> Where.of(t, where)));
        PlainCreate.list(choice.get("update"))
                .forEach(one ->
                        many.update(k -> k.of(one.getAsJsonObject("where")), u -> u.take(one.getAsJsonObject("data"))));
        PlainCreate.list(choice.get("updateMany"))
                .forEach(one ->
                        many.updateMany(t -> Where.of(t, one.get("where")), u -> u.take(one.getAsJsonObject("data"))));
        PlainCreate.list(choice.get("upsert"))
                .forEach(one -> many.upsert(
                        k -> k.of(one.getAsJsonObject("where")),
                        c -> c.take(one.getAsJsonObject("create")),
                        u -> u.take(one.getAsJsonObject("update"))));
        return PlainCreate.many(many, choice);
    }
}
