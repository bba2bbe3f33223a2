package dev.ashlar.embedded;

/**
 * A database that is dropped when it is closed.
 *
 * @param server where it lives
 * @param name unlike that of any other
 */
public record TemporaryDatabase(EmbeddedPostgres server, String name) implements AutoCloseable {

    /** For migrations, and for looking at what the application did. */
    public String ownerUrl() {
        return server.ownerUrl(name);
    }

    /** For the application: row-level security holds it. */
    public String applicationUrl() {
        return server.applicationUrl(name);
    }

    /** Ends the connections that are still open, and drops the database. Closing twice is safe. */
    @Override
    public void close() {
        server.dropDatabase(name);
    }
}
