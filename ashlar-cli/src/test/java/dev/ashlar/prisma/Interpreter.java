package dev.ashlar.prisma;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.ashlar.runtime.query.Groups;
import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.rows.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Runs a call of Prisma's client over the classes that generated code calls. */
record Interpreter(PlainSchema schema, Session session) {
    JsonElement run(String accessor, String action, JsonObject args) {
        PlainTable table = schema.table(schema.model(accessor).name());
        PlainDelegate delegate = new PlainDelegate(session, table);
        return switch (action) {
            case "findMany" -> array(findMany(delegate, table, args));
            case "findFirst" -> orNull(findFirst(delegate, table, args));
            case "findUnique" -> orNull(findUnique(delegate, table, args));
            case "findUniqueOrThrow" -> delegate.findUniqueOrThrow(new PlainShape(table, args), key(args));
            case "create" -> delegate.create(plain(table, args), c -> c.take(data(args, "data")));
            case "update" -> update(delegate, table, args);
            case "upsert" ->
                delegate.upsert(
                        plain(table, args),
                        key(args),
                        c -> c.take(data(args, "create")),
                        u -> u.take(data(args, "update")));
            case "delete" -> delete(table, args);
            case "createMany" -> createMany(delegate, args);
            case "createManyAndReturn" -> array(createManyAndReturn(delegate, table, args));
            case "updateMany" -> updateMany(delegate, args);
            case "updateManyAndReturn" -> array(updateManyAndReturn(delegate, table, args));
            case "deleteMany" -> deleteMany(delegate, args);
            case "aggregate" -> aggregate(delegate, table, args);
            case "groupBy" -> array(groupBy(delegate, table, args));
            default -> throw new Missing("no " + action);
        };
    }

    private static List<JsonObject> findMany(PlainDelegate delegate, PlainTable table, JsonObject args) {
        PlainShape shape = new PlainShape(table, args);
        return delegate.findMany(shape, q -> {
            shape.choose(PlainArguments.query(q, table, args));
            return q;
        });
    }

    private static Optional<JsonObject> findFirst(PlainDelegate delegate, PlainTable table, JsonObject args) {
        if (args.has("take") && Math.abs(args.get("take").getAsInt()) != 1) {
            throw new Refused("findFirst takes one row");
        }
        PlainShape shape = new PlainShape(table, args);
        return delegate.findFirst(shape, q -> {
            shape.choose(PlainArguments.query(q, table, args));
            return q;
        });
    }

    private static Optional<JsonObject> findUnique(PlainDelegate delegate, PlainTable table, JsonObject args) {
        PlainShape shape = new PlainShape(table, args);
        JsonObject rest = new PlainKeys(table).rest(args.getAsJsonObject("where"));
        if (rest.entrySet().isEmpty() && !shape.chooses()) {
            return delegate.findUnique(shape, key(args));
        }
        return delegate.findUnique(shape, key(args), q -> {
            shape.choose(q.where(t -> Where.of(t, rest)));
            return q;
        });
    }

    private static JsonElement update(PlainDelegate delegate, PlainTable table, JsonObject args) {
        requirePlainKey(table, args);
        return delegate.update(plain(table, args), key(args), u -> u.take(data(args, "data")));
    }

    /** The row as it was: read before it goes, where more than its columns is asked for. */
    private JsonElement delete(PlainTable table, JsonObject args) {
        requirePlainKey(table, args);
        return session.atomically(s -> {
            PlainDelegate inside = new PlainDelegate(s, table);
            Optional<JsonObject> row = findUnique(inside, table, args);
            inside.delete(key(args));
            return row.orElseThrow(() -> new IllegalStateException("a row was deleted and was not there"));
        });
    }

    private static JsonElement createMany(PlainDelegate delegate, JsonObject args) {
        List<JsonObject> rows = PlainCreate.list(args.get("data"));
        boolean skip = args.has("skipDuplicates") && args.get("skipDuplicates").getAsBoolean();
        return count(
                skip
                        ? delegate.createManySkippingDuplicates(rows, (c, row) -> c.take(row))
                        : delegate.createMany(rows, (c, row) -> c.take(row)));
    }

    private static List<JsonObject> createManyAndReturn(PlainDelegate delegate, PlainTable table, JsonObject args) {
        List<JsonObject> rows = PlainCreate.list(args.get("data"));
        boolean skip = args.has("skipDuplicates") && args.get("skipDuplicates").getAsBoolean();
        return skip
                ? delegate.createManySkippingDuplicatesAndReturn(plain(table, args), rows, (c, row) -> c.take(row))
                : delegate.createManyAndReturn(plain(table, args), rows, (c, row) -> c.take(row));
    }

    private static JsonElement updateMany(PlainDelegate delegate, JsonObject args) {
        JsonObject data = data(args, "data");
        return count(
                args.has("limit")
                        ? delegate.updateMany(t -> where(t, args), u -> u.take(data), limit(args))
                        : delegate.updateMany(t -> where(t, args), u -> u.take(data)));
    }

    private static List<JsonObject> updateManyAndReturn(PlainDelegate delegate, PlainTable table, JsonObject args) {
        JsonObject data = data(args, "data");
        return args.has("limit")
                ? delegate.updateManyAndReturn(plain(table, args), t -> where(t, args), u -> u.take(data), limit(args))
                : delegate.updateManyAndReturn(plain(table, args), t -> where(t, args), u -> u.take(data));
    }

    private static JsonElement deleteMany(PlainDelegate delegate, JsonObject args) {
        return count(
                args.has("limit")
                        ? delegate.deleteMany(t -> where(t, args), limit(args))
                        : delegate.deleteMany(t -> where(t, args)));
    }

    private static long limit(JsonObject args) {
        long limit = args.get("limit").getAsLong();
        if (limit < 0) {
            throw new Refused("a negative limit");
        }
        return limit;
    }

    private static Condition where(PlainTable table, JsonObject args) {
        return args.has("where") ? Where.of(table, args.get("where")) : Condition.all(List.of());
    }

    private static JsonElement aggregate(PlainDelegate delegate, PlainTable table, JsonObject args) {
        PlainSummary summary = new PlainSummary(table, args);
        return delegate.aggregate(
                q -> PlainArguments.query(q, table, args), t -> new Reading<>(summary.columns(), summary::read));
    }

    private static List<JsonObject> groupBy(PlainDelegate delegate, PlainTable table, JsonObject args) {
        PlainSummary summary = new PlainSummary(table, args);
        return delegate.groupBy(g -> groups(g, args), t -> new Reading<>(summary.columns(), summary::read));
    }

    private static Groups<PlainTable> groups(Groups<PlainTable> groups, JsonObject args) {
        List<String> by = PlainArguments.names(args, "by");
        by.forEach(name -> groups.by(t -> PlainArguments.column(t, name)));
        groups.where(t -> where(t, args));
        if (args.has("having")) {
            groups.having(t -> new Having(t, by).of(args.get("having")));
        }
        order(groups, args.get("orderBy"));
        if (args.has("take")) {
            groups.take(args.get("take").getAsInt());
        }
        if (args.has("skip")) {
            groups.skip(args.get("skip").getAsInt());
        }
        return groups;
    }

    private static void order(Groups<PlainTable> groups, @org.jspecify.annotations.Nullable JsonElement orderBy) {
        if (orderBy == null) {
            return;
        }
        if (orderBy instanceof JsonArray array) {
            array.forEach(one -> order(groups, one));
            return;
        }
        for (Map.Entry<String, JsonElement> e : orderBy.getAsJsonObject().entrySet()) {
            if (!e.getKey().startsWith("_")) {
                groups.orderBy(t -> PlainArguments.direction(PlainArguments.column(t, e.getKey()), e.getValue()));
                continue;
            }
            for (Map.Entry<String, JsonElement> f :
                    e.getValue().getAsJsonObject().entrySet()) {
                groups.orderBy(
                        t -> PlainArguments.direction(PlainSummary.aggregate(t, e.getKey(), f.getKey()), f.getValue()));
            }
        }
    }

    /** What a write answers: whole lists. */
    private static PlainShape plain(PlainTable table, JsonObject args) {
        PlainShape shape = new PlainShape(table, args);
        if (shape.chooses()) {
            throw new Missing("which rows the lists of a written row take");
        }
        return shape;
    }

    private static void requirePlainKey(PlainTable table, JsonObject args) {
        if (!args.has("where")) {
            throw new Refused("no key");
        }
        if (!new PlainKeys(table).rest(args.getAsJsonObject("where")).entrySet().isEmpty()) {
            throw new Missing("a write by a key and more");
        }
    }

    private static Function<PlainKeys, Key<PlainTable>> key(JsonObject args) {
        if (!args.has("where")) {
            throw new Refused("no key");
        }
        return keys -> keys.of(args.getAsJsonObject("where"));
    }

    private static JsonObject data(JsonObject args, String name) {
        return args.has(name) ? args.getAsJsonObject(name) : new JsonObject();
    }

    private static JsonElement orNull(Optional<JsonObject> row) {
        return row.<JsonElement>map(r -> r).orElse(JsonNull.INSTANCE);
    }

    private static JsonArray array(List<JsonObject> rows) {
        JsonArray array = new JsonArray();
        rows.forEach(array::add);
        return array;
    }

    private static JsonObject count(long rows) {
        JsonObject count = new JsonObject();
        count.add("count", new JsonPrimitive(rows));
        return count;
    }

    /** What Prisma's client does and the runtime does not yet. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Missing(String message) {
            super(message);
        }
    }
}
