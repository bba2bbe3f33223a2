package dev.ashlar.runtime.law;

import dev.ashlar.runtime.law.Kind.Way;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.Junction;
import dev.ashlar.sql.Relation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small database as lists, and the statements that make PostgreSQL hold the same. */
final class Store {
    static final String LINKS = "_CategoryToPost";

    private final Map<String, List<Item>> tables = new LinkedHashMap<>();

    private final Realm realm;

    private Store(Realm realm) {
        this.realm = realm;
    }

    /** Any rows: none, few, many alike. */
    static Store random(Realm realm, Random random) {
        Store store = new Store(realm);
        for (Kind kind : realm.kinds()) {
            int rows = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextInt(Kinds.IDS.size() + 1);
            store.fill(kind, rows, random);
        }
        if (!realm.junctions().isEmpty()) {
            store.link(random);
        }
        return store;
    }

    /** The same rows, which may be changed without changing these. */
    Store copy() {
        Store copy = new Store(realm);
        tables.forEach((table, rows) -> copy.tables.put(
                table,
                new ArrayList<>(rows.stream()
                        .map(row -> new Item(new LinkedHashMap<>(row.values())))
                        .toList())));
        return copy;
    }

    List<Item> rows(String table) {
        return Objects.requireNonNull(tables.get(table), table);
    }

    static Store empty(Realm realm) {
        Store store = new Store(realm);
        realm.kinds().forEach(kind -> store.tables.put(kind.name(), new ArrayList<>()));
        realm.junctions().forEach(junction -> store.tables.put(junction, new ArrayList<>()));
        return store;
    }

    List<Kind> kinds() {
        return realm.kinds();
    }

    /** Changes all values. */
    void replace(UnaryOperator<@Nullable Object> change) {
        tables.values()
                .forEach(rows -> rows.forEach(row -> row.values().replaceAll((column, value) -> change.apply(value))));
    }

    /** All rows in an order of their own, a line each; values that cannot be told apart by reading are alike. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        tables.forEach((table, rows) -> rows.stream()
                .map(row -> table + " " + line(row))
                .sorted()
                .forEach(line -> lines.append(line).append('\n')));
        return lines.toString();
    }

    private static String line(Item row) {
        return new TreeMap<>(row.values())
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + shown(one.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** A client reads a list that is NULL as an empty one. */
    static String shown(@Nullable Object value) {
        return value instanceof List<?> list && list.isEmpty() ? "null" : String.valueOf(value);
    }

    /** @param rows of each table, and of the junction */
    static Store of(Realm realm, Map<String, List<Item>> rows) {
        Store store = new Store(realm);
        store.tables.putAll(rows);
        return store;
    }

    /** An answer with lists in the same words as {@link #shown}. */
    static String plain(Object answer) {
        return String.valueOf(answer);
    }

    /** One row less. */
    List<Store> smaller() {
        List<Store> stores = new ArrayList<>();
        for (String table : List.copyOf(tables.keySet())) {
            for (int i = 0; i < rows(table).size(); i++) {
                Store less = copy();
                less.rows(table).remove(i);
                if (less.isWhole()) {
                    stores.add(less);
                }
            }
        }
        return stores;
    }

    private boolean isWhole() {
        boolean whole = tables.getOrDefault(LINKS, List.of()).stream()
                .allMatch(link -> has("categories", link.get("A")) && has("posts", link.get("B")));
        for (Kind kind : kinds()) {
            for (Way way : kind.ways()) {
                for (Item item : way.isHere() ? rows(kind.name()) : List.<Item>of()) {
                    whole &= item.get(way.sample().localColumns().get(0)) == null
                            || !points(item, way).isEmpty();
                }
            }
        }
        return whole;
    }

    private boolean has(String table, @Nullable Object id) {
        return rows(table).stream().anyMatch(row -> row.id().equals(id));
    }

    int size() {
        return tables.values().stream().mapToInt(List::size).sum();
    }

    /** Whose row it is; null when it is there no more. */
    @Nullable
    Kind kindOf(Item item) {
        return kinds().stream()
                .filter(kind -> rows(kind.name()).stream().anyMatch(one -> one == item))
                .findFirst()
                .orElse(null);
    }

    /** Whether it is not softly deleted. */
    boolean isAlive(Kind kind, Item item) {
        Column<?> deleted = kind.table().get().softDelete();
        return deleted == null || item.get(deleted.name()) == null;
    }

    /** The living rows that a relation leads to, in no order. */
    List<Item> follow(Relation<?> relation, Item from) {
        Kind to = Kinds.named(relation.target().name());
        return points(from, relation).stream()
                .filter(there -> isAlive(to, there))
                .toList();
    }

    /** All rows at the other end of the relation, softly deleted ones too. */
    List<Item> points(Item item, Way way) {
        return points(item, way.sample());
    }

    /** Whether the row points to the other by a relation that its own table keeps. */
    boolean matches(Way way, Item row, Item to) {
        return matches(way.sample(), row, to);
    }

    void link(Way way, Item item, Item there) {
        Junction junction = Objects.requireNonNull(way.sample().junction());
        if (points(item, way).stream().noneMatch(one -> one == there)) {
            boolean first = junction.localColumn().equals("A");
            rows(LINKS).add(new Item(first ? link(item.id(), there.id()) : link(there.id(), item.id())));
        }
    }

    void unlink(Way way, Item item, Item there) {
        Junction junction = Objects.requireNonNull(way.sample().junction());
        rows(LINKS)
                .removeIf(link -> Objects.equals(link.get(junction.localColumn()), item.id())
                        && Objects.equals(link.get(junction.targetColumn()), there.id()));
    }

    /** Takes the row out of all junctions. */
    void unlink(Kind kind, Item item) {
        for (Way way : kind.ways()) {
            Junction junction = way.sample().junction();
            if (junction != null) {
                rows(LINKS).removeIf(link -> Objects.equals(link.get(junction.localColumn()), item.id()));
            }
        }
    }

    static String junction(Way way) {
        return way.sample().junction() == null ? way.to() : LINKS;
    }

    List<Item> points(Item from, Relation<?> relation) {
        Junction junction = relation.junction();
        if (junction == null) {
            return rows(relation.target().name()).stream()
                    .filter(to -> matches(relation, from, to))
                    .toList();
        }
        Object here = from.get(junction.localKey());
        return rows(LINKS).stream()
                .filter(link -> Objects.equals(link.get(junction.localColumn()), here))
                .flatMap(link -> rows(relation.target().name()).stream()
                        .filter(to -> Objects.equals(to.get(junction.targetKey()), link.get(junction.targetColumn()))))
                .toList();
    }

    private static boolean matches(Relation<?> relation, Item from, Item to) {
        for (int i = 0; i < relation.localColumns().size(); i++) {
            Object here = from.get(relation.localColumns().get(i));
            if (here == null || !here.equals(to.get(relation.targetColumns().get(i)))) {
                return false;
            }
        }
        return true;
    }

    private void fill(Kind kind, int rows, Random random) {
        List<Item> items = new ArrayList<>();
        tables.put(kind.name(), items);
        for (int id = 1; id <= rows; id++) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (Attribute attribute : kind.attributes()) {
                values.put(attribute.column(), value(kind, attribute, id, rows, random));
            }
            if (!values.containsValue(REFUSED)) {
                kind.rules().computed().forEach((column, value) -> values.put(column, value.apply(new Item(values))));
                items.add(new Item(values));
            }
        }
    }

    private static final Object REFUSED = new Object();

    private @Nullable Object value(Kind kind, Attribute attribute, int id, int rows, Random random) {
        return switch (attribute.column()) {
            case "id", "badge", "during" ->
                attribute.nullable() && random.nextInt(3) == 0 ? null : numbered(attribute, id);
            case "email" -> attribute.pool().get(id);
            case "title" -> kind.equals(PressKinds.BOOK) ? attribute.pool().get(id) : attribute.valueOrNull(random);
            case "sort_title" -> "";
            case "version" -> 1;
            case "deleted_at" -> random.nextInt(4) == 0 ? attribute.value(random) : null;
            case "book_id" -> Objects.requireNonNullElse(reference("books", random, false), REFUSED);
            case "to_id" -> reference("reviews", random, random.nextInt(3) == 0);
            case "name" -> kind.isUnique("name") ? attribute.pool().get(id) : attribute.valueOrNull(random);
            case "boss_id" -> random.nextInt(3) == 0 ? null : (Integer) (1 + random.nextInt(rows));
            case "author_id" -> reference("users", random, random.nextInt(3) == 0);
            case "post_id" -> Objects.requireNonNullElse(reference("posts", random, false), REFUSED);
            case "user_id" -> id <= rows("users").size() ? id : REFUSED;
            default -> attribute.valueOrNull(random);
        };
    }

    private static Object numbered(Attribute attribute, int number) {
        return attribute.pool().get(0) instanceof Integer
                ? (Object) number
                : attribute.pool().get(number - 1);
    }

    private @Nullable Object reference(String table, Random random, boolean none) {
        List<Item> there = rows(table);
        return none || there.isEmpty()
                ? null
                : there.get(random.nextInt(there.size())).id();
    }

    private void link(Random random) {
        List<Item> links = new ArrayList<>();
        for (Item category : rows("categories")) {
            for (Item post : rows("posts")) {
                if (random.nextInt(3) == 0) {
                    links.add(new Item(link(category.id(), post.id())));
                }
            }
        }
        tables.put(LINKS, links);
    }

    private static Map<String, @Nullable Object> link(Object category, Object post) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("A", category);
        values.put("B", post);
        return values;
    }

    /** Takes out what was there, and puts these rows in. */
    String sql() {
        StringBuilder sql = new StringBuilder();
        List<String> names = new ArrayList<>(tables.keySet());
        Collections.reverse(names);
        for (String table : names) {
            sql.append("DELETE FROM \"").append(table).append("\";\n");
        }
        tables.forEach((table, items) -> sql.append(items.isEmpty() ? "" : insert(table, items)));
        return sql.toString();
    }

    /** All in one statement, for a boss may stand behind its team. */
    private static String insert(String table, List<Item> items) {
        if (!table.equals(LINKS) && !Kinds.named(table).rules().computed().isEmpty()) {
            return insert(table, items, Kinds.named(table).rules().computed().keySet());
        }
        return insert(table, items, Set.of());
    }

    private static String insert(String table, List<Item> all, Set<String> computed) {
        List<Item> items = all.stream()
                .map(item -> {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>(item.values());
                    values.keySet().removeAll(computed);
                    return new Item(values);
                })
                .toList();
        return "INSERT INTO \"" + table + "\" ("
                + items.get(0).values().keySet().stream()
                        .map(c -> '"' + c + '"')
                        .collect(Collectors.joining(", "))
                + ") VALUES "
                + items.stream().map(Store::values).collect(Collectors.joining(", "))
                + ";\n";
    }

    private static String values(Item item) {
        return item.values().values().stream().map(Store::literal).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String literal(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof List<?> list) {
            return "'{" + list.stream().map(v -> "\"" + v + "\"").collect(Collectors.joining(",")) + "}'";
        }
        String text = value instanceof Json json ? json.text() : value.toString();
        return "'" + text.replace("'", "''") + "'";
    }
}
