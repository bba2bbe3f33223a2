package dev.ashlar.cli.command;

import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.source.DiagnosticJson;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "validate", description = "Say what is wrong with a schema, and where.")
final class ValidateCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Parameters(
            paramLabel = "FILE|DIR",
            description = "Each is a schema of its own; a folder is one schema in many files.")
    private List<String> schemas = List.of();

    @Option(names = "--json", description = "One line of JSON for each schema.")
    private boolean json;

    ValidateCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        boolean allValid = true;
        for (String given : Arguments.schemas(schemas)) {
            allValid &= validate(SchemaFiles.find(workplace.directory(), given));
        }
        return allValid ? 0 : 1;
    }

    private boolean validate(SchemaFiles files) {
        Compilation compilation = files.compile();
        if (json) {
            workplace.terminal().line(jsonLine(files, compilation));
        } else {
            new Report(workplace.terminal()).verdict(files, compilation);
        }
        return !compilation.hasErrors();
    }

    private static String jsonLine(SchemaFiles files, Compilation compilation) {
        String diagnostics = String.join(",", DiagnosticJson.renderAll(compilation.diagnostics()));
        return "{\"file\":" + DiagnosticJson.quote(files.given()) + ",\"valid\":" + !compilation.hasErrors()
                + ",\"diagnostics\":[" + diagnostics + "]}";
    }
}
