package dev.ashlar.runtime.law;

import dev.ashlar.runtime.law.Kind.Way;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells the model the keys of new rows. A row of the model and one of the database are the same when they look the same with all
 * that is linked to them, and with what is linked to that, new keys aside.
 */
final class Learned {
    private static final int ROUNDS = 4;

    private final Map<String, Set<Object>> old = new HashMap<>();

    /** @param before the store before the call */
    Learned(Store before) {
        for (Kind kind : before.kinds()) {
            old.put(
                    kind.name(),
                    before.rows(kind.name()).stream().map(Item::id).collect(Collectors.toCollection(HashSet::new)));
        }
    }

    void teach(Store model, Store found) {
        Map<Object, Object> keys = new HashMap<>();
        for (Kind kind : model.kinds()) {
            Map<String, List<Item>> there = looks(kind, found);
            looks(kind, model).forEach((look, items) -> {
                List<Item> same = there.getOrDefault(look, List.of());
                for (int i = 0; i < Math.min(items.size(), same.size()); i++) {
                    keys.put(items.get(i).id(), same.get(i).id());
                }
            });
        }
        keys.remove(Model.NOW);
        for (Kind kind : model.kinds()) {
            model.rows(kind.name())
                    .forEach(item -> item.values()
                            .replaceAll(
                                    (column, value) -> value == Model.NOW ? value : keys.getOrDefault(value, value)));
            model.rows(kind.name()).forEach(item -> takeTimes(item, found.rows(kind.name())));
        }
        model.replace(value -> value instanceof Unknown ? keys.getOrDefault(value, value) : value);
    }

    /** A time that the call took is what PostgreSQL has; that there is one is what the model says. */
    private static void takeTimes(Item item, List<Item> found) {
        found.stream()
                .filter(there -> there.id().equals(item.id()))
                .forEach(there -> item.values()
                        .replaceAll((column, value) ->
                                value == Model.NOW && there.get(column) != null ? there.get(column) : value));
    }

    private Map<String, List<Item>> looks(Kind kind, Store store) {
        Map<String, List<Item>> looks = new HashMap<>();
        for (Item item : store.rows(kind.name())) {
            if (isNew(kind, item.id())) {
                looks.computeIfAbsent(look(kind, item, store, ROUNDS), same -> new ArrayList<>())
                        .add(item);
            }
        }
        return looks;
    }

    private boolean isNew(Kind kind, Object id) {
        return !Objects.requireNonNull(old.get(kind.name())).contains(id);
    }

    private String look(Kind kind, Item item, Store store, int rounds) {
        StringBuilder look = new StringBuilder(kind.name());
        for (Attribute attribute : kind.attributes()) {
            look.append(' ').append(value(kind, attribute, item));
        }
        for (Way way : rounds > 0 ? kind.ways() : List.<Way>of()) {
            Kind to = Kinds.named(way.to());
            List<String> around = store.points(item, way).stream()
                    .map(there -> isNew(to, there.id())
                            ? look(to, there, store, rounds - 1)
                            : there.id().toString())
                    .sorted()
                    .toList();
            look.append(' ').append(around);
        }
        return rounds == ROUNDS
                ? look.toString()
                : Integer.toHexString(look.toString().hashCode());
    }

    private static boolean isTime(@Nullable Object value) {
        return value instanceof Instant || value instanceof LocalDateTime;
    }

    private @Nullable Object value(Kind kind, Attribute attribute, Item item) {
        String column = attribute.column();
        return column.equals("id") || kind.isReference(column)
                ? ""
                : StoreText.shown(isTime(item.get(column)) ? Model.NOW : item.get(column));
    }
}
