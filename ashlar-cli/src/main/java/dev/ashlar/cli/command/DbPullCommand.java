package dev.ashlar.cli.command;

import dev.ashlar.cli.project.ChosenDatabase;
import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.cli.project.WrittenTables;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.pull.NameStyle;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.migrate.Pulling;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.session.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "pull",
        description = "Write what a database holds as a schema; an existing one keeps its names, order and comments.")
final class DbPullCommand implements Callable<Integer> {
    private static final String NEW_FILE = "schema.prisma";

    private final Workplace workplace;

    @Option(
            names = "--schema",
            paramLabel = "FILE|DIR",
            description = "The schema to write; by default the one in a usual place, or a new " + NEW_FILE + ".")
    private String schema = "";

    @Option(
            names = "--url",
            description =
                    "The database; by default DATABASE_URL, the schema's own url, or the PostgreSQL started here.")
    private String url = "";

    @Option(
            names = "--schemas",
            split = ",",
            paramLabel = "NAME",
            description = "PostgreSQL schemas to read besides the connection's own and those that the schema names.")
    private List<String> schemas = List.of();

    @Option(
            names = "--names",
            paramLabel = "STYLE",
            defaultValue = "java",
            description =
                    "How new models and fields are named: java (BlogPost.createdAt) or database (blog_posts.created_at).")
    private NameStyle names = NameStyle.JAVA;

    @Option(names = "--print", description = "Print the schema and write no file.")
    private boolean print;

    DbPullCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        Optional<SchemaFiles> existing = existing();
        if (existing.isPresent()) {
            merge(existing.get());
        } else {
            create(schema.isEmpty() ? NEW_FILE : schema);
        }
        return 0;
    }

    private Optional<SchemaFiles> existing() {
        if (!schema.isEmpty()) {
            return Files.exists(workplace.directory().resolve(schema))
                    ? Optional.of(SchemaFiles.at(workplace.directory(), schema))
                    : Optional.empty();
        }
        return SchemaFiles.inUsualPlace(workplace.directory());
    }

    private void create(String name) {
        Path file = workplace.directory().resolve(name);
        Path home = Optional.ofNullable(file.getParent()).orElse(workplace.directory());
        try (ChosenDatabase database = ChosenDatabase.choose(workplace, url, null, home)) {
            SourceFile made = pulling(database).fresh(name, schemas);
            write(file, made);
        }
    }

    private void merge(SchemaFiles files) {
        Schema compiled = new Report(workplace.terminal()).compiled(files);
        Optional<WrittenTables> tables = tables(files);
        List<SourceFile> before = files.read();
        List<SourceFile> after;
        try (ChosenDatabase database = ChosenDatabase.choose(workplace, url, compiled.datasource(), files.home())) {
            after = pulling(database).merged(before, compiled, schemas);
        }
        tables.ifPresentOrElse(t -> write(files, t, after), () -> write(files, before, after));
    }

    /** Tables that a person wrote are shown what the database holds, and not written over. */
    private Optional<WrittenTables> tables(SchemaFiles files) {
        if (print || !files.areTables()) {
            return Optional.empty();
        }
        Optional<WrittenTables> tables = WrittenTables.of(files);
        if (tables.isEmpty()) {
            files.refuseTables(
                    "and by hand: `db pull` would lose what a person wrote",
                    "run it with --print to see as a schema file what the database holds, and change the Java; "
                            + "`ashlar generate --tables` writes tables that `db pull` can write anew");
        }
        return tables;
    }

    private void write(SchemaFiles files, WrittenTables tables, List<SourceFile> after) {
        int changed = tables.write(after);
        workplace
                .terminal()
                .line(
                        changed == 0
                                ? files.given() + " says already what the database holds"
                                : "wrote " + files.given() + ": " + changed + " files changed");
    }

    private void write(SchemaFiles files, List<SourceFile> before, List<SourceFile> after) {
        boolean same = true;
        for (int i = 0; i < before.size(); i++) {
            boolean changed = !before.get(i).text().equals(after.get(i).text());
            same &= !changed;
            if (changed || print) {
                write(files.files().get(i), after.get(i));
            }
        }
        if (same && !print) {
            workplace.terminal().line(files.given() + " says already what the database holds");
        }
    }

    private Pulling pulling(ChosenDatabase database) {
        return new Pulling(DatabaseUrl.parse(database.ownerUrl()), Settings.DEFAULT, names);
    }

    private void write(Path file, SourceFile text) {
        if (print) {
            workplace.terminal().out().print(text.text());
            return;
        }
        try {
            Files.writeString(file, text.text());
            workplace.terminal().line("wrote " + text.name());
        } catch (IOException e) {
            throw new CommandFailed("`" + text.name() + "` cannot be written: " + e.getMessage(), "");
        }
    }
}
