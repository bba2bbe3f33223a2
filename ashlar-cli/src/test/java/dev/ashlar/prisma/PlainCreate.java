package dev.ashlar.prisma;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.runtime.id.Ids;
import dev.ashlar.runtime.write.CreateData;
import dev.ashlar.runtime.write.CreateReady;
import dev.ashlar.runtime.write.Link;
import dev.ashlar.runtime.write.ToManyCreate;
import dev.ashlar.runtime.write.ToOneCreate;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.ToMany;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Prisma's {@code data} of a create, given to the runtime as a generated builder gives it. */
final class PlainCreate extends CreateReady<PlainCreate> {
    private final PlainTable table;

    PlainCreate(CreateData<?> data, PlainTable table) {
        super(data);
        this.table = table;
        table.fields().forEach((name, column) -> fill(data, column, table.declared(name)));
    }

    private static void fill(CreateData<?> data, Column<?> column, ScalarField field) {
        DefaultValue value = field.defaultValue();
        boolean text = column.type() != PgType.UUID;
        Supplier<Object> id = value instanceof DefaultValue.Uuid u
                ? () -> uuid(u, text)
                : value instanceof DefaultValue.Cuid c
                        ? () -> c.version() == 2 ? Ids.cuid2() : Ids.cuid()
                        : value instanceof DefaultValue.Ulid
                                ? Ids::ulid
                                : value instanceof DefaultValue.NanoId n ? () -> Ids.nanoid(n.length()) : null;
        if (id != null) {
            data.fill(column, id);
        }
        if (field.updatedAt()) {
            data.fill(column, () -> now(column));
        }
    }

    private static Object uuid(DefaultValue.Uuid value, boolean text) {
        UUID id = value.version() == 7 ? Ids.uuid7() : Ids.uuid4();
        return text ? id.toString() : id;
    }

    static Object now(Column<?> column) {
        return column.type() == PgType.TIMESTAMPTZ ? Instant.now() : LocalDateTime.now(ZoneOffset.UTC);
    }

    PlainCreate take(JsonObject given) {
        for (Map.Entry<String, JsonElement> e : given.entrySet()) {
            Column<?> column = table.field(e.getKey());
            Relation<PlainTable> relation = table.relation(e.getKey());
            if (column != null) {
                set(column, e.getValue());
            } else if (relation != null) {
                relate(relation, e.getValue());
            } else {
                throw new Refused("no field " + e.getKey());
            }
        }
        return this;
    }

    private <V> void set(Column<V> column, JsonElement json) {
        JsonElement value = json;
        if (json.isJsonObject() && json.getAsJsonObject().has("set")) {
            value = json.getAsJsonObject().get("set");
        }
        boolean list = column instanceof dev.ashlar.sql.ListColumn;
        if (list && value.isJsonNull()) {
            throw new Refused(column + " is a list");
        }
        set(column, new PlainTypes(table.schemaOfModel()).orNull(column.type(), value));
    }

    private void relate(Relation<PlainTable> relation, JsonElement json) {
        if (json.isJsonNull()) {
            throw new Refused(relation + " takes a choice");
        }
        JsonObject choice = json.getAsJsonObject();
        PlainTable other = relation.target();
        if (relation instanceof ToMany<PlainTable> many) {
            many(
                    many,
                    new PlainBuilders(other),
                    (ToManyCreate<PlainKeys, PlainCreate, PlainCreate> m) -> many(m, choice));
        } else if (!choice.entrySet().isEmpty()) {
            one(
                    relation,
                    new PlainBuilders(other),
                    (ToOneCreate<PlainKeys, PlainCreate, PlainCreate> o) -> one(o, choice));
        }
    }

    static Link one(ToOneCreate<PlainKeys, PlainCreate, PlainCreate> one, JsonObject choice) {
        if (choice.has("create")) {
            return one.create(c -> c.take(choice.getAsJsonObject("create")));
        }
        if (choice.has("connect")) {
            return one.connect(k -> k.of(choice.getAsJsonObject("connect")));
        }
        if (choice.has("connectOrCreate")) {
            JsonObject both = choice.getAsJsonObject("connectOrCreate");
            return one.connectOrCreate(
                    k -> k.of(both.getAsJsonObject("where")), c -> c.take(both.getAsJsonObject("create")));
        }
        throw new Refused("nothing to link in " + choice);
    }

    static <M extends ToManyCreate<PlainKeys, PlainCreate, PlainCreate>> M many(M many, JsonObject choice) {
        list(choice.get("create")).forEach(row -> many.create(c -> c.take(row)));
        list(choice.get("connect")).forEach(key -> many.connect(k -> k.of(key)));
        list(choice.get("connectOrCreate"))
                .forEach(both -> many.connectOrCreate(
                        k -> k.of(both.getAsJsonObject("where")), c -> c.take(both.getAsJsonObject("create"))));
        if (choice.has("createMany")) {
            JsonObject all = choice.getAsJsonObject("createMany");
            if (all.has("skipDuplicates") && all.get("skipDuplicates").getAsBoolean()) {
                many.createAllSkippingDuplicates(list(all.get("data")), (c, row) -> c.take(row));
                return many;
            }
            list(all.get("data")).forEach(row -> many.create(c -> c.take(row)));
        }
        return many;
    }

    static List<JsonObject> list(@org.jspecify.annotations.Nullable JsonElement json) {
        if (json == null || json.isJsonNull()) {
            return List.of();
        }
        return json instanceof JsonArray array
                ? array.asList().stream().map(JsonElement::getAsJsonObject).toList()
                : List.of(json.getAsJsonObject());
    }
}
