package dev.ashlar.cli.command;

import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.compiler.format.Formatter;
import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "format", description = "Write a schema the way Prisma formats it.")
final class FormatCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Parameters(
            paramLabel = "FILE|DIR",
            description = "Each is a schema of its own; a folder is one schema in many files.")
    private List<String> schemas = List.of();

    @Option(names = "--check", description = "Change nothing; exit 1 when a file is not formatted.")
    private boolean check;

    FormatCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        boolean allFormatted = true;
        for (String given : Arguments.schemas(schemas)) {
            allFormatted &= format(SchemaFiles.find(workplace.directory(), given));
        }
        return check && !allFormatted ? 1 : 0;
    }

    private boolean format(SchemaFiles files) {
        files.refuseTables("which are formatted as other Java is", "run the formatter of your build");
        List<SourceFile> before = files.read();
        new Report(workplace.terminal()).refuseSyntaxErrors(before);
        List<SourceFile> after = Formatter.format(before);
        boolean same = true;
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).text().equals(after.get(i).text())) {
                same = false;
                differs(files.files().get(i), after.get(i));
            }
        }
        return same;
    }

    private void differs(Path file, SourceFile formatted) {
        if (check) {
            workplace.terminal().line(formatted.name() + " is not formatted");
            return;
        }
        try {
            Files.writeString(file, formatted.text());
            workplace.terminal().line("formatted " + formatted.name());
        } catch (IOException e) {
            throw new CommandFailed("`" + formatted.name() + "` cannot be written: " + e.getMessage(), "");
        }
    }
}
