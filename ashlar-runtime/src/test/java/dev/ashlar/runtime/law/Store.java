package dev.ashlar.runtime.law;

import dev.ashlar.runtime.law.Kind.Way;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Junction;
import dev.ashlar.sql.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A small database as lists; seen as a whole, or as one of its tenants sees it. */
final class Store {
    private final Realm realm;
    private final Map<String, List<Item>> tables;
    private final @Nullable UUID tenant;

    private Store(Realm realm, Map<String, List<Item>> tables, @Nullable UUID tenant) {
        this.realm = realm;
        this.tables = tables;
        this.tenant = tenant;
    }

    static Store empty(Realm realm) {
        Store store = new Store(realm, new LinkedHashMap<>(), null);
        realm.kinds().forEach(kind -> store.tables.put(kind.name(), new ArrayList<>()));
        realm.junctions().forEach(junction -> store.tables.put(junction, new ArrayList<>()));
        return store;
    }

    /** @param rows of each table, and of the junctions */
    static Store of(Realm realm, Map<String, List<Item>> rows) {
        return new Store(realm, new LinkedHashMap<>(rows), null);
    }

    /** These very rows as a tenant sees them; null: all of them. */
    Store within(@Nullable UUID whose) {
        return new Store(realm, tables, whose);
    }

    @Nullable
    UUID tenant() {
        return tenant;
    }

    Realm realm() {
        return realm;
    }

    StoreText text() {
        return new StoreText(realm, tables);
    }

    /** The same rows, which may be changed without changing these. */
    Store copy() {
        Store copy = new Store(realm, new LinkedHashMap<>(), tenant);
        tables.forEach((table, rows) -> copy.tables.put(
                table,
                new ArrayList<>(rows.stream()
                        .map(row -> new Item(new LinkedHashMap<>(row.values())))
                        .toList())));
        return copy;
    }

    /** The rows that are seen. */
    List<Item> rows(String table) {
        return tenant == null
                ? all(table)
                : all(table).stream().filter(row -> isSeen(table, row)).toList();
    }

    /** With those of other tenants. */
    List<Item> all(String table) {
        return Objects.requireNonNull(tables.get(table), table);
    }

    boolean isSeen(Kind kind, Item row) {
        return isSeen(kind.name(), row);
    }

    private boolean isSeen(String table, Item row) {
        String key = realm.tenantKey(table);
        return tenant == null || key == null || tenant.equals(row.get(key));
    }

    /** Whether another tenant has such a row. */
    boolean isHidden(Handle handle) {
        return all(handle.kind().name()).stream().anyMatch(row -> handle.fits(row) && !isSeen(handle.kind(), row));
    }

    void add(Kind kind, Item row) {
        all(kind.name()).add(row);
    }

    /** @return whether it was there */
    boolean remove(Kind kind, Item row) {
        return all(kind.name()).removeIf(one -> one == row);
    }

    List<Kind> kinds() {
        return realm.kinds();
    }

    /** Changes all values. */
    void replace(UnaryOperator<@Nullable Object> change) {
        tables.values()
                .forEach(rows -> rows.forEach(row -> row.values().replaceAll((column, value) -> change.apply(value))));
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
        boolean whole = true;
        for (Kind kind : kinds()) {
            for (Way way : kind.ways()) {
                for (Item item : way.isHere() ? rows(kind.name()) : List.<Item>of()) {
                    whole &= way.sample().localColumns().stream().anyMatch(column -> item.get(column) == null)
                            || !points(item, way).isEmpty();
                }
                Junction junction = way.sample().junction();
                whole &= junction == null || hasEnds(kind, junction);
            }
        }
        return whole;
    }

    /** Whether the row of this kind is there for each link. */
    private boolean hasEnds(Kind kind, Junction junction) {
        return rows(junction.table()).stream()
                .allMatch(link ->
                        rows(kind.name()).stream().anyMatch(row -> row.id().equals(link.get(junction.localColumn()))));
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
            Map<String, @Nullable Object> values = new TreeMap<>();
            values.put(junction.localColumn(), item.id());
            values.put(junction.targetColumn(), there.id());
            if (junction.tenantColumn() != null) {
                values.put(
                        junction.tenantColumn(),
                        item.get(Objects.requireNonNull(
                                realm.tenantKey(way.sample().owner().name()))));
            }
            all(junction.table()).add(new Item(values));
        }
    }

    void unlink(Way way, Item item, Item there) {
        Junction junction = Objects.requireNonNull(way.sample().junction());
        all(junction.table())
                .removeIf(link -> Objects.equals(link.get(junction.localColumn()), item.id())
                        && Objects.equals(link.get(junction.targetColumn()), there.id()));
    }

    /** Takes the row out of all junctions. */
    void unlink(Kind kind, Item item) {
        for (Way way : kind.ways()) {
            Junction junction = way.sample().junction();
            if (junction != null) {
                all(junction.table()).removeIf(link -> Objects.equals(link.get(junction.localColumn()), item.id()));
            }
        }
    }

    List<Item> points(Item from, Relation<?> relation) {
        Junction junction = relation.junction();
        if (junction == null) {
            return rows(relation.target().name()).stream()
                    .filter(to -> matches(relation, from, to))
                    .toList();
        }
        Object here = from.get(junction.localKey());
        return rows(junction.table()).stream()
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
}
