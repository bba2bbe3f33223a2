package dev.ashlar.cli.command;

import dev.ashlar.cli.project.ChosenDatabase;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.migrate.Migrator;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Settings;
import picocli.CommandLine.Option;

/** The options of every command that works on a project's schema, migrations and database. */
final class ProjectOptions {
    @Option(
            names = "--schema",
            paramLabel = "FILE|DIR",
            description = "The schema; by default the one in a usual place.")
    private String schema = "";

    @Option(
            names = "--url",
            description = "The database; by default DATABASE_URL, the schema's own url, or a PostgreSQL started here.")
    private String url = "";

    SchemaFiles files(Workplace workplace) {
        return SchemaFiles.find(workplace.directory(), schema);
    }

    ChosenDatabase database(Workplace workplace, SchemaFiles files, Schema compiled) {
        return ChosenDatabase.choose(workplace, url, compiled.datasource(), files.home());
    }

    static MigrationFolder folder(SchemaFiles files) {
        return new MigrationFolder(files.home().resolve("migrations"));
    }

    static Migrator migrator(ChosenDatabase database, SchemaFiles files, MigrationListener listener) {
        return migrator(database, files, Settings.DEFAULT, listener);
    }

    static Migrator migrator(
            ChosenDatabase database, SchemaFiles files, Settings settings, MigrationListener listener) {
        return new Migrator(DatabaseUrl.parse(database.ownerUrl()), folder(files), settings, listener);
    }
}
