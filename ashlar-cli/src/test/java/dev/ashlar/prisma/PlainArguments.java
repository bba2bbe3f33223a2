package dev.ashlar.prisma;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.ashlar.runtime.query.Query;
import dev.ashlar.runtime.query.Related;
import dev.ashlar.runtime.query.Rows;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.ToMany;
import dev.ashlar.sql.ToOne;
import dev.ashlar.sql.ToOptional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Prisma's {@code where}, {@code orderBy}, {@code take}, {@code skip}, {@code cursor} and {@code distinct}. */
final class PlainArguments {
    private PlainArguments() {}

    static Query<PlainTable, PlainKeys> query(Query<PlainTable, PlainKeys> query, PlainTable table, JsonObject args) {
        rows(query, table, args);
        if (has(args, "cursor")) {
            query.cursor(keys -> keys.of(args.getAsJsonObject("cursor")));
        }
        for (String name : names(args, "distinct")) {
            query.distinct(t -> column(t, name));
        }
        return query;
    }

    static Related<PlainTable> related(Related<PlainTable> rows, PlainTable table, JsonObject args) {
        rows(rows, table, args);
        if (has(args, "cursor")) {
            rows.cursor(new PlainKeys(table).of(args.getAsJsonObject("cursor")));
        }
        for (String name : names(args, "distinct")) {
            rows.distinct(t -> column(t, name));
        }
        return rows;
    }

    private static <S extends Rows<PlainTable, S>> void rows(
            Rows<PlainTable, S> rows, PlainTable table, JsonObject args) {
        if (has(args, "where")) {
            rows.where(t -> Where.of(t, args.get("where")));
        }
        for (Order order : orders(table, args.get("orderBy"))) {
            rows.orderBy(t -> order);
        }
        if (has(args, "take")) {
            rows.take(args.get("take").getAsInt());
        }
        if (has(args, "skip")) {
            rows.skip(args.get("skip").getAsLong());
        }
    }

    static List<Order> orders(PlainTable table, JsonElement orderBy) {
        List<Order> orders = new ArrayList<>();
        if (orderBy instanceof JsonArray array) {
            array.forEach(one -> orders.addAll(orders(table, one)));
        } else if (orderBy != null && orderBy.isJsonObject()) {
            for (Map.Entry<String, JsonElement> e : orderBy.getAsJsonObject().entrySet()) {
                orders.add(order(table, e.getKey(), e.getValue(), x -> x));
            }
        }
        return orders;
    }

    /** @param way from a column of the table to the expression that rows are sorted by */
    private static Order order(
            PlainTable table, String name, JsonElement how, Function<Expression<?>, Expression<?>> way) {
        Column<?> column = table.field(name);
        if (column != null) {
            boolean required = table.declared(name).arity() == dev.ashlar.compiler.model.Arity.REQUIRED;
            if (required && how.isJsonObject() && how.getAsJsonObject().has("nulls")) {
                throw new Refused(name + " is never null");
            }
            return direction(way.apply(column), how);
        }
        Relation<PlainTable> relation = table.relation(name);
        if (relation == null) {
            throw new Refused("no field " + name);
        }
        Map.Entry<String, JsonElement> inner =
                how.getAsJsonObject().entrySet().iterator().next();
        if (relation instanceof ToMany<PlainTable> many) {
            return direction(way.apply(many.count()), inner.getValue());
        }
        return direction(by(relation, inner), last(inner.getValue()));
    }

    private static Expression<?> by(Relation<PlainTable> relation, Map.Entry<String, JsonElement> inner) {
        if (relation instanceof ToOne<PlainTable> one) {
            return one.by(t -> cast(expression(t, inner)));
        }
        return ((ToOptional<PlainTable>) relation).by(t -> cast(expression(t, inner)));
    }

    @SuppressWarnings("unchecked") // sorted by, and not read
    private static Expression<Object> cast(Expression<?> expression) {
        return (Expression<Object>) expression;
    }

    private static Expression<?> expression(PlainTable table, Map.Entry<String, JsonElement> way) {
        Column<?> column = table.field(way.getKey());
        if (column != null) {
            return column;
        }
        Relation<PlainTable> relation = table.relation(way.getKey());
        if (relation instanceof ToMany<PlainTable> many) {
            return many.count();
        }
        if (relation == null) {
            throw new Refused("no field " + way.getKey());
        }
        return by(
                relation, way.getValue().getAsJsonObject().entrySet().iterator().next());
    }

    /** The direction at the end of a way through relations. */
    private static JsonElement last(JsonElement how) {
        boolean direction = how.isJsonPrimitive() || how.getAsJsonObject().has("sort");
        return direction
                ? how
                : last(how.getAsJsonObject().entrySet().iterator().next().getValue());
    }

    static Order direction(Expression<?> expression, JsonElement how) {
        JsonElement sort = how.isJsonObject() ? how.getAsJsonObject().get("sort") : how;
        Order order = sort.getAsString().equals("desc") ? expression.desc() : expression.asc();
        if (!how.isJsonObject() || !how.getAsJsonObject().has("nulls")) {
            return order;
        }
        return how.getAsJsonObject().get("nulls").getAsString().equals("first")
                ? order.nullsFirst()
                : order.nullsLast();
    }

    static Column<?> column(PlainTable table, String name) {
        Column<?> column = table.field(name);
        if (column == null) {
            throw new Refused("no column " + name);
        }
        return column;
    }

    static List<String> names(JsonObject args, String name) {
        List<String> names = new ArrayList<>();
        JsonElement given = args.get(name);
        if (given instanceof JsonArray array) {
            array.forEach(one -> names.add(one.getAsString()));
        } else if (given != null && !given.isJsonNull()) {
            names.add(given.getAsString());
        }
        return names;
    }

    static boolean has(JsonObject args, String name) {
        return args.has(name) && !args.get(name).isJsonNull();
    }
}
