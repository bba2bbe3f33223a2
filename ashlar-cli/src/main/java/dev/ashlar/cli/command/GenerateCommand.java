package dev.ashlar.cli.command;

import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.project.GeneratedSources;
import dev.ashlar.cli.project.QueryFolder;
import dev.ashlar.cli.project.QueryNotes;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.compiler.java.GeneratedFile;
import dev.ashlar.compiler.java.TypedQuery;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.tables.write.TableFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "generate", description = "Write the typed Java client of a schema.")
final class GenerateCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "0..1",
            description = "The schema; by default the one in a usual place.")
    private String schema = "";

    @Option(names = "--package", description = "The Java package; by default the generator's `package`, or `db`.")
    private String packageName = "";

    @Option(
            names = "--output",
            description = "The source folder; by default the generator's `output`, or target/generated-sources/ashlar.")
    private String output = "";

    @Option(
            names = "--tables",
            paramLabel = "DIR",
            description =
                    "Write the schema as Java tables to this source folder instead; their package is the client's with .tables behind it, or --package.")
    private String tables = "";

    @Option(
            names = "--sql",
            paramLabel = "DIR",
            description = "The folder of .sql files; by default the generator's `sql`, or `sql` beside the schema.")
    private String sql = "";

    @Option(
            names = "--url",
            description = "A server to check .sql files on, in a database made for it; by default one started here.")
    private String url = "";

    GenerateCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SchemaFiles files = SchemaFiles.find(workplace.directory(), schema);
        Schema compiled = new Report(workplace.terminal()).compiled(files);
        if (!tables.isEmpty()) {
            return writeTables(files, compiled);
        }
        Path folder = outputFolder(files, compiled);
        String name = packageOf(compiled);
        List<SourceFile> sources =
                QueryFolder.of(workplace.directory(), files, compiled, sql).read();
        QueryNotes notes = new QueryNotes(GeneratedSources.home(folder, name), files.read(), sources);
        List<TypedQuery> queries = notes.read().orElseGet(() -> new QueryCheck(workplace, url).ask(sources, compiled));
        GeneratedSources.Written written = GeneratedSources.write(compiled, name, queries, folder);
        notes.write(queries);
        workplace
                .terminal()
                .line(written.files() + " files in " + folder
                        + (written.changed() == 0 ? ", none changed" : ", " + written.changed() + " changed"));
        return 0;
    }

    private int writeTables(SchemaFiles files, Schema compiled) {
        files.refuseTables("which is what `--tables` writes", "leave `--tables` out to generate the client");
        String home = packageName.isEmpty() ? GeneratedSources.packageOf(compiled) + ".tables" : packageName;
        List<GeneratedFile> made = TableFiles.of(files.read(), home);
        refuseOneFileForTwo(made);
        int changed = GeneratedSources.write(
                made, workplace.directory().resolve(tables).normalize());
        workplace
                .terminal()
                .line(made.size() + " tables, enums and settings in " + tables + ", " + changed + " changed");
        return 0;
    }

    /** The tables are kept with the code, which others check out on macOS and Windows. */
    private static void refuseOneFileForTwo(List<GeneratedFile> made) {
        Map<String, String> known = new HashMap<>();
        for (GeneratedFile file : made) {
            String name = file.path().replaceAll(".*/|\\.java$", "");
            String other = known.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (other != null) {
                throw new CommandFailed(
                        "names-differ-only-by-case",
                        "`" + other + "` and `" + name + "` would be one file on macOS and Windows: " + other + ".java",
                        "rename one of them in the schema; `@@map(\"" + name + "\")` keeps its name in the database");
            }
        }
    }

    private String packageOf(Schema compiled) {
        return packageName.isEmpty() ? GeneratedSources.packageOf(compiled) : packageName;
    }

    /** A generator's path is relative to the schema, as Prisma has it; an option's to where the command was called. */
    private Path outputFolder(SchemaFiles files, Schema compiled) {
        if (!output.isEmpty()) {
            return workplace.directory().resolve(output).normalize();
        }
        return GeneratedSources.property(compiled, "output")
                .map(path -> files.home().resolve(path).normalize())
                .orElse(workplace.directory().resolve("target/generated-sources/ashlar"));
    }
}
