package dev.ashlar.bench;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.migrate.FanOut;
import dev.ashlar.migrate.Migrator;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long a folder of many small migrations takes: a table in every tenth, and nine changes of it. */
public final class MigrateSpeed {
    private static final int MIGRATIONS = 500;
    private static final int ROUNDS = 5;

    private MigrateSpeed() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("ashlar-bench-migrations");
        for (int i = 0; i < MIGRATIONS; i++) {
            write(folder, i);
        }
        double[] deploy = new double[ROUNDS];
        double[] again = new double[ROUNDS];
        double[] status = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            try (TemporaryDatabase database = EmbeddedPostgres.temporaryDatabase()) {
                Migrator migrator = migrator(database, folder);
                deploy[round] = seconds(migrator::deploy);
                again[round] = seconds(migrator::deploy);
                status[round] = seconds(migrator::status);
            }
        }
        print("deploy of 500", deploy);
        print("deploy with nothing to do", again);
        print("status", status);
        tenants(folder);
        System.exit(0); // the server's threads need not be waited for
    }

    private static void tenants(Path folder) throws SQLException {
        try (TemporaryDatabase database = EmbeddedPostgres.temporaryDatabase()) {
            DatabaseUrl url = DatabaseUrl.parse(database.ownerUrl());
            try (Connection connection = Connector.open(url);
                    Statement statement = connection.createStatement()) {
                for (int i = 0; i < 4; i++) {
                    statement.execute("CREATE SCHEMA tenant_" + i);
                }
            }
            List<DatabaseUrl> tenants = FanOut.schemas(url, "tenant_%");
            FanOut fanOut = new FanOut(new MigrationFolder(folder), Settings.DEFAULT, 4);
            print("deploy of 500 in 4 schemas, 4 at once", new double[] {seconds(() -> fanOut.deploy(tenants))});
        }
    }

    private static Migrator migrator(TemporaryDatabase database, Path folder) {
        return new Migrator(
                DatabaseUrl.parse(database.ownerUrl()),
                new MigrationFolder(folder),
                Settings.DEFAULT,
                MigrationListener.SILENT);
    }

    private static void write(Path folder, int i) throws IOException {
        String table = "table_" + i / 10;
        String before = i == 0 ? "" : "-- ashlar:after " + name(i - 1) + "\n";
        String up = switch (i % 10) {
            case 0 -> "CREATE TABLE " + table + " (id bigint PRIMARY KEY, name text NOT NULL);";
            case 9 -> "CREATE INDEX " + table + "_name ON " + table + " (name);";
            default -> "ALTER TABLE " + table + " ADD COLUMN c" + i % 10 + " integer;";
        };
        Path one = Files.createDirectories(folder.resolve(name(i)));
        Files.writeString(one.resolve("migration.sql"), before + up + "\n");
        Files.writeString(one.resolve("down.sql"), "-- One-way: nobody goes back in a measurement.\n");
    }

    private static String name(int i) {
        return String.format(Locale.ROOT, "20260101%06d_change_%d", i, i);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String what, double[] rounds) {
        double[] sorted = Arrays.copyOf(rounds, rounds.length);
        Arrays.sort(sorted);
        System.out.println(String.format(
                Locale.ROOT,
                "%-40s %7.3f s (%.3f to %.3f)",
                what,
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]));
    }
}
