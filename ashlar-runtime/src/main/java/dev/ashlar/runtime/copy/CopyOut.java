package dev.ashlar.runtime.copy;

import dev.ashlar.runtime.session.Call;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.wire.CopiedRows;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.Statement;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query by COPY, as a file or as values one after the other. Immutable; nothing runs before one of its last methods
 * is called.
 *
 * @param <R> a row
 */
public final class CopyOut<R> {
    private final Session session;
    private final @Nullable Call call;
    private final Supplier<Statement> query;
    private final RowReader<R> reader;
    private final CopyFile file;

    /**
     * @param call for the middleware around it; null where there is none
     * @param query what is read
     * @param file the query that a file has
     */
    public CopyOut(
            Session session,
            @Nullable Call call,
            Supplier<Statement> query,
            RowReader<R> reader,
            Function<CopyOptions, Statement> file) {
        this.session = session;
        this.call = call;
        this.query = query;
        this.reader = reader;
        this.file = new CopyFile(session, call, file, CopyOptions.CSV);
    }

    /** As a file of this format. */
    public CopyFile as(CopyOptions options) {
        return file.as(options);
    }

    /** {@link CopyFile#to(OutputStream)} of CSV with the names in the first line. */
    public long to(OutputStream out) {
        return file.to(out);
    }

    /** {@link CopyFile#to(Writer)} of CSV with the names in the first line. */
    public long to(Writer out) {
        return file.to(out);
    }

    /**
     * Reads the rows one after the other, as they come, in memory that does not grow with their number. Other than a stream by
     * cursor it is one statement and one round trip, and the connection can do nothing else meanwhile. The rows end with the
     * function; those that it leaves are cancelled, or read and thrown away inside of a transaction, which a cancelled statement
     * would end.
     */
    public <X extends @Nullable Object> X rows(Function<? super Stream<R>, ? extends X> use) {
        return CopyFile.<X>around(
                session,
                call,
                () -> session.reading()
                        .<X>copyOut(
                                CopyFile.statement(query.get(), CopyOptions.TEXT),
                                output -> use.apply(StreamSupport.stream(
                                        Spliterators.spliteratorUnknownSize(
                                                new CopiedRows<>(output, reader), Spliterator.ORDERED),
                                        false))));
    }

    /** The SQL. */
    @Override
    public String toString() {
        return file.toString();
    }
}
