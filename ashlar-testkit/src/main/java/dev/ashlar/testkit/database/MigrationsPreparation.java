package dev.ashlar.testkit.database;

import dev.ashlar.migrate.Migrator;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Deploys a folder of migrations. */
record MigrationsPreparation(Path folder) implements Preparation {

    @Override
    public String fingerprint() {
        return Fingerprint.of(read().stream()
                .flatMap(migration -> Stream.of(migration.name(), migration.checksum()))
                .toList());
    }

    @Override
    public void apply(String ownerUrl) {
        new Migrator(
                        DatabaseUrl.parse(ownerUrl),
                        new MigrationFolder(folder),
                        Settings.DEFAULT,
                        MigrationListener.SILENT)
                .deploy();
    }

    /** A test against an empty database would prove nothing, so a missing folder is an error here. */
    private List<Migration> read() {
        List<Migration> migrations = new MigrationFolder(folder).read();
        if (migrations.isEmpty()) {
            throw new TestDatabaseException(
                    "there are no migrations in " + folder.toAbsolutePath().normalize(),
                    "write one with `ashlar migrate dev --name init`, or name the folder: @AshlarTest(migrations = \"...\")",
                    null);
        }
        return migrations;
    }
}
