package dev.ashlar.runtime.query;

import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that are found by the values of some columns: the children of parents, the rows of keys.
 *
 * @param columns as SQL
 * @param types of those columns
 * @param keys different from each other, one at least; each has a value for each column
 */
public record KeySet(List<String> columns, List<PgType<?>> types, List<List<Object>> keys) {
    /**
     * Columns that have one value throughout (a tenant key, say) are compared with it; the rest with an array, so
     * that the text is the same for any number of keys.
     */
    public void write(SqlWriter out) {
        List<Integer> varying = new ArrayList<>();
        String between = "";
        for (int i = 0; i < columns.size(); i++) {
            if (isSame(i)) {
                writeEquals(out.append(between), i);
                between = " AND ";
            } else {
                varying.add(i);
            }
        }
        if (!varying.isEmpty()) {
            writeAny(out.append(between), varying);
        }
    }

    boolean isOne() {
        return keys.size() == 1;
    }

    private boolean isSame(int column) {
        Object first = keys.get(0).get(column);
        for (List<Object> key : keys) {
            if (!key.get(column).equals(first)) {
                return false;
            }
        }
        return true;
    }

    private void writeEquals(SqlWriter out, int column) {
        out.append(columns.get(column)).append(" = ");
        parameter(out, types.get(column), keys.get(0).get(column));
    }

    private void writeAny(SqlWriter out, List<Integer> varying) {
        if (varying.size() == 1) {
            int column = varying.get(0);
            out.append(columns.get(column)).append(" = ANY(");
            list(out, types.get(column), column);
            out.append(")");
            return;
        }
        out.append("(").append(joined(varying)).append(") IN (SELECT * FROM unnest(");
        String between = "";
        for (int column : varying) {
            list(out.append(between), types.get(column), column);
            between = ", ";
        }
        out.append("))");
    }

    private String joined(List<Integer> varying) {
        return String.join(", ", varying.stream().map(columns::get).toList());
    }

    @SuppressWarnings(
            "unchecked") // the values were read or bound with these types, or with those of the related columns
    private static <V> void parameter(SqlWriter out, PgType<V> type, Object value) {
        out.parameter(type, (V) value);
    }

    @SuppressWarnings("unchecked") // as above
    private <V> void list(SqlWriter out, PgType<V> type, int column) {
        List<V> values = new ArrayList<>(keys.size());
        for (List<Object> key : keys) {
            values.add((V) key.get(column));
        }
        out.typedParameter(PgType.listOf(type), values);
    }
}
