package dev.ashlar.sql.build;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.ListOf;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of values that take part in a statement as a table does: to change many rows to different values in one statement, or
 * to join with a list. Each column travels as one array, so the text does not depend on the number of rows.
 *
 * <pre>{@code
 * ValueTable prices = new ValueTable("prices");
 * Column<Integer> id = prices.add("id", PgType.INTEGER);
 * Column<BigDecimal> price = prices.add("price", PgType.NUMERIC);
 * changes.forEach((book, amount) -> prices.row(book, amount));
 * db.update(BOOK).set(BOOK.price, price).from(prices).where(BOOK.id.eq(id)).execute();
 * }</pre>
 */
public final class ValueTable extends Table {
    private final List<Column<?>> columns = new ArrayList<>();
    private final List<List<@Nullable Object>> values = new ArrayList<>();

    public ValueTable(String name) {
        super(null, name, name);
    }

    /** Adds a column, before the first row. */
    public <T> Column<T> add(String columnName, PgType<T> type) {
        if (type instanceof ListOf<?>) {
            throw new IllegalArgumentException(
                    "column \"" + columnName + "\" of values is a list: unnest() would take it apart; send it as JSON");
        }
        if (!values.isEmpty() && !values.get(0).isEmpty()) {
            throw new IllegalStateException("column \"" + columnName + "\" comes after the first row");
        }
        Column<T> column = column(columnName, type);
        columns.add(column);
        values.add(new ArrayList<>());
        return column;
    }

    /** Adds a row: a value for each column, in the order of the columns. Their types are checked when the statement runs. */
    public ValueTable row(@Nullable Object... row) {
        if (row.length != columns.size()) {
            throw new IllegalArgumentException(
                    row.length + " values for " + columns.size() + " columns: " + Arrays.toString(row));
        }
        for (int i = 0; i < row.length; i++) {
            values.get(i).add(row[i]);
        }
        return this;
    }

    @Override
    public List<Column<?>> columns() {
        return List.copyOf(columns);
    }

    @Override
    public List<Column<?>> primaryKey() {
        return List.of();
    }

    @Override
    public void writeSource(SqlWriter out) {
        out.append("unnest(");
        for (int i = 0; i < columns.size(); i++) {
            writeArray(out.append(i == 0 ? "" : ", "), columns.get(i).type(), values.get(i));
        }
        out.append(")");
    }

    @Override
    public void writeColumnAliases(SqlWriter out) {
        Lists.names(out.append(" ("), columns);
        out.append(")");
    }

    @SuppressWarnings("unchecked") // the codec refuses a value of another class
    private static <T> void writeArray(SqlWriter out, PgType<T> type, List<@Nullable Object> values) {
        out.typedParameter(PgType.listOf(type), (List<T>) values);
    }
}
