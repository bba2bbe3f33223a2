package dev.ashlar.runtime.law;

import dev.ashlar.runtime.law.Kind.Way;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Any rows: none, few, many alike. */
record RandomRows(Store store, Random random) {
    private static final Object REFUSED = new Object();

    static Store of(Realm realm, Random random) {
        Store store = Store.empty(realm);
        RandomRows rows = new RandomRows(store, random);
        for (Kind kind : realm.kinds()) {
            int most = kind.attribute("id").pool().size();
            rows.fill(kind, random.nextInt(4) == 0 ? random.nextInt(2) : random.nextInt(most + 1));
        }
        realm.kinds().forEach(rows::link);
        return store;
    }

    private void fill(Kind kind, int rows) {
        for (int id = 1; id <= rows; id++) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (Attribute attribute : kind.attributes()) {
                values.put(attribute.column(), value(kind, attribute, id, rows, values));
            }
            Item item = new Item(values);
            if (!values.containsValue(REFUSED) && kind.uniques().stream().noneMatch(key -> isTaken(kind, item, key))) {
                kind.rules().computed().forEach((column, value) -> values.put(column, value.apply(item)));
                store.add(kind, item);
            }
        }
    }

    private boolean isTaken(Kind kind, Item item, List<String> key) {
        return store.rows(kind.name()).stream()
                .anyMatch(other ->
                        key.stream().allMatch(c -> item.get(c) != null && Objects.equals(item.get(c), other.get(c))));
    }

    private @Nullable Object value(
            Kind kind, Attribute attribute, int id, int rows, Map<String, @Nullable Object> before) {
        return switch (attribute.column()) {
            case "id", "badge", "during" ->
                attribute.nullable() && random.nextInt(3) == 0 ? null : numbered(attribute, id);
            case "email" -> attribute.pool().get(id);
            case "title" -> kind.equals(PressKinds.BOOK) ? attribute.pool().get(id) : attribute.valueOrNull(random);
            case "sort_title" -> "";
            case "version" -> 1;
            case "deleted_at" -> random.nextInt(4) == 0 ? attribute.value(random) : null;
            case "boss_id" -> random.nextInt(3) == 0 ? null : (Integer) (1 + random.nextInt(rows));
            case "user_id" -> id <= store.rows("users").size() ? id : REFUSED;
            default -> {
                if (attribute.column().equals(kind.tenantKey())) {
                    yield Objects.requireNonNullElse(
                            any(store.rows(store.kinds().get(0).name())), REFUSED);
                }
                yield kind.isReference(attribute.column())
                        ? reference(kind, attribute, before)
                        : attribute.valueOrNull(random);
            }
        };
    }

    private @Nullable Object any(List<Item> rows) {
        return rows.isEmpty() ? null : rows.get(random.nextInt(rows.size())).id();
    }

    private static Object numbered(Attribute attribute, int number) {
        return attribute.pool().get(0) instanceof Integer
                ? (Object) number
                : attribute.pool().get(number - 1);
    }

    /** To a row that is there, of the same tenant where there are any. */
    private @Nullable Object reference(Kind kind, Attribute attribute, Map<String, @Nullable Object> before) {
        Way way = kind.ways().stream()
                .filter(one -> one.isHere() && one.columns().contains(attribute.column()))
                .findFirst()
                .orElseThrow();
        Kind to = Kinds.named(way.to());
        Object tenant = kind.tenantKey() == null ? null : before.get(kind.tenantKey());
        List<Item> there = store.rows(to.name()).stream()
                .filter(row -> tenant == null || to.tenantKey() == null || tenant.equals(row.get(to.tenantKey())))
                .toList();
        return attribute.nullable()
                ? random.nextInt(3) == 0 ? null : any(there)
                : Objects.requireNonNullElse(any(there), REFUSED);
    }

    /** A third of all that may be linked. */
    private void link(Kind kind) {
        for (Way way : kind.ways()) {
            if (way.sample().junction() != null
                    && way.sample().junction().localColumn().equals("A")) {
                for (Item item : store.rows(kind.name())) {
                    store.rows(way.to()).stream()
                            .filter(there -> random.nextInt(3) == 0
                                    && (kind.tenantKey() == null
                                            || Objects.equals(item.get(kind.tenantKey()), there.get(kind.tenantKey()))))
                            .forEach(there -> store.link(way, item, there));
                }
            }
        }
    }
}
