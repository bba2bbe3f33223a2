package dev.ashlar.embedded;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A real PostgreSQL that starts by itself. It listens on the loopback interface only and trusts every connection
 * there: it is for development, tests and demonstrations, never for production.
 *
 * <p>Each database has two sides: {@code postgres}, its owner and a superuser, for migrations; and {@code app}, the
 * application's role, which may read and write every table that the owner makes, now or later, owns none of them,
 * and so is held by row-level security.
 *
 * <p>Several programs may use one directory at once: the first starts the server, the others find it, and the last
 * one to close stops it. A server whose JVM was killed is found again by the next start. Safe for threads.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private final Server server;
    private final boolean shared;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(Server server, boolean shared) {
        this.server = server;
        this.shared = shared;
    }

    /**
     * Starts a server, or joins the one that already runs in the directory.
     *
     * @throws EmbeddedPostgresException when it cannot be unpacked or does not start; the message ends with the
     *     server's own words and with what to do
     */
    public static EmbeddedPostgres start(Options options) {
        return new EmbeddedPostgres(ServersOfThisJvm.INSTANCE.acquire(options), false);
    }

    /** A server that keeps its data in {@code directory}; see {@link Options#persistent}. */
    public static EmbeddedPostgres start(Path directory) {
        return start(Options.persistent(directory));
    }

    /** The temporary server that all tests of this JVM share. It stops when the JVM ends; closing it does nothing. */
    public static EmbeddedPostgres shared() {
        return new EmbeddedPostgres(ServersOfThisJvm.INSTANCE.shared(), true);
    }

    /** A new, empty database on the {@link #shared} server, dropped when it is closed. */
    public static TemporaryDatabase temporaryDatabase() {
        EmbeddedPostgres postgres = shared();
        String name = "t_" + UUID.randomUUID().toString().replace("-", "");
        postgres.createDatabase(name);
        return new TemporaryDatabase(postgres, name);
    }

    public int port() {
        return server.port();
    }

    /** The folder that holds the data directory and the log. */
    public Path directory() {
        return server.layout().base();
    }

    /** What the server writes: its errors, and statements when it is told to log them. */
    public Path log() {
        return server.layout().log();
    }

    /** Names no user: add one, or use {@link #ownerUrl} or {@link #applicationUrl}. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + URLEncoder.encode(database, StandardCharsets.UTF_8);
    }

    /** For migrations, and for work on behalf of all tenants. */
    public String ownerUrl(String database) {
        return jdbcUrl(database) + "?user=" + Cluster.OWNER;
    }

    /** For the application: row-level security holds it. */
    public String applicationUrl(String database) {
        return jdbcUrl(database) + "?user=" + Cluster.APPLICATION;
    }

    /** An empty database. */
    public void createDatabase(String name) {
        databases().create(name);
    }

    /** A copy of the database {@code template}, which nobody may be connected to (SQLSTATE 55006 otherwise). */
    public void createDatabase(String name, String template) {
        databases().create(name, template);
    }

    /** Ends the connections to the database and drops it. Nothing happens when there is none of that name. */
    public void dropDatabase(String name) {
        databases().drop(name);
    }

    public boolean hasDatabase(String name) {
        return databases().names().contains(name);
    }

    /** The databases that {@link #createDatabase} made, by name. */
    public List<String> databaseNames() {
        return databases().names();
    }

    private Databases databases() {
        return new Databases(ownerUrl("postgres"), server.isTemporary() ? "FILE_COPY" : "WAL_LOG");
    }

    /** Stops the server even while others use it. Use {@link #close} unless that is what you want. */
    public void stop() {
        ServersOfThisJvm.INSTANCE.stop(server);
        close();
    }

    /** Lets go of the server, and stops it if nobody else uses it. Closing twice is safe. */
    @Override
    public void close() {
        if (!shared && closed.compareAndSet(false, true)) {
            ServersOfThisJvm.INSTANCE.release(server);
        }
    }

    /** The address, as a URL of the database {@code postgres}. */
    @Override
    public String toString() {
        return ownerUrl("postgres");
    }
}
