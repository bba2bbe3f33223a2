package dev.ashlar.runtime.law;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A unique key with its values, of a row that may be there or not.
 *
 * @param version the one that the row was seen with; null: the caller does not ask
 */
record Handle(
        Kind kind,
        List<String> columns,
        List<Object> values,
        @Nullable Integer version) {
    /** Mostly of a row that is there. */
    static Handle random(Kind kind, Store store, Random random) {
        List<List<String>> uniques = kind.uniques();
        List<Item> rows = store.rows(kind.name());
        if (rows.isEmpty() || random.nextInt(5) == 0) {
            return missing(kind, uniques.get(random.nextInt(uniques.size())), random);
        }
        return of(kind, rows.get(random.nextInt(rows.size())), uniques.get(random.nextInt(uniques.size())));
    }

    /** By these columns, or by the primary key where one of them has no value. */
    static Handle of(Kind kind, Item row, List<String> columns) {
        List<Object> values = new ArrayList<>();
        for (String column : columns) {
            Object value = row.get(column);
            if (value == null) {
                return new Handle(kind, List.of("id"), List.of(row.id()), null);
            }
            values.add(value);
        }
        return new Handle(kind, columns, List.copyOf(values), null);
    }

    private static Handle missing(Kind kind, List<String> columns, Random random) {
        List<Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(kind.attribute(column).other(random)));
        return new Handle(kind, columns, List.copyOf(values), null);
    }

    Handle seen(int seen) {
        return new Handle(kind, columns, values, seen);
    }

    @SuppressWarnings("unchecked") // values of the columns' own types
    Key<Table> key() {
        Table table = kind.table().get();
        KeyData data = KeyData.of((Column<Object>) table.column(columns.get(0)), values.get(0));
        for (int i = 1; i < columns.size(); i++) {
            data = data.and((Column<Object>) table.column(columns.get(i)), values.get(i));
        }
        Column<?> column = table.version();
        return version == null || column == null
                ? new Key<>(data)
                : new SeenKey(data).at((Column<? extends Number>) column, version);
    }

    boolean fits(Item row) {
        for (int i = 0; i < columns.size(); i++) {
            if (!Objects.equals(row.get(columns.get(i)), values.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Gives the row the values of the key that it has not. */
    void fill(Map<String, @Nullable Object> row) {
        for (int i = 0; i < columns.size(); i++) {
            row.putIfAbsent(columns.get(i), values.get(i));
        }
    }

    private static final class SeenKey extends Key<Table> {
        SeenKey(KeyData data) {
            super(data);
        }

        Key<Table> at(Column<? extends Number> column, Number seen) {
            return versioned(column, seen);
        }
    }

    @Override
    public String toString() {
        return columns + "=" + values + (version == null ? "" : " version " + version);
    }
}
