package dev.ashlar.runtime.types;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.write.Delegate;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.build.Insert;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every way to write a row: each writes both draws, so that the rows of one statement differ. */
final class Ways<T extends Table, R extends Record, K, F, C, U> {
    private static final AtomicInteger IDS = new AtomicInteger(1_000);

    /** A row to write. */
    record Row(int id, int which, Drawn drawn) {}

    private final Db db;
    private final T table;
    private final Function<Db.Tx, Delegate<T, R, K, F, C, U>> inside;
    private final Delegate<T, R, K, F, C, U> delegate;
    private final BiFunction<F, Row, C> make;
    private final BiFunction<K, Integer, Key<T>> key;
    private final int shelf;
    private final List<Drawn> drawn;
    private final List<Written> written = new ArrayList<>();

    Ways(
            Db db,
            T table,
            Delegate<T, R, K, F, C, U> delegate,
            Function<Db.Tx, Delegate<T, R, K, F, C, U>> inside,
            BiFunction<F, Row, C> make,
            BiFunction<K, Integer, Key<T>> key,
            int shelf,
            List<Drawn> drawn) {
        this.db = db;
        this.table = table;
        this.delegate = delegate;
        this.inside = inside;
        this.make = make;
        this.key = key;
        this.shelf = shelf;
        this.drawn = drawn;
    }

    /** Rows with ids of their own. */
    static List<Row> rows(List<Drawn> drawn) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            rows.add(new Row(IDS.incrementAndGet(), i, drawn.get(i)));
        }
        return rows;
    }

    List<Written> all() {
        each("create", row -> delegate.create(f -> make.apply(f, row)));
        each(
                "batch",
                row -> db.batch(List.<Function<Db.Tx, R>>of(
                                tx -> inside.apply(tx).create(f -> make.apply(f, row))))
                        .get(0));
        each("upsert", row -> delegate.upsert(k -> key.apply(k, row.id()), f -> make.apply(f, row), u -> u));
        each("SQL lane", this::insert);
        each("raw SQL", this::raw);
        each("update", row -> {
            empty(row);
            return delegate.update(k -> key.apply(k, row.id()), u -> row.drawn().into(u));
        });
        both("createMany", rows -> {
            delegate.createMany(rows, make);
            return List.of();
        });
        both("createManyAndReturn", rows -> delegate.createManyAndReturn(rows, make));
        both("copyIn", rows -> {
            delegate.copyIn(rows, make);
            return List.of();
        });
        both("upsertMany", rows -> delegate.upsertMany(rows, (k, row) -> key.apply(k, row.id()), make, (u, row) -> u));
        both("updateEach", rows -> {
            rows.forEach(this::empty);
            return delegate.updateEach(
                    rows,
                    (k, row) -> key.apply(k, row.id()),
                    (u, row) -> row.drawn().into(u));
        });
        return written;
    }

    private void each(String way, Function<Row, @Nullable R> write) {
        rows(drawn).forEach(row -> written.add(new Written(way, row.which(), row.id(), write.apply(row))));
    }

    private void both(String way, Function<List<Row>, List<R>> write) {
        List<Row> rows = rows(drawn);
        List<R> answers = write.apply(rows);
        for (Row row : rows) {
            R answer = answers.stream()
                    .filter(a -> Drawn.id(a) == row.id())
                    .findFirst()
                    .orElse(null);
            written.add(new Written(way, row.which(), row.id(), answer));
        }
    }

    private void empty(Row row) {
        delegate.create(f -> make.apply(f, new Row(row.id(), row.which(), Drawn.nothing())));
    }

    private @Nullable R insert(Row row) {
        Insert insert = db.insertInto(table);
        table.columns().forEach(column -> set(insert, column, value(row, column)));
        insert.execute();
        return null;
    }

    @SuppressWarnings("unchecked") // the value is of its column's type
    private static <V> void set(Insert insert, Column<V> column, @Nullable Object value) {
        insert.set(column, (V) value);
    }

    private @Nullable R raw(Row row) {
        List<Column<?>> columns = table.columns();
        String names = columns.stream().map(Column::quotedName).collect(Collectors.joining(", "));
        String places = columns.stream().map(c -> c.type().placeholder()).collect(Collectors.joining(", "));
        Object[] values = columns.stream()
                .map(c -> new Parameter(c.type(), value(row, c)))
                .toArray();
        db.sql("INSERT INTO " + table.quotedName() + " (" + names + ") VALUES (" + places + ")", values)
                .execute();
        return null;
    }

    private @Nullable Object value(Row row, Column<?> column) {
        return switch (column.name()) {
            case "id" -> row.id();
            case "shelf_id" -> shelf;
            default -> row.drawn().get(column.name());
        };
    }
}
