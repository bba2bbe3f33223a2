package dev.ashlar.migrate.noon;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.introspect.Introspector;
import dev.ashlar.migrate.scratch.Rehearsal;
import dev.ashlar.migrate.session.Settings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** A database full of rows, made once, from which every run gets a copy. */
final class Ground implements AutoCloseable {
    private static final int ACCOUNTS = 1_000;

    private final EmbeddedPostgres server;
    private final String template = "noon_" + UUID.randomUUID().toString().replace("-", "");
    private final int rows;

    Ground(EmbeddedPostgres server, int rows) throws SQLException {
        this.server = server;
        this.rows = rows;
        server.createDatabase(template);
        fill();
    }

    int rows() {
        return rows;
    }

    private void fill() throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.ownerUrl(template));
                Statement statement = connection.createStatement()) {
            statement.execute(Ddl.script(CatalogDiff.between(Catalog.EMPTY, desired(Kinds.BASE))));
            statement.execute(
                    "INSERT INTO accounts SELECT i, 'Account ' || i FROM generate_series(1, " + ACCOUNTS + ") i");
            statement.execute("INSERT INTO posts (account_id, title, state, rank, code) SELECT 1 + i % " + ACCOUNTS
                    + ", 'Post ' || i, (ARRAY['DRAFT', 'LIVE'])[1 + i % 2]::\"State\", i % 100, 'c' || i FROM generate_series(1, "
                    + rows + ") i");
            statement.execute("INSERT INTO comments (post_id, text) SELECT 1 + i % " + rows
                    + ", 'Comment ' || i FROM generate_series(1, " + rows / 2 + ") i");
            statement.execute("CREATE SCHEMA noon");
            statement.execute(
                    "CREATE TABLE noon.ledger (no bigserial PRIMARY KEY, post bigint NOT NULL, kind text NOT NULL,"
                            + " title text, delta int NOT NULL)");
            statement.execute("GRANT USAGE ON SCHEMA noon TO app");
            statement.execute("GRANT ALL ON noon.ledger, noon.ledger_no_seq TO app");
            statement.execute("VACUUM (ANALYZE)");
            statement.execute("CHECKPOINT");
        }
    }

    /** A copy, with the schema as it is before a change. */
    String copy(Kind kind) throws SQLException {
        String name = template + "_" + UUID.randomUUID().toString().substring(0, 8);
        server.createDatabase(name, template);
        try (Connection connection = DriverManager.getConnection(server.ownerUrl(name));
                Statement statement = connection.createStatement()) {
            String script = Ddl.script(CatalogDiff.between(desired(Kinds.BASE), desired(kind.old())));
            if (kind.old().contains("rank      Int\n")) {
                statement.execute("UPDATE posts SET rank = 0 WHERE rank IS NULL");
            }
            statement.execute(script);
            statement.execute("CHECKPOINT");
        }
        return name;
    }

    /** PostgreSQL's version, for example 18.6. */
    String version() throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.ownerUrl("postgres"))) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    void drop(String name) {
        server.dropDatabase(name);
    }

    String ownerUrl(String name) {
        return server.ownerUrl(name);
    }

    String applicationUrl(String name) {
        return server.applicationUrl(name);
    }

    /** What is there, as the planner reads it. */
    Catalog live(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.ownerUrl(name))) {
            return Introspector.read(connection, List.of("public"));
        }
    }

    /** What a schema asks for, in PostgreSQL's own words. */
    Catalog wanted(String name, String schema) {
        return new Rehearsal(DatabaseUrl.parse(server.ownerUrl(name)), Settings.DEFAULT)
                .ofSchema(schema(schema), List.of("public"));
    }

    static Schema schema(String text) {
        Compilation compilation = SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", text)));
        if (compilation.hasErrors()) {
            throw new IllegalArgumentException(compilation.diagnostics() + "\n" + text);
        }
        return compilation.schema();
    }

    private static Catalog desired(String text) {
        return DesiredCatalog.of(schema(text), new Target(18));
    }

    @Override
    public void close() {
        server.dropDatabase(template);
    }
}
