package dev.ashlar.runtime.query;

import dev.ashlar.runtime.copy.CopyOut;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.session.Call;
import dev.ashlar.runtime.session.Middleware;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Limits;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.rows.Reading;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one model. Each read takes a shape that says what of a row is wanted, or none for the full row. Rows
 * that are softly deleted are left out, everywhere, unless the query says {@link Query#withDeleted()}.
 *
 * @param <T> the table
 * @param <R> the full row
 * @param <K> the builder of its keys
 */
public abstract class ReadDelegate<T extends Table, R, K> {
    private final Session session;
    private final ShapeToken<T, R> row;
    private final Supplier<K> keys;

    protected ReadDelegate(Session session, ShapeToken<T, R> row, Supplier<K> keys) {
        this.session = session;
        this.row = row;
        this.keys = keys;
    }

    /** The row with this key, to be read with {@code one()} or {@code orThrow()}. */
    public final UniqueRead<T, R, K> by(Function<? super K, ? extends Key<T>> key) {
        return new UniqueRead<>(this, key, null);
    }

    /** The rows that meet the condition, to be read with {@code list()} or {@code first()}. */
    public final RowsRead<T, R, K> where(Function<? super T, ? extends Condition> condition) {
        return new RowsRead<>(this, query -> query.where(condition));
    }

    /** The row with this key. */
    public final Optional<R> findUnique(Function<? super K, ? extends Key<T>> key) {
        return findUnique(row, key);
    }

    public final <V> Optional<V> findUnique(ShapeToken<T, V> shape, Function<? super K, ? extends Key<T>> key) {
        return read(shape, key(key));
    }

    /** {@link #findUnique(ShapeToken, Function, UnaryOperator)} of full rows. */
    public final Optional<R> findUnique(Function<? super K, ? extends Key<T>> key, UnaryOperator<Query<T, K>> query) {
        return findUnique(row, key, query);
    }

    /**
     * The row with this key, if the query's conditions hold of it too; the query also says which rows the to-many parts of
     * the shape take: {@code findUnique(feedPost, k -> k.id(id), q -> q.with(FeedPostShape.tags, g -> g.take(5)))}.
     */
    public final <V> Optional<V> findUnique(
            ShapeToken<T, V> shape, Function<? super K, ? extends Key<T>> key, UnaryOperator<Query<T, K>> query) {
        return called(
                        "findUnique",
                        call -> reader().read(
                                        shape,
                                        arguments(
                                                call, shape, q -> query.apply(q).by(key))))
                .stream()
                .findFirst();
    }

    /** The row with this key. @throws RecordNotFound when there is none */
    public final R findUniqueOrThrow(Function<? super K, ? extends Key<T>> key) {
        return findUniqueOrThrow(row, key);
    }

    public final <V> V findUniqueOrThrow(ShapeToken<T, V> shape, Function<? super K, ? extends Key<T>> key) {
        Optional<V> found = read(shape, key(key));
        if (found.isEmpty()) {
            throw UniqueRead.notFound(row.table(), key(key));
        }
        return found.get();
    }

    /** The first row in the order asked for; which one it is without an order is PostgreSQL's choice. */
    public final Optional<R> findFirst(UnaryOperator<Query<T, K>> query) {
        return findFirst(row, query);
    }

    public final <V> Optional<V> findFirst(ShapeToken<T, V> shape, UnaryOperator<Query<T, K>> query) {
        return called("findFirst", call -> {
                    Arguments asked = arguments(call, shape, query);
                    return reader().read(shape, asked.take(asked.isBackward() ? -1 : 1));
                })
                .stream()
                .findFirst();
    }

    /** The first row. @throws RecordNotFound when there is none */
    public final R findFirstOrThrow(UnaryOperator<Query<T, K>> query) {
        return findFirstOrThrow(row, query);
    }

    public final <V> V findFirstOrThrow(ShapeToken<T, V> shape, UnaryOperator<Query<T, K>> query) {
        return findFirst(shape, query)
                .orElseThrow(() -> new RecordNotFound(row.table().name(), "the query"));
    }

    /** All rows. */
    public final List<R> findMany() {
        return findMany(row, query -> query);
    }

    public final List<R> findMany(UnaryOperator<Query<T, K>> query) {
        return findMany(row, query);
    }

    public final <V> List<V> findMany(ShapeToken<T, V> shape) {
        return findMany(shape, query -> query);
    }

    public final <V> List<V> findMany(ShapeToken<T, V> shape, UnaryOperator<Query<T, K>> query) {
        return called("findMany", call -> reader().read(shape, arguments(call, shape, query)));
    }

    /** {@link #page(ShapeToken, UnaryOperator)} of full rows. */
    public final Page<R> page(UnaryOperator<Query<T, K>> query) {
        return page(row, query);
    }

    /**
     * Some rows, and the tokens of the pages before and behind: {@code page(shape, q -> q.orderBy(p ->
     * p.createdAt.desc()).take(20).after(token))}. A page is found by the values that rows are sorted by, not by counting, so
     * rows that come and go meanwhile neither repeat nor hide others. Any order will do, with NULLs too.
     *
     * @throws IllegalArgumentException when the token is of a query with another order
     */
    public final <V> Page<V> page(ShapeToken<T, V> shape, UnaryOperator<Query<T, K>> query) {
        return called("page", call -> {
            Query<T, K> asked = asked(call, shape, query);
            return reader().page(shape, limited(asked), asked.after());
        });
    }

    /** {@link #stream(ShapeToken, UnaryOperator, Function)} of full rows. */
    public final <X extends @Nullable Object> X stream(
            UnaryOperator<Query<T, K>> query, Function<? super Stream<R>, ? extends X> use) {
        return stream(row, query, use);
    }

    /**
     * Reads rows one after the other, in memory that does not grow with their number: {@code stream(shape, q -> q, rows ->
     * rows.filter(...).count())}. The rows are those of one moment; rows of to-many parts are read later, a few hundred
     * parents at a time, and are of the same moment in a repeatable-read transaction only. The rows end with the function.
     */
    public final <V, X extends @Nullable Object> X stream(
            ShapeToken<T, V> shape, UnaryOperator<Query<T, K>> query, Function<? super Stream<V>, ? extends X> use) {
        return this.<X>called("stream", call -> Reader.stream(session, shape, arguments(call, shape, query), use));
    }

    /** {@link #copyOut(ShapeToken, UnaryOperator)} of full rows: the columns of the table. */
    public final CopyOut<R> copyOut(UnaryOperator<Query<T, K>> query) {
        return copyOut(row, query);
    }

    /**
     * The rows by COPY: as a file, {@code copyOut(q -> q.where(...)).to(out)}, or one after the other, {@code .rows(rows ->
     * ...)}. A shape may have to-one parts and counts; lists and trees are further statements, for which there is {@code stream}.
     *
     * @throws IllegalArgumentException when the shape has a list or a tree, or the query reads from the end
     */
    public final <V> CopyOut<V> copyOut(ShapeToken<T, V> shape, UnaryOperator<Query<T, K>> query) {
        Call call = call("copyOut");
        boolean asked = session.middleware() != Middleware.NONE;
        return new CopiedSelection<>(shape, arguments(asked ? call : null, shape, query)).on(session, call);
    }

    /** How many rows there are. */
    public final long count() {
        return count(query -> query);
    }

    /** How many rows the query finds. */
    public final long count(UnaryOperator<Query<T, K>> query) {
        return called("count", call -> one(selection(call, query).count(), PgType.BIGINT));
    }

    /**
     * What the rows come to, as one value: {@code aggregate(q -> q.where(...), p -> Reading.of(count(), sum(p.views),
     * Views::new))}. Of a page, what the rows on it come to.
     */
    public final <V> V aggregate(UnaryOperator<Query<T, K>> query, Function<? super T, Reading<V>> reading) {
        Reading<V> wanted = reading.apply(row.table());
        return called(
                "aggregate",
                call -> session.read(selection(call, query).aggregates(wanted.columns()), wanted.reader())
                        .get(0));
    }

    /**
     * A value for each group of rows: {@code groupBy(g -> g.by(p -> p.status), p -> Reading.of(p.status, count(),
     * ByStatus::new))}.
     */
    public final <V> List<V> groupBy(UnaryOperator<Groups<T>> groups, Function<? super T, Reading<V>> reading) {
        T table = row.table();
        Reading<V> wanted = reading.apply(table);
        return called("groupBy", call -> {
            Groups<T> asked = groups.apply(new Groups<>(table));
            if (call != null) {
                Wanted.<T>ask(session.middleware(), call, table, asked::where);
            }
            return session.read(asked.statement(session.writer(limits()), wanted.columns()), wanted.reader());
        });
    }

    /** Whether the query finds a row; PostgreSQL stops at the first. */
    public final boolean exists(UnaryOperator<Query<T, K>> query) {
        return called("exists", call -> one(selection(call, query).exists(), PgType.BOOLEAN));
    }

    protected final Session session() {
        return session;
    }

    /** The full row. */
    protected final ShapeToken<T, R> row() {
        return row;
    }

    protected final Key<T> key(Function<? super K, ? extends Key<T>> key) {
        return key.apply(keys.get());
    }

    private <V> Optional<V> read(ShapeToken<T, V> shape, Key<T> key) {
        return session.middleware() == Middleware.NONE
                ? reader().unique(shape, key)
                : findUnique(shape, k -> key, query -> query);
    }

    private Selection selection(@Nullable Call call, UnaryOperator<Query<T, K>> query) {
        return new Selection(session, row.table(), arguments(call, row, query));
    }

    private <V> Arguments arguments(@Nullable Call call, ShapeToken<T, V> shape, UnaryOperator<Query<T, K>> query) {
        Query<T, K> asked = asked(call, shape, query);
        if (asked.after() != null) {
            throw new IllegalArgumentException(
                    "after(token) turns pages: call page(...), or begin at a row with cursor(...)");
        }
        return limited(asked);
    }

    private Arguments limited(Query<T, K> asked) {
        return asked.arguments().within(session.tenant()).limited(limits());
    }

    private Limits limits() {
        return Wanted.limits(session.middleware());
    }

    private <V> Query<T, K> asked(@Nullable Call call, ShapeToken<T, V> shape, UnaryOperator<Query<T, K>> query) {
        Query<T, K> asked = query.apply(new Query<>(shape.table(), keys, session.tenant()));
        if (call != null) {
            Wanted.<T>ask(session.middleware(), call, shape.table(), asked::where);
        }
        return asked;
    }

    /** @param work is given the call when there is middleware; null when nobody asks for it */
    private <V extends @Nullable Object> V called(String method, Function<@Nullable Call, V> work) {
        Middleware middleware = session.middleware();
        if (middleware == Middleware.NONE) {
            return work.apply(null);
        }
        Call call = call(method);
        return middleware.read(call, () -> work.apply(call));
    }

    /** What middleware asks besides of the rows that a write is about; null: nothing. */
    protected final @Nullable Condition wanted(Call call) {
        return Wanted.asked(session.middleware(), call, row.table());
    }

    /** For the middleware around it. */
    protected final Call call(String method) {
        return new Call(method, row.table());
    }

    private Reader reader() {
        return new Reader(session.reading());
    }

    private <V> V one(Statement statement, PgType<V> type) {
        return session.read(statement, found -> Objects.requireNonNull(found.get(0, type)))
                .get(0);
    }
}
