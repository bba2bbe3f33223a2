package dev.ashlar.migrate.backfill;

import dev.ashlar.sql.Literal;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Along a unique key, of one column or of several. A range is one of keys, so rows that others delete meanwhile cannot end
 * the walk early. The key of one column travels as its text, one of several as an array of texts.
 */
record KeyWalk(Sql sql, String table, List<KeyColumn> columns) implements Walk {
    /** Above this the planner's estimate of the rows is good enough for a progress bar. */
    private static final long COUNTED_UP_TO = 1_000_000;

    @Override
    public @Nullable Range after(@Nullable String place, int size) throws SQLException {
        String order = list(KeyColumn::name);
        String backwards =
                columns.stream().map(c -> "ashlar_range." + c.name() + " DESC").collect(Collectors.joining(", "));
        String rows = "SELECT " + order + " FROM " + table + (place == null ? "" : " WHERE " + compare(">", place))
                + " ORDER BY " + order + " LIMIT " + size;
        return sql.first(
                "WITH ashlar_range AS MATERIALIZED (" + rows + ") SELECT " + text("ashlar_range.")
                        + " AS ashlar_key, (SELECT count(*) FROM ashlar_range) FROM ashlar_range ORDER BY " + backwards
                        + " LIMIT 1",
                row -> new Range(row.getString(1), row.getLong(2)));
    }

    @Override
    public String within(@Nullable String after, String last) {
        return compare("<=", last) + (after == null ? "" : " AND " + compare(">", after));
    }

    @Override
    public String among(List<String> keys) {
        return keys.stream().map(k -> compare("=", k)).collect(Collectors.joining(" OR ", "(", ")"));
    }

    private String compare(String operator, String place) {
        return "(" + list(c -> table + "." + c.name()) + ") " + operator + " (" + values(place) + ")";
    }

    private String values(String place) {
        if (columns.size() == 1) {
            return columns.get(0).cast(Literal.text(place));
        }
        return IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i).cast("(" + Literal.text(place) + "::text[])[" + (i + 1) + "]"))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String key() {
        return text(table + ".");
    }

    private String text(String prefix) {
        return columns.size() == 1
                ? prefix + columns.get(0).name() + "::text"
                : "ARRAY[" + list(c -> prefix + c.name() + "::text") + "]::text";
    }

    private String list(Function<KeyColumn, String> written) {
        return columns.stream().map(written).collect(Collectors.joining(", "));
    }

    @Override
    public boolean rowsStay() {
        return true;
    }

    @Override
    public int size(int rows) {
        return rows;
    }

    @Override
    public long total() throws SQLException {
        Long estimated = sql.first(
                "SELECT reltuples::bigint FROM pg_class WHERE oid = to_regclass(" + Literal.text(table) + ")",
                row -> row.getLong(1));
        if (estimated != null && estimated > COUNTED_UP_TO) {
            return estimated;
        }
        Long counted = sql.first("SELECT count(*) FROM " + table, row -> row.getLong(1));
        return counted == null ? 0 : counted;
    }
}
