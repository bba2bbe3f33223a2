package dev.ashlar.cli.command;

import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.project.FirstSchema;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "init", description = "Begin a schema: schema.prisma, or Java tables.")
final class InitCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Made when it is not there; by default this folder.")
    private String folder = "";

    @Option(names = "--tables", description = "Write the schema as Java tables, in the folder `schema`.")
    private boolean tables;

    @Option(names = "--package", description = "The package of the client to come.")
    private String packageName = "com.example.db";

    InitCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        Path home = workplace.directory().resolve(folder).normalize();
        refuseSecond(home);
        List<String> written = new FirstSchema(packageName).write(home, tables);
        written.forEach(workplace.terminal()::line);
        workplace.terminal().line("");
        next().forEach(workplace.terminal()::line);
        return 0;
    }

    private static void refuseSecond(Path home) {
        if (SchemaFiles.inUsualPlace(home).isPresent() || Files.exists(home.resolve(FirstSchema.TABLES))) {
            throw new CommandFailed(
                    "schema-exists",
                    "there is a schema here already",
                    "`ashlar migrate dev` goes on from it; `ashlar generate --tables " + FirstSchema.TABLES
                            + "` writes a schema file as Java tables");
        }
    }

    private List<String> next() {
        String enter = folder.isEmpty() ? "" : "  cd " + folder + "\n";
        return tables
                ? List.of(
                        "Next:",
                        enter
                                + "  ashlar migrate dev --schema schema --name init   on a PostgreSQL that starts by itself",
                        "  ashlar generate schema                           the typed client",
                        "The words of the tables come from dev.ashlar:ashlar-tables, for your editor and your build.")
                : List.of(
                        "Next:",
                        enter + "  ashlar migrate dev --name init    on a PostgreSQL that starts by itself",
                        "  ashlar generate                   the typed client",
                        "  ashlar generate --tables schema   the same schema as Java tables, if you would rather write Java;"
                                + " take the file away then");
    }
}
