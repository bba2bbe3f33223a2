package dev.ashlar.prisma;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.sql.Column;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes keys of one model out of Prisma's unique {@code where}. */
record PlainKeys(PlainTable table) {
    /** @throws Refused when it names no unique key, or only a part of one */
    Key<PlainTable> of(JsonObject where) {
        for (Map.Entry<String, List<String>> key : table.keys().entrySet()) {
            if (where.has(key.getKey())) {
                return new Key<>(data(key.getValue(), where.get(key.getKey())));
            }
        }
        throw new Refused("no unique key of " + table.name() + " in " + where);
    }

    /** What the where says besides the key. */
    JsonObject rest(JsonObject where) {
        JsonObject rest = where.deepCopy();
        for (String key : table.keys().keySet()) {
            if (rest.has(key)) {
                rest.remove(key);
                return rest;
            }
        }
        return rest;
    }

    private KeyData data(List<String> fields, JsonElement given) {
        KeyData data = null;
        for (String field : fields) {
            JsonElement value =
                    fields.size() == 1 ? given : given.getAsJsonObject().get(field);
            if (value == null || value.isJsonNull()) {
                throw new Refused("a key without a value for " + field);
            }
            if (value.isJsonObject() && value.getAsJsonObject().has("equals")) {
                value = value.getAsJsonObject().get("equals");
            }
            data = and(data, table.fields().get(field), value);
        }
        return data;
    }

    private <V> KeyData and(@Nullable KeyData before, Column<V> column, JsonElement json) {
        V value = new PlainTypes(table.schemaOfModel()).value(column.type(), json);
        return before == null ? KeyData.of(column, value) : before.and(column, value);
    }
}
