package dev.ashlar.runtime.law;

import dev.ashlar.runtime.law.Kind.Way;
import dev.ashlar.sql.value.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows that must be there before a wide write, each for one use alone; all are one tenant's. */
final class WideRows {
    private final Store store;
    private int fresh = 1;

    WideRows(Realm realm) {
        this.store = Store.empty(realm);
        if (tenant() != null) {
            there(realm.kinds().get(0), Map.of());
        }
    }

    Store store() {
        return store;
    }

    /** Whose rows they are; null where they are everybody's. */
    @Nullable
    UUID tenant() {
        return store.realm().tenants().isEmpty()
                ? null
                : store.realm().tenants().get(0);
    }

    @Nullable
    Object value(Kind kind, Attribute attribute, Random random) {
        Object value = attribute.value(random);
        return kind.isUnique(attribute.column()) || value instanceof Range ? unique(value) : value;
    }

    /** Far from zero, where a check may stand. */
    private static Object large(Object value) {
        return value instanceof Integer ? (Object) 1_000 : value;
    }

    private Object unique(Object like) {
        if (like instanceof UUID) {
            return new UUID(1, fresh++);
        }
        if (like instanceof Range) {
            int from = 10 * fresh++;
            return Range.closedOpen(from, from + 5);
        }
        return like instanceof Integer ? (Object) (100_000 + fresh++) : "w" + fresh++;
    }

    /** A row for this alone. */
    Item there(Kind kind, Map<String, @Nullable Object> fixed) {
        if (kind.isTenant() && !store.rows(kind.name()).isEmpty()) {
            return store.rows(kind.name()).get(0);
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Attribute attribute : kind.attributes()) {
            String column = attribute.column();
            Object value = attribute.pool().get(0);
            boolean own = column.equals("id") || kind.isUnique(column) || value instanceof Range;
            values.put(column, column.equals("deleted_at") ? null : own ? unique(value) : large(value));
        }
        if (kind.tenantKey() != null) {
            values.put(kind.tenantKey(), tenant());
        }
        for (Way way : kind.ways()) {
            if (way.isHere() && !fixed.keySet().containsAll(way.sample().localColumns())) {
                boolean must =
                        way.columns().stream().anyMatch(c -> !kind.attribute(c).nullable());
                Leads.point(values, way, must ? there(Kinds.named(way.to()), Map.of()) : null);
            }
        }
        values.putAll(fixed);
        Item item = new Item(values);
        store.add(kind, item);
        return item;
    }

    /** A row that is linked to the item by the relation. */
    Item linked(Item item, Way way) {
        Kind to = Kinds.named(way.to());
        if (way.sample().junction() != null) {
            Item there = there(to, Map.of());
            store.link(way, item, there);
            return there;
        }
        if (!way.isMany()) {
            List<Item> present = store.points(item, way);
            if (!present.isEmpty()) {
                return present.get(0);
            }
        }
        if (way.isHere()) {
            Item there = there(to, Map.of());
            Leads.point(item.values(), way, there);
            return there;
        }
        Map<String, @Nullable Object> pointing = new LinkedHashMap<>();
        for (int i = 0; i < way.sample().targetColumns().size(); i++) {
            pointing.put(
                    way.sample().targetColumns().get(i),
                    Objects.requireNonNull(item.get(way.sample().localColumns().get(i))));
        }
        return there(to, pointing);
    }

    static Handle handle(Kind kind, Item item, Random random) {
        List<List<String>> uniques = kind.uniques();
        return Handle.of(kind, item, uniques.get(random.nextInt(uniques.size())));
    }

    /** Of a row that is not there; by a key that a new row may be given. */
    Handle missing(Kind kind, Random random) {
        List<List<String>> uniques = kind.uniques().stream()
                .filter(columns -> columns.stream().noneMatch(c -> kind.isReference(c) && !c.equals(kind.tenantKey())))
                .toList();
        List<String> columns = uniques.get(random.nextInt(uniques.size()));
        List<Object> values = new ArrayList<>();
        columns.forEach(c -> values.add(
                c.equals(kind.tenantKey())
                        ? Objects.requireNonNull(tenant())
                        : unique(kind.attribute(c).pool().get(0))));
        return new Handle(kind, columns, values, null, false);
    }
}
