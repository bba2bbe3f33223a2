package dev.ashlar.runtime.copy;

import dev.ashlar.runtime.session.Call;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.wire.CopyOutput;
import dev.ashlar.sql.Statement;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query as a file that PostgreSQL writes itself, by COPY: no value is made into an object, and memory does not grow
 * with the rows. Immutable; nothing runs before {@code to(...)}, which is one statement.
 */
public final class CopyFile {
    private static final int BUFFER = 1 << 16;

    private final Session session;
    private final @Nullable Call call;
    private final Function<CopyOptions, Statement> query;
    private final CopyOptions options;

    /** @param call for the middleware around it; null where there is none */
    public CopyFile(Session session, @Nullable Call call, Function<CopyOptions, Statement> query, CopyOptions options) {
        this.session = session;
        this.call = call;
        this.query = query;
        this.options = options;
    }

    /** The same in another format; without it, CSV with the names in the first line. */
    public CopyFile as(CopyOptions other) {
        return new CopyFile(session, call, query, other);
    }

    /**
     * Writes the file, and flushes it; answers how many rows. Whoever opened the stream closes it.
     *
     * @throws UncheckedIOException when it cannot be written; the rest is cancelled then, and a transaction that it is part of can
     *     only be rolled back
     */
    public long to(OutputStream out) {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        return copy(buffered::write, buffered::flush);
    }

    /** The same for text. @throws IllegalArgumentException when the format is binary */
    public long to(Writer out) {
        if (options.isBinary()) {
            throw new IllegalArgumentException("COPY: binary is no text; give an OutputStream");
        }
        return copy(row -> out.write(new String(row, StandardCharsets.UTF_8)), out::flush);
    }

    private long copy(Sink sink, Flush flush) {
        return around(
                session,
                call,
                () -> session.reading().copyOut(statement(query.apply(options), options), output -> {
                    try {
                        write(output, sink);
                        flush.now();
                        return output.rows();
                    } catch (IOException e) {
                        throw new UncheckedIOException("what is copied cannot be written: " + e.getMessage(), e);
                    }
                }));
    }

    private static void write(CopyOutput output, Sink sink) throws IOException {
        while (output.hasNext()) {
            sink.write(output.next());
        }
    }

    static Statement statement(Statement query, CopyOptions options) {
        String end = query.text().contains("--") ? "\n)" : ")"; // no comment of the query can hide it
        return new Statement(
                "COPY (" + query.text() + end + " TO STDOUT " + options, query.parameters(), query.tables());
    }

    static <X extends @Nullable Object> X around(Session session, @Nullable Call call, Supplier<X> work) {
        return call == null ? work.get() : session.middleware().read(call, work);
    }

    private interface Sink {
        void write(byte[] piece) throws IOException;
    }

    private interface Flush {
        void now() throws IOException;
    }

    /** The SQL. */
    @Override
    public String toString() {
        return statement(query.apply(options), options).text();
    }
}
