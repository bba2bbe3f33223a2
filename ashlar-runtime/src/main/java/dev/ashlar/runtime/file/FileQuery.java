package dev.ashlar.runtime.file;

import dev.ashlar.runtime.copy.CopyOut;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Row;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A query of a file, its values bound. Nothing runs before it is fetched.
 *
 * @param <R> a row
 */
public final class FileQuery<R> {
    /** As many rows as the client's own streams take in one round trip. */
    private static final int CHUNK = 500;

    private final Session session;
    private final Statement statement;
    private final RowReader<R> reader;
    private final boolean writes;

    /** One that changes and locks no rows. */
    public FileQuery(Session session, Statement statement, RowReader<R> reader) {
        this(session, statement, reader, false);
    }

    private FileQuery(Session session, Statement statement, RowReader<R> reader, boolean writes) {
        this.session = session;
        this.statement = statement;
        this.reader = reader;
        this.writes = writes;
    }

    /** One that changes rows or locks them. */
    public static <R> FileQuery<R> writing(Session session, Statement statement, RowReader<R> reader) {
        return new FileQuery<>(session, statement, reader, true);
    }

    /** Runs the query; all rows, in PostgreSQL's order. */
    public List<R> fetch() {
        return writes ? session.query(statement, reader) : session.select(statement, reader);
    }

    /** Runs the query; the first row, if there is one. The others are read too: say LIMIT 1 in the file where there are many. */
    public Optional<R> fetchFirst() {
        return fetch().stream().findFirst();
    }

    /**
     * Runs the query and hands its rows out one after the other, in memory that does not grow with their number. The rows end with
     * the function.
     */
    public <X extends @Nullable Object> X stream(Function<? super Stream<R>, ? extends X> use) {
        Session from = writes ? session : session.reading();
        return from.<R, X>stream(
                statement,
                reader,
                CHUNK,
                rows -> use.apply(
                        StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)));
    }

    /** The rows by COPY: as a file with the query's own columns, or one after the other. */
    public CopyOut<R> copyOut() {
        return new CopyOut<>(session, null, () -> statement, reader, options -> statement);
    }

    /** The SQL. */
    @Override
    public String toString() {
        return statement.text();
    }

    /**
     * The value of a column that was said never to be NULL.
     *
     * @throws IllegalStateException when it is NULL: the database is not what the client was generated for, or a column was said
     *     to be {@code "name!"} and is not
     */
    public static <T> T notNull(Row row, int index, PgType<T> type, String column) {
        T value = row.get(index, type);
        if (value == null) {
            throw new IllegalStateException(
                    "the column " + column + " is NULL, and the client was told that it never is:" + " call it \""
                            + column + "?\" in the .sql file and generate again");
        }
        return value;
    }
}
