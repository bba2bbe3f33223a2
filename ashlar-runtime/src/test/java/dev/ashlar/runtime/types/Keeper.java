package dev.ashlar.runtime.types;

import static dev.ashlar.runtime.types.EveryTable.EVERY;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.PgType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a column keeps of a value. PostgreSQL says it, by a cast of the value's text to the column's type, where it is less. */
final class Keeper {
    private final Db db;
    private final Map<String, String> types = new HashMap<>();

    Keeper(Db db, TypesDatabase database) {
        this.db = db;
        database.query("SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute"
                        + " WHERE attrelid = 'every'::regclass AND attnum > 0")
                .forEach(row -> types.put(String.valueOf(row.get(0)), String.valueOf(row.get(1))));
    }

    /** The column's type with its modifier: {@code character(8)}. */
    String type(String column) {
        return String.valueOf(types.get(column));
    }

    static Column<?> column(String name) {
        return EVERY.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Nullable
    Object kept(String column, @Nullable Object value) {
        if (value == null || !Drawn.kind(column).judged()) {
            return value;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> kept = new ArrayList<>();
            list.forEach(element -> kept.add(kept(column, element)));
            return kept;
        }
        return cast(column, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
    }

    private @Nullable Object cast(String column, String text) {
        PgType<?> type = column(column).type();
        String cast = "SELECT CAST(?::text AS " + type(column) + ")" + type.readCast();
        List<@Nullable Object> found = new ArrayList<>();
        db.sql(column.equals("money") ? "SELECT ?::text::numeric::money::numeric" : cast, text)
                .fetch(row -> {
                    found.add(row.get(0, type));
                    return true;
                });
        return found.get(0);
    }
}
