package dev.ashlar.cli.demo;

import dev.ashlar.cli.terminal.MigrationProgress;
import dev.ashlar.cli.terminal.Terminal;
import dev.ashlar.migrate.Migrator;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.session.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Posts get a slug, NOT NULL and unique, while an application that knows nothing of it goes on writing. */
final class SlugMigration {
    private static final int POSTS = 10_000;
    private static final String BEFORE = "20260101000000_posts";
    private static final String CHANGE = "20260102000000_add_post_slug";

    private final Terminal terminal;
    private final Path source;
    private final Path folder;
    private final DatabaseUrl url;

    SlugMigration(Terminal terminal, Path example, Path work, String url) {
        this.terminal = terminal;
        this.source = example.resolve("slug-migration");
        this.folder = work.resolve("slug-migration");
        this.url = DatabaseUrl.parse(url);
    }

    void tell() {
        terminal.line();
        terminal.line("A column, NOT NULL and unique, under a running writer");
        release(BEFORE);
        deploy();
        try (Connection connection = Connector.open(url);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO posts (id, organization_id, title) SELECT uuidv7(),"
                    + " md5((i % 20)::text)::uuid, 'Post number ' || i FROM generate_series(1, " + POSTS + ") i");
            Writer writer = Writer.start(url);
            release(CHANGE);
            deploy();
            writer.stop();
            report(statement, writer);
        } catch (SQLException e) {
            throw new IllegalStateException("the story's own statements failed", e);
        }
    }

    private void deploy() {
        new Migrator(url, new MigrationFolder(folder), Settings.DEFAULT, new MigrationProgress(terminal)).deploy();
    }

    private void report(Statement statement, Writer writer) throws SQLException {
        try (ResultSet r = statement.executeQuery(
                "SELECT count(*), count(*) FILTER (WHERE slug IS NULL), count(DISTINCT (organization_id, slug)) FROM posts")) {
            r.next();
            say("%,d posts, %,d without a slug, %,d different slugs", r.getLong(1), r.getLong(2), r.getLong(3));
        }
        say(
                "the writer made %,d inserts and updates meanwhile: %d failed, the longest waited %.1f ms",
                writer.done(), writer.failed(), writer.longestMillis());
    }

    /** The migrations that are out so far: a folder that grows, as it does in a repository. */
    private void release(String name) {
        try (Stream<Path> files = Files.list(source.resolve(name))) {
            Path target = Files.createDirectories(folder.resolve(name));
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
            if (name.equals(BEFORE)) {
                remove(folder.resolve(CHANGE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        for (String file : List.of("migration.sql", "down.sql")) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.deleteIfExists(folder);
    }

    private void say(String format, Object... values) {
        terminal.line("  " + String.format(Locale.ROOT, format, values));
    }
}
