package dev.ashlar.runtime.types;

import dev.ashlar.runtime.query.Page;
import dev.ashlar.runtime.query.PageToken;
import dev.ashlar.runtime.query.Query;
import dev.ashlar.runtime.query.ReadDelegate;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every way to read the rows of a table at the top. */
final class Reading<T extends Table, R extends Record, K> {
    /** The rows by id. */
    record Rows(String way, Map<Integer, Drawn> byId) {}

    private final Db db;
    private final T table;
    private final ReadDelegate<T, R, K> delegate;
    private final Function<Db.Tx, ReadDelegate<T, R, K>> inside;
    private final UnaryOperator<Query<T, K>> query;
    private final List<Integer> ids;

    /** @param query asks for the rows, in the order of their ids */
    Reading(
            Db db,
            T table,
            ReadDelegate<T, R, K> delegate,
            Function<Db.Tx, ReadDelegate<T, R, K>> inside,
            UnaryOperator<Query<T, K>> query,
            List<Integer> ids) {
        this.db = db;
        this.table = table;
        this.delegate = delegate;
        this.inside = inside;
        this.query = query;
        this.ids = ids;
    }

    List<Rows> all() {
        return List.of(
                rows("findMany", delegate.findMany(query)),
                rows("stream", delegate.stream(query, rows -> rows.toList())),
                rows("copyOut", delegate.copyOut(query).rows(rows -> rows.toList())),
                rows("page", pages()),
                rows(
                        "batch",
                        db.batch(List.<Function<Db.Tx, List<R>>>of(
                                        tx -> inside.apply(tx).findMany(query)))
                                .get(0)),
                new Rows("SQL lane", columnByColumn(this::lane)),
                new Rows("raw SQL", columnByColumn(this::raw)));
    }

    private Rows rows(String way, List<R> rows) {
        return new Rows(way, rows.stream().collect(Collectors.toMap(Drawn::id, Drawn::of)));
    }

    private List<R> pages() {
        List<R> all = new ArrayList<>();
        Page<R> page = page(null);
        all.addAll(page.rows());
        while (page.next().isPresent()) {
            page = page(page.next().get());
            all.addAll(page.rows());
        }
        return all;
    }

    private Page<R> page(@Nullable PageToken token) {
        return delegate.page(q -> query.apply(q).take(5).after(token));
    }

    private Map<Integer, Drawn> columnByColumn(Function<Column<?>, Map<Integer, @Nullable Object>> read) {
        Map<Integer, Drawn> rows = new LinkedHashMap<>();
        ids.forEach(id -> rows.put(id, new Drawn(new LinkedHashMap<>())));
        for (Column<?> column : table.columns()) {
            read.apply(column).forEach((id, value) -> {
                Drawn row = rows.get(id);
                if (row != null) {
                    row.values().put(column.name(), value);
                }
            });
        }
        return rows;
    }

    private Map<Integer, @Nullable Object> lane(Column<?> column) {
        Map<Integer, @Nullable Object> values = new LinkedHashMap<>();
        Column<Integer> id = id();
        db.select(id, column).from(table).where(id.in(ids)).fetch((key, value) -> values.put(key, value));
        return values;
    }

    private Map<Integer, @Nullable Object> raw(Column<?> column) {
        Map<Integer, @Nullable Object> values = new LinkedHashMap<>();
        String sql = "SELECT id, " + column.quotedName() + column.type().readCast() + " FROM " + table.quotedName()
                + " WHERE id = ANY(?)";
        db.sql(sql, ids).fetch(row -> values.put(row.get(0, PgType.INTEGER), row.get(1, column.type())));
        return values;
    }

    @SuppressWarnings("unchecked") // the first column of both tables is an int
    private Column<Integer> id() {
        return (Column<Integer>) table.columns().get(0);
    }
}
