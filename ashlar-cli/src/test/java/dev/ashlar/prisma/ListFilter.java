package dev.ashlar.prisma;

import com.google.gson.JsonElement;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.ListColumn;
import java.util.ArrayList;
import java.util.List;

/** Prisma's filters of a list. */
record ListFilter<E>(PlainTable table, ListColumn<E> column) {
    Condition of(String name, JsonElement value) {
        return switch (name) {
            case "has" -> FieldFilter.isRef(value) ? column.has(element(value)) : column.has(value(value));
            case "hasEvery" -> FieldFilter.isRef(value) ? column.hasEvery(list(value)) : column.hasEvery(values(value));
            case "hasSome" -> FieldFilter.isRef(value) ? column.hasSome(list(value)) : column.hasSome(values(value));
            default -> value.getAsBoolean() ? column.isEmpty() : column.isNotEmpty();
        };
    }

    private E value(JsonElement value) {
        return new PlainTypes(table.schemaOfModel()).value(column.element(), value);
    }

    private List<E> values(JsonElement json) {
        List<E> values = new ArrayList<>();
        for (JsonElement value : json.getAsJsonArray()) {
            values.add(value(value));
        }
        return values;
    }

    @SuppressWarnings("unchecked") // of the same type
    private Expression<E> element(JsonElement value) {
        Column<?> other = FieldFilter.named(table, value);
        if (other.type() != column.element()) {
            throw new Refused(other + " is no element of " + column);
        }
        return (Expression<E>) other;
    }

    @SuppressWarnings("unchecked") // of the same type
    private Expression<List<E>> list(JsonElement value) {
        Column<?> other = FieldFilter.named(table, value);
        if (!other.type().equals(column.type())) {
            throw new Refused(other + " is no such list");
        }
        return (Expression<List<E>>) other;
    }
}
