package dev.ashlar.runtime.write;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an update changes. Filled by generated builders, read by the engine. */
public final class UpdateData<T extends Table> extends RowData<T> {
    private final Map<String, Change> changes = new LinkedHashMap<>();
    private final Map<String, Cell<?>> fills = new LinkedHashMap<>();

    public UpdateData(T table) {
        super(table);
    }

    public <V> void set(Column<V> column, @Nullable V value) {
        put(Change.of(new Cell<>(column, value)));
    }

    /** What the client writes with every update (the time of the change), unless the update itself says otherwise. */
    public void fill(Column<?> column, Supplier<?> value) {
        fills.put(column.name(), Cell.of(column, value.get()));
    }

    @Override
    void put(Cell<?> cell) {
        put(Change.of(cell));
    }

    void put(Change change) {
        changes.put(change.column().name(), change);
    }

    Optional<Change> change(String column) {
        return Optional.ofNullable(changes.get(column));
    }

    /** Every column's change, with those that come with every update. */
    List<Change> complete() {
        Map<String, Change> all = new LinkedHashMap<>(changes);
        fills.forEach((name, cell) -> all.putIfAbsent(name, Change.of(cell)));
        return List.copyOf(all.values());
    }
}
