package dev.ashlar.runtime.write;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an update changes. Filled by generated builders, read by the engine. */
public final class UpdateData<T extends Table> extends RowData<T> {
    private final Map<String, Change> changes = new LinkedHashMap<>();

    public UpdateData(T table) {
        super(table);
    }

    public <V> void set(Column<V> column, @Nullable V value) {
        put(Change.of(new Cell<>(column, value)));
    }

    @Override
    void put(Column<?> column, @Nullable Object value) {
        put(Change.of(Cell.of(column, value)));
    }

    void put(Change change) {
        changes.put(change.column().name(), change);
    }

    Optional<Change> change(String column) {
        return Optional.ofNullable(changes.get(column));
    }

    /** Every column's change, with the time of it, unless the update itself says another. */
    List<Change> complete() {
        return Moment.in(table(), List.copyOf(changes.values()));
    }
}
