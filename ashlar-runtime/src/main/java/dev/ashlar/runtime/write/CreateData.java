package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.query.KeyData.KeyPart;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is known of one new row. Filled by generated builders, read by the engine. */
public final class CreateData<T extends Table> extends RowData<T> {
    private final Map<String, Cell<?>> values = new LinkedHashMap<>();
    private final List<Fill<?>> fills = new ArrayList<>(2);
    private boolean announced;

    public CreateData(T table) {
        super(table);
    }

    public <V> void set(Column<V> column, @Nullable V value) {
        values.put(column.name(), new Cell<>(column, value));
    }

    /** A default made by the client, asked only when nothing else gives the column a value. */
    public <V> void fill(Column<V> column, Supplier<? extends V> value) {
        fills.add(new Fill<>(column, value));
    }

    /** Whether nobody has been shown it yet: a write that is run again shows nothing twice. */
    boolean announce() {
        boolean first = !announced;
        announced = true;
        return first;
    }

    @Override
    void put(Cell<?> cell) {
        values.put(cell.column().name(), cell);
    }

    /** Whether the client makes a value when none is given. */
    boolean fills(String column) {
        return fills.stream().anyMatch(fill -> fill.column().name().equals(column));
    }

    boolean has(String column) {
        return values.containsKey(column);
    }

    /** The value given so far; null also when none was given. */
    @Nullable
    Object value(String column) {
        Cell<?> cell = values.get(column);
        return cell == null ? null : cell.value();
    }

    /** Takes the values of key columns that were left out. */
    void takeMissing(KeyData key) {
        for (KeyPart<?> part : key.parts()) {
            if (part.value() != null && !has(part.column().name())) {
                put(part);
            }
        }
    }

    /** All values, with the defaults of the client in the places that are still empty. */
    Map<String, Cell<?>> complete() {
        for (Fill<?> fill : fills) {
            if (!has(fill.column().name())) {
                values.put(fill.column().name(), fill.cell());
            }
        }
        return values;
    }

    private <V> void put(KeyPart<V> part) {
        set(part.column(), part.value());
    }

    private record Fill<V>(Column<V> column, Supplier<? extends V> value) {
        Cell<V> cell() {
            return new Cell<>(column, value.get());
        }
    }
}
