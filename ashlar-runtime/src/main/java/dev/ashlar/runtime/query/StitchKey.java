package dev.ashlar.runtime.query;

import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Row;
import dev.ashlar.sql.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares the keys of parents and children as PostgreSQL does: values that are equal there are equal here. */
public record StitchKey(List<PgType<?>> types) {
    /** One object for one key. */
    public Object of(List<?> key) {
        if (key.size() == 1) {
            return comparable(types.get(0), key.get(0));
        }
        List<Object> values = new ArrayList<>(key.size());
        for (int i = 0; i < key.size(); i++) {
            values.add(comparable(types.get(i), key.get(i)));
        }
        return values;
    }

    /** The key in the cells of a row; null when a part of it is. */
    @Nullable
    Object in(@Nullable Object[] cells, List<Integer> places) {
        if (places.size() == 1) {
            Object value = cells[places.get(0)];
            return value == null ? null : comparable(types.get(0), value);
        }
        List<Object> values = new ArrayList<>(places.size());
        for (int i = 0; i < places.size(); i++) {
            Object value = cells[places.get(i)];
            if (value == null) {
                return null;
            }
            values.add(comparable(types.get(i), value));
        }
        return values;
    }

    /** The key in a row whose columns begin at {@code first}; a child that was found by it has no NULL there. */
    Object read(Row row, int first) {
        Object key = readIfThere(row, first);
        if (key == null) {
            throw new IllegalStateException("a row was found by a key that is null");
        }
        return key;
    }

    /** The same; null when a part of it is NULL. */
    @Nullable
    Object readIfThere(Row row, int first) {
        if (types.size() == 1) {
            Object value = row.get(first, types.get(0));
            return value == null ? null : comparable(types.get(0), value);
        }
        List<Object> values = new ArrayList<>(types.size());
        for (int i = 0; i < types.size(); i++) {
            Object value = row.get(first + i, types.get(i));
            if (value == null) {
                return null;
            }
            values.add(comparable(types.get(i), value));
        }
        return values;
    }

    private static Object comparable(PgType<?> type, Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        if (type instanceof Scalar<?> scalar && scalar.kind() == Scalar.Kind.CITEXT) {
            return value.toString().toLowerCase(Locale.ROOT);
        }
        if (type instanceof Scalar<?> scalar && scalar.kind() == Scalar.Kind.CHAR) {
            return value.toString().stripTrailing();
        }
        return value;
    }
}
