package dev.ashlar.runtime.write;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.SqlWriter;
import java.util.function.Consumer;

/** Arithmetic on a column's present value, done by PostgreSQL, so that concurrent changes add up. Immutable. */
public final class NumberChange<V extends Number> {
    private final Column<V> column;
    private final Consumer<SqlWriter> value;

    NumberChange(Column<V> column) {
        this(column, out -> Change.writePresent(out, column));
    }

    private NumberChange(Column<V> column, Consumer<SqlWriter> value) {
        this.column = column;
        this.value = value;
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
        return new Change(column, value);
    }

    private NumberChange<V> then(String operator, V by) {
        return new NumberChange<>(column, out -> {
            value.accept(out.append("("));
            out.append(operator).parameter(column.type(), by).append(")");
        });
    }
}
