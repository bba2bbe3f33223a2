package dev.ashlar.cli.lint;

import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.terminal.Terminal;
import dev.ashlar.compiler.lint.Finding;
import dev.ashlar.compiler.lint.Fixer;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;

/** Mends the files of a schema on disk. */
public final class FixWriter {
    private FixWriter() {}

    /**
     * Only files that changed are written.
     *
     * @return what was mended, in order
     */
    public static List<Finding> write(SchemaFiles files, Function<Schema, List<Finding>> lint) {
        files.refuseTables(
                "which `--fix` does not edit", "run `ashlar lint` without it, and mend in the Java what it draws");
        List<SourceFile> before = files.read();
        Fixer.Result result = Fixer.fix(before, lint);
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(result.files().get(i))) {
                write(files, i, result.files().get(i));
            }
        }
        return result.done();
    }

    public static void tell(List<Finding> mended, Terminal terminal) {
        mended.forEach(finding -> {
            Fix fix = finding.diagnostic().fix();
            terminal.line("fixed " + finding.object() + ": " + (fix == null ? "" : fix.title()) + " (" + finding.code()
                    + ")");
        });
    }

    private static void write(SchemaFiles files, int position, SourceFile file) {
        try {
            Files.writeString(files.files().get(position), file.text());
        } catch (IOException e) {
            throw new CommandFailed("`" + file.name() + "` cannot be written: " + e.getMessage(), "");
        }
    }
}
