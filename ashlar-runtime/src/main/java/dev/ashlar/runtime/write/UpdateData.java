package dev.ashlar.runtime.write;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an update changes. Filled by generated builders, read by the engine. */
public final class UpdateData<T extends Table> {
    private final T table;
    private final Map<String, Change> changes = new LinkedHashMap<>();
    private final Map<String, Cell<?>> fills = new LinkedHashMap<>();
    private final List<NestedOne> ones = new ArrayList<>();
    private final List<NestedMany> manys = new ArrayList<>();

    public UpdateData(T table) {
        this.table = table;
    }

    public <V> void set(Column<V> column, @Nullable V value) {
        put(Change.of(new Cell<>(column, value)));
    }

    /** What the client writes with every update (the time of the change), unless the update itself says otherwise. */
    public <V> void fill(Column<V> column, Supplier<? extends V> value) {
        fills.put(column.name(), new Cell<>(column, value.get()));
    }

    void put(Change change) {
        changes.put(change.column().name(), change);
    }

    Optional<Change> change(String column) {
        return Optional.ofNullable(changes.get(column));
    }

    void add(NestedOne one) {
        ones.add(one);
    }

    void add(NestedMany many) {
        manys.add(many);
    }

    /** Whether nothing else is written with it: all it links are rows that are there. */
    boolean isPlain() {
        return manys.isEmpty() && ones.stream().allMatch(NestedOne::isPlain);
    }

    T table() {
        return table;
    }

    List<NestedOne> ones() {
        return ones;
    }

    List<NestedMany> manys() {
        return manys;
    }

    /** Every column's change, with those that come with every update. */
    List<Change> complete() {
        Map<String, Change> all = new LinkedHashMap<>(changes);
        fills.forEach((name, cell) -> all.putIfAbsent(name, Change.of(cell)));
        return List.copyOf(all.values());
    }
}
