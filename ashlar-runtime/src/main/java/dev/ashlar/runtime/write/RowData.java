package dev.ashlar.runtime.write;

import dev.ashlar.runtime.shape.KeySide;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a row that is about to be written, and of those that are written with it. */
abstract class RowData<T extends Table> {
    private final T table;
    private List<NestedOne> ones = List.of();
    private List<NestedMany> manys = List.of();

    RowData(T table) {
        this.table = table;
    }

    /** @param value of the column's type */
    abstract void put(Column<?> column, @Nullable Object value);

    /** A to-one relation; where the other row holds the key, it is a to-many with one row at most. */
    final void add(NestedOne one) {
        if (KeySide.isHere(one.relation())) {
            addOne(one);
        } else {
            add(NestedMany.ofOne(one));
        }
    }

    /** Most rows have one at most. */
    private void addOne(NestedOne one) {
        if (ones.isEmpty()) {
            ones = List.of(one);
        } else {
            replaceOnes(ones);
            ones.add(one);
        }
    }

    final void add(NestedMany many) {
        manys = manys.isEmpty() ? new ArrayList<>(2) : manys;
        manys.add(many);
    }

    final void replaceOnes(List<NestedOne> others) {
        ones = new ArrayList<>(others);
    }

    /** Whether nothing else is written with it: all it links are rows that are there. */
    final boolean isPlain() {
        boolean plain = manys.isEmpty();
        for (NestedOne one : ones) {
            plain &= one.isPlain();
        }
        return plain;
    }

    /** Whether its own statement is all that is sent. */
    final boolean isAlone() {
        boolean alone = isPlain();
        for (NestedOne one : ones) {
            alone &= !(one.link() instanceof Connect) || !one.mayBeDeleted();
        }
        return alone;
    }

    final int countOfOnes() {
        return ones.size();
    }

    final NestedOne one(int at) {
        return ones.get(at);
    }

    final void clearNested() {
        ones = List.of();
        manys = List.of();
    }

    final T table() {
        return table;
    }

    /** The rows that it points to. */
    final List<NestedOne> ones() {
        return ones;
    }

    /** The rows that point to it, or are linked by a junction. */
    final List<NestedMany> manys() {
        return manys;
    }

    /** The columns that those rows are linked by. */
    final void addLinkingColumns(Set<String> columns) {
        for (NestedMany many : manys) {
            columns.addAll(many.localColumns());
        }
    }
}
