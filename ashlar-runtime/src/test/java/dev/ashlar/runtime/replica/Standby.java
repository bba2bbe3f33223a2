package dev.ashlar.runtime.replica;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** A real hot standby: a base backup of a running server, made by hand, that follows it by streaming replication. */
public final class Standby {
    /** What a base backup leaves out (PostgreSQL's manual, Making a Base Backup Using the Low Level API). */
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts");

    private static final Set<String> LEFT_EMPTY =
            Set.of("pg_wal", "pg_replslot", "pg_stat_tmp", "pg_notify", "pg_subtrans");

    private Standby() {}

    /** @param folder empty, and the standby's own */
    public static EmbeddedPostgres of(EmbeddedPostgres primary, Path folder) {
        try (Connection connection = DriverManager.getConnection(primary.ownerUrl("postgres"));
                Statement statement = connection.createStatement()) {
            Path data = folder.resolve("data");
            statement.execute("SELECT pg_backup_start('standby', true)");
            Files.walkFileTree(
                    primary.directory().resolve("data"),
                    new Copy(primary.directory().resolve("data"), data));
            try (ResultSet label = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                label.next();
                Files.writeString(data.resolve("backup_label"), label.getString(1));
            }
            Files.createFile(data.resolve("standby.signal"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start(primary, folder);
    }

    /** One that was made here and has been stopped. */
    static EmbeddedPostgres start(EmbeddedPostgres primary, Path folder) {
        return EmbeddedPostgres.start(Options.persistent(folder)
                .withSetting("primary_conninfo", "host=127.0.0.1 port=" + primary.port() + " user=postgres"));
    }

    private static final class Copy extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Copy(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            if (LEFT_EMPTY.contains(folder.getFileName().toString())) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!LEFT_OUT.contains(file.getFileName().toString())) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
            return FileVisitResult.CONTINUE;
        }

        /** A running server removes files. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) {
            return FileVisitResult.CONTINUE;
        }
    }
}
