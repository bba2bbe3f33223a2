package dev.ashlar.testkit.database;

import dev.ashlar.runtime.Database;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of a test's own. Closing it ends its connections and drops it; closing twice is safe. */
public final class TestDatabase implements AutoCloseable {
    private static final int POOL_SIZE = 4;

    private final TestServer server;
    private final String name;

    TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** A JDBC URL of the role that owns the tables and sees every tenant's rows: for arranging and checking. */
    public String ownerUrl() {
        return server.ownerUrl(name);
    }

    /** A JDBC URL of the role that the application has, which row-level security holds: for what is tested. */
    public String applicationUrl() {
        return server.applicationUrl(name);
    }

    /** Not pooled. */
    public DataSource ownerDataSource() {
        return dataSource(ownerUrl());
    }

    /** Not pooled. */
    public DataSource applicationDataSource() {
        return dataSource(applicationUrl());
    }

    /** A small pool as the application; its unscoped work runs as the owner. Whoever calls this closes it. */
    public Database connect() {
        return Database.builder()
                .url(applicationUrl())
                .unscopedUrl(ownerUrl())
                .poolSize(POOL_SIZE)
                .build();
    }

    private static DataSource dataSource(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    @Override
    public void close() {
        server.maintenance().drop(name);
    }
}
