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
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A unique key with its values, of a row that may be there or not.
 *
 * @param version the one that the row was seen with; null: the caller does not ask
 * @param scoped whether the scope fills in the tenant, which is the first column
 */
record Handle(
        Kind kind,
        List<String> columns,
        List<Object> values,
        @Nullable Integer version,
        boolean scoped) {
    /** Mostly of a row that is there, and may be another tenant's. */
    static Handle random(Kind kind, Store store, Random random) {
        List<List<String>> uniques = kind.uniques();
        List<Item> rows = random.nextInt(4) == 0 ? store.all(kind.name()) : store.rows(kind.name());
        List<String> columns = uniques.get(random.nextInt(uniques.size()));
        Handle handle = rows.isEmpty() || random.nextInt(5) == 0
                ? missing(kind, columns, random)
                : of(kind, rows.get(random.nextInt(rows.size())), columns);
        return random.nextBoolean() ? handle.scoped(store) : handle;
    }

    /** As the scope's tenant would ask for it. */
    private Handle scoped(Store store) {
        boolean may =
                store.tenant() != null && columns.size() > 1 && columns.get(0).equals(kind.tenantKey());
        return may
                ? new Handle(
                        kind,
                        columns,
                        Stream.concat(Stream.of(store.tenant()), values.stream().skip(1))
                                .toList(),
                        version,
                        true)
                : this;
    }

    /** By these columns, or by the primary key where one of them has no value. */
    static Handle of(Kind kind, Item row, List<String> columns) {
        List<Object> values = new ArrayList<>();
        for (String column : columns) {
            Object value = row.get(column);
            if (value == null) {
                return new Handle(kind, List.of("id"), List.of(row.id()), null, false);
            }
            values.add(value);
        }
        return new Handle(kind, columns, List.copyOf(values), null, false);
    }

    private static Handle missing(Kind kind, List<String> columns, Random random) {
        List<Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(kind.attribute(column).other(random)));
        return new Handle(kind, columns, List.copyOf(values), null, false);
    }

    Handle seen(int seen) {
        return new Handle(kind, columns, values, seen, scoped);
    }

    @SuppressWarnings("unchecked") // values of the columns' own types
    Key<Table> key() {
        Table table = kind.table().get();
        Column<Object> first = (Column<Object>) table.column(columns.get(0));
        KeyData data = scoped ? KeyData.inTenant(first) : KeyData.of(first, values.get(0));
        for (int i = 1; i < columns.size(); i++) {
            data = data.and((Column<Object>) table.column(columns.get(i)), values.get(i));
        }
        Column<?> column = table.version();
        return version == null || column == null
                ? new Key<>(data)
                : new SeenKey(data).at((Column<? extends Number>) column, version);
    }

    /** Whether it names a tenant that is not this one. */
    boolean isOfAnother(@Nullable UUID tenant) {
        int place = columns.indexOf(String.valueOf(kind.tenantKey()));
        return place >= 0 && !values.get(place).equals(tenant);
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
        return (scoped ? "scoped " : "") + columns + "=" + values + (version == null ? "" : " version " + version);
    }
}
