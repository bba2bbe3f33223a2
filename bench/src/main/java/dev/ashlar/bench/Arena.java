package dev.ashlar.bench;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.Options;
import dev.ashlar.embedded.TemporaryDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The database that all contestants work on, near and at the end of a longer line. */
final class Arena implements AutoCloseable {
    /** The posts that contestants have made, without what differs from one to the next. */
    private static final String WRITTEN =
            "SELECT p.title, p.content, p.published, p.author_id, array_agg(t.name ORDER BY t.name)"
                    + " FROM posts p LEFT JOIN \"_PostToTag\" l ON l.\"A\" = p.id LEFT JOIN tags t ON t.id = l.\"B\""
                    + " WHERE p.title LIKE 'new %' GROUP BY p.id ORDER BY 1";

    private final TemporaryDatabase database;
    private final Connection owner;
    private final Line line;

    private Arena(TemporaryDatabase database, Connection owner, Line line) {
        this.database = database;
        this.owner = owner;
        this.line = line;
    }

    static Arena open(double share) throws SQLException, IOException {
        // each contestant keeps ten connections, and more of them take part than a server lets in by default
        EmbeddedPostgres server = EmbeddedPostgres.start(Options.temporary().withSetting("max_connections", "200"));
        server.createDatabase("bench");
        TemporaryDatabase database = new TemporaryDatabase(server, "bench");
        Connection owner = DriverManager.getConnection(database.ownerUrl());
        try (InputStream in = Arena.class.getResourceAsStream("/schema.prisma");
                Statement statement = owner.createStatement()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Catalog desired = DesiredCatalog.of(
                    SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", text)))
                            .schema(),
                    new Target(18));
            statement.execute(Ddl.script(CatalogDiff.between(Catalog.EMPTY, desired)));
        }
        Data.load(owner, share);
        return new Arena(database, owner, Line.to(database.server().port()));
    }

    Line line() {
        return line;
    }

    String near() {
        return database.applicationUrl();
    }

    String far() {
        return near().replace(":" + database.server().port() + "/", ":" + line.port() + "/");
    }

    String owner() {
        return database.ownerUrl();
    }

    String someKey() throws SQLException {
        return texts("SELECT min(id::text) FROM posts").get(0);
    }

    /** What is left of writing, to be compared; and the keys of those posts. */
    List<String> written() throws SQLException {
        return texts("SELECT x::text FROM (" + WRITTEN + ") x");
    }

    List<String> writtenKeys() throws SQLException {
        return texts("SELECT id::text FROM posts WHERE title LIKE 'new %'");
    }

    /** Takes away what contestants have written. */
    void clean() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("DELETE FROM posts WHERE title LIKE 'new %'");
            statement.execute("DELETE FROM tags WHERE name LIKE 'new %'");
        }
        for (String table : List.of("posts", "tags", "\"_PostToTag\"")) {
            try (Statement statement = owner.createStatement()) {
                statement.execute("VACUUM " + table);
            }
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    @Override
    public void close() throws SQLException {
        line.close();
        owner.close();
        database.close();
        database.server().close();
    }
}
