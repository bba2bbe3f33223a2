package dev.ashlar.prisma;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Row;
import dev.ashlar.sql.build.Aggregates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prisma's {@code _count}, {@code _sum}, {@code _avg}, {@code _min} and {@code _max} as aggregates. */
final class PlainSummary {
    private static final List<String> KINDS = List.of("_count", "_sum", "_avg", "_min", "_max");

    private final PlainTable table;
    private final List<Item> items = new ArrayList<>();

    /**
     * @param kind empty: a column that groups are made by
     */
    private record Item(String kind, String name, Expression<?> expression) {}

    PlainSummary(PlainTable table, JsonObject args) {
        this.table = table;
        PlainArguments.names(args, "by").forEach(n -> items.add(new Item("", n, PlainArguments.column(table, n))));
        for (String kind : KINDS) {
            JsonElement asked = args.get(kind);
            if (asked != null && asked.isJsonObject()) {
                asked.getAsJsonObject().keySet().forEach(n -> items.add(new Item(kind, n, aggregate(table, kind, n))));
            } else if (asked != null) {
                items.add(new Item(kind, "", aggregate(table, kind, "_all")));
            }
        }
    }

    List<Expression<?>> columns() {
        List<Expression<?>> columns = new ArrayList<>();
        items.forEach(i -> columns.add(i.expression()));
        return columns;
    }

    static Expression<?> aggregate(PlainTable table, String kind, String name) {
        if (name.equals("_all")) {
            return Aggregates.count();
        }
        Column<?> column = PlainArguments.column(table, name);
        return switch (kind) {
            case "_count" -> Aggregates.count(column);
            case "_sum" -> Aggregates.sum(numbers(column));
            case "_avg" -> Aggregates.avg(numbers(column));
            case "_min" -> Aggregates.min(column);
            default -> Aggregates.max(column);
        };
    }

    @SuppressWarnings("unchecked") // asked of numbers alone
    private static Expression<? extends Number> numbers(Column<?> column) {
        return (Expression<? extends Number>) column;
    }

    JsonObject read(Row row) {
        JsonObject answer = new JsonObject();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            JsonElement value = json(item, row.get(i, item.expression().type()));
            if (item.kind().isEmpty()) {
                answer.add(item.name(), value);
            } else if (item.name().isEmpty()) {
                answer.add(item.kind(), value);
            } else {
                if (!answer.has(item.kind())) {
                    answer.add(item.kind(), new JsonObject());
                }
                answer.getAsJsonObject(item.kind()).add(item.name(), value);
            }
        }
        return answer;
    }

    /** Prisma answers sums and means of plain numbers as numbers. */
    private JsonElement json(Item item, @org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        }
        if (item.kind().equals("_count")) {
            return new JsonPrimitive((Long) value);
        }
        if (item.kind().equals("_sum") || item.kind().equals("_avg")) {
            String type = PlainArguments.column(table, item.name()).type().sqlName();
            boolean text = type.equals("numeric")
                    || (type.equals("int8") && item.kind().equals("_sum"));
            BigDecimal number = (BigDecimal) value;
            return text ? new JsonPrimitive(PlainTypes.decimal(number)) : new JsonPrimitive(number.doubleValue());
        }
        PgType<?> type = item.expression().type();
        return new PlainTypes(table.schemaOfModel()).json(type, value);
    }

    /** {@code having: {int: {_count: {gt: 2}}}}. */
    static List<Map.Entry<String, JsonElement>> entries(JsonElement json) {
        return json == null || !json.isJsonObject()
                ? List.of()
                : List.copyOf(json.getAsJsonObject().entrySet());
    }
}
