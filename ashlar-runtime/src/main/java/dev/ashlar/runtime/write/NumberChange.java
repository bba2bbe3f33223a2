package dev.ashlar.runtime.write;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Parameter;
import java.util.Objects;

/** Arithmetic on a column's present value, done by PostgreSQL, so that concurrent changes add up. Immutable. */
public final class NumberChange<V extends Number> {
    private final Column<V> column;
    private final Change change;

    NumberChange(Column<V> column) {
        this(column, Change.present(column));
    }

    private NumberChange(Column<V> column, Change change) {
        this.column = column;
        this.change = change;
    }

    public NumberChange<V> increment(V by) {
        return then(" + ", by);
    }

    public NumberChange<V> decrement(V by) {
        return then(" - ", by);
    }

    public NumberChange<V> multiply(V by) {
        return then(" * ", by);
    }

    /** Division as PostgreSQL does it: whole numbers are cut towards zero, by zero is an error. */
    public NumberChange<V> divide(V by) {
        return then(" / ", by);
    }

    Change change() {
        return change;
    }

    private NumberChange<V> then(String operator, V by) {
        Objects.requireNonNull(by, "the number is null: with NULL the value would be lost");
        return new NumberChange<>(column, change.around("(", operator, new Parameter(column.type(), by), ")"));
    }
}
