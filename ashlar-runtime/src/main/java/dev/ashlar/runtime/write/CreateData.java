package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.query.KeyData.KeyPart;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is known of one new row. Filled by generated builders, read by the engine. */
public final class CreateData<T extends Table> extends RowData<T> {
    private @Nullable Column<?> filled;
    private @Nullable Supplier<?> filling;
    private @Nullable Fill lastFill;
    private Column<?>[] columns;
    private @Nullable Object[] values;
    private int size;
    private boolean announced;
    private @Nullable List<Column<?>> listed;

    public CreateData(T table) {
        super(table);
        int most = table.columns().size();
        columns = new Column<?>[most];
        values = new Object[most];
    }

    public <V> void set(Column<V> column, @Nullable V value) {
        put(column, value);
    }

    /** A default made by the client, asked only when nothing else gives the column a value. */
    public void fill(Column<?> column, Supplier<?> value) {
        if (filled == null) {
            filled = column;
            filling = value;
        } else {
            lastFill = new Fill(column, value, lastFill);
        }
    }

    /** Whether nobody has been shown it yet: a write that is run again shows nothing twice. */
    boolean announce() {
        boolean first = !announced;
        announced = true;
        return first;
    }

    @Override
    void put(Column<?> column, @Nullable Object value) {
        int at = find(column.name());
        if (at < 0) {
            at = size++;
            listed = null;
            if (at == columns.length) {
                columns = Arrays.copyOf(columns, at + 4);
                values = Arrays.copyOf(values, at + 4);
            }
        }
        columns[at] = column;
        values[at] = value;
    }

    /** Whether the client makes a value when none is given. */
    boolean fills(String column) {
        if (filled != null && filled.name().equals(column)) {
            return true;
        }
        for (Fill fill = lastFill; fill != null; fill = fill.before()) {
            if (fill.column().name().equals(column)) {
                return true;
            }
        }
        return false;
    }

    boolean has(String column) {
        return find(column) >= 0;
    }

    /** The value given so far; null also when none was given. */
    @Nullable
    Object value(String column) {
        int at = find(column);
        return at < 0 ? null : values[at];
    }

    /** Whether the row gets this value of a key: no link to another row gives the column another one. */
    boolean isMadeWith(KeyPart<?> part) {
        String column = part.column().name();
        return Objects.equals(part.value(), value(column)) && agree(column, part.value());
    }

    private boolean agree(String column, @Nullable Object value) {
        for (NestedOne one : ones()) {
            if (!one.agreesWith(column, value)) {
                return false;
            }
        }
        return true;
    }

    /** Takes the values of key columns that were left out. */
    void takeMissing(KeyData key) {
        for (KeyPart<?> part : key.parts()) {
            if (part.value() != null && !has(part.column().name())) {
                put(part.column(), part.value());
            }
        }
    }

    /** Puts the defaults of the client into the places that are still empty. */
    void fillUp() {
        if (filled != null && filling != null) {
            fillUp(filled, filling);
        }
        fillUp(lastFill);
    }

    /** In the order in which they were said. */
    private void fillUp(@Nullable Fill last) {
        if (last == null) {
            return;
        }
        fillUp(last.before());
        fillUp(last.column(), last.value());
    }

    private void fillUp(Column<?> column, Supplier<?> value) {
        if (find(column.name()) < 0) {
            put(column, value.get());
        }
    }

    int size() {
        return size;
    }

    /** @param at from 0, in the order in which they got their values */
    Column<?> column(int at) {
        return columns[at];
    }

    /** The columns that have values, in the order that they got them. */
    List<Column<?>> columns() {
        List<Column<?>> known = listed;
        if (known == null) {
            known = Arrays.asList(Arrays.copyOf(columns, size));
            listed = known;
        }
        return known;
    }

    /** The values given so far, of those of the columns that have one. */
    Map<String, @Nullable Object> values(Set<String> names) {
        Map<String, @Nullable Object> some = new HashMap<>(4);
        for (String name : names) {
            int at = find(name);
            if (at >= 0) {
                some.put(name, values[at]);
            }
        }
        return some;
    }

    List<String> columnNames() {
        return columns().stream().map(Column::name).toList();
    }

    /** Whether these columns have values, and no others. */
    boolean has(List<Column<?>> others) {
        if (size != others.size()) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (columns[i] != others.get(i) && find(others.get(i).name()) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The value of a column.
     *
     * @param at where the column probably is
     */
    @Nullable
    Object value(int at, Column<?> column) {
        return at < size && columns[at] == column ? values[at] : value(column.name());
    }

    /** Takes all values out, for the next row of the same builder. */
    void clear() {
        Arrays.fill(values, 0, size, null);
        size = 0;
        listed = null;
        announced = false;
        clearNested();
    }

    private int find(String column) {
        for (int i = 0; i < size; i++) {
            if (columns[i].name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    /** What is filled besides the first, which most rows have alone: their id. */
    private record Fill(
            Column<?> column, Supplier<?> value, @Nullable Fill before) {}
}
