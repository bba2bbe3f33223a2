package dev.ashlar.runtime.write;

import dev.ashlar.sql.Composite;
import dev.ashlar.sql.ListOf;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Values for many rows in one statement. What is the same for all of them is a parameter; what differs is a column of a table
 * {@code "v"} beside the one that is written. Few rows are a VALUES list: of an array PostgreSQL guesses ten rows, and plans
 * each statement with fewer anew. Many are arrays, so that the text is the same for any number of them.
 */
final class RowValues {
    /** So many rows at most are better off without arrays: a text for each number of them, planned once. */
    static final int FEW = 8;

    private static final String ALIAS = "\"v\"";

    private final List<List<Parameter>> columns = new ArrayList<>(2);

    /** One value for each row; answers what stands for it in the statement. */
    Consumer<SqlWriter> add(List<Parameter> values) {
        Parameter first = values.get(0);
        if (isSame(values)) {
            return out -> Cell.write(out, first);
        }
        columns.add(values);
        String column = ALIAS + ".\"c" + columns.size() + '"';
        return out -> out.append(column);
    }

    private static boolean isSame(List<Parameter> values) {
        Parameter first = values.get(0);
        for (int i = 1; i < values.size(); i++) {
            if (!first.equals(values.get(i))) {
                return false;
            }
        }
        return true;
    }

    private int rows() {
        return columns.isEmpty() ? 0 : columns.get(0).size();
    }

    private boolean areArrays() {
        if (rows() <= FEW) {
            return false;
        }
        for (List<Parameter> column : columns) {
            if (!fitsArray(column.get(0).type())) {
                return false;
            }
        }
        return true;
    }

    /** The rows' numbers, from zero: what is returned does not come in the order of the rows. */
    Consumer<SqlWriter> addNumbers(int rows) {
        List<Parameter> numbers = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            numbers.add(new Parameter(PgType.INTEGER, i));
        }
        return add(numbers);
    }

    /**
     * The table with the values that differ, if any do.
     *
     * @param before {@code " FROM "} or what else brings a table in here
     */
    void write(SqlWriter out, String before) {
        if (columns.isEmpty()) {
            return;
        }
        out.append(before);
        if (areArrays()) {
            writeArrays(out);
        } else {
            writeValues(out);
        }
        out.append(" AS ").append(ALIAS);
        String between = " (";
        for (int i = 1; i <= columns.size(); i++) {
            out.append(between).append("\"c" + i + '"');
            between = ", ";
        }
        out.append(")");
    }

    /**
     * Whether an array can carry values of the type: no array holds arrays, and unnest makes columns of composite values.
     */
    static boolean fitsArray(PgType<?> type) {
        return !(type instanceof ListOf) && !(type instanceof Composite);
    }

    private void writeArrays(SqlWriter out) {
        String between = "unnest(";
        for (List<Parameter> column : columns) {
            writeArray(out.append(between), column.get(0).type(), column);
            between = ", ";
        }
        out.append(")");
    }

    private void writeValues(SqlWriter out) {
        String between = "(VALUES (";
        for (int row = 0; row < rows(); row++) {
            for (List<Parameter> column : columns) {
                Parameter value = column.get(row);
                writeTyped(out.append(between), value.type(), value.value());
                between = ", ";
            }
            out.append(")");
            between = ", (";
        }
        out.append(")");
    }

    @SuppressWarnings("unchecked") // a parameter's value is of its type
    private static <V> void writeArray(SqlWriter out, PgType<V> type, List<Parameter> column) {
        List<@Nullable V> values = new ArrayList<>(column.size());
        column.forEach(value -> values.add((V) value.value()));
        out.typedParameter(PgType.listOf(type), values);
    }

    @SuppressWarnings("unchecked") // as above
    private static <V> void writeTyped(SqlWriter out, PgType<V> type, @Nullable Object value) {
        out.typedParameter(type, (V) value);
    }
}
