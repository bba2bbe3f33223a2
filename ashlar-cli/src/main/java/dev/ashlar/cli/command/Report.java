package dev.ashlar.cli.command;

import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.terminal.Terminal;
import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.DiagnosticPrinter;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.syntax.Parser;
import java.util.List;

/** Prints what the compiler found. */
final class Report {
    /** Nobody reads more of them at once; --json has them all. */
    private static final int MOST = 1_000;

    private final Terminal terminal;

    Report(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The schema's meaning; its errors are printed and end the command. */
    Schema compiled(SchemaFiles files) {
        Compilation compilation = files.compile();
        if (compilation.hasErrors()) {
            print(compilation.diagnostics());
            throw new CommandFailed("`" + files.given() + "` is not valid: " + count(compilation.diagnostics()), "");
        }
        return compilation.schema();
    }

    void verdict(SchemaFiles files, Compilation compilation) {
        print(compilation.diagnostics());
        if (!compilation.hasErrors()) {
            terminal.line(files.given() + " is valid");
        } else {
            terminal.error(files.given() + ": " + count(compilation.diagnostics()));
        }
    }

    void refuseSyntaxErrors(List<SourceFile> files) {
        List<Diagnostic> wrong = files.stream()
                .flatMap(file -> Parser.parse(file).diagnostics().stream())
                .filter(Diagnostic::isError)
                .toList();
        if (!wrong.isEmpty()) {
            print(wrong);
            throw new CommandFailed("nothing was formatted: " + count(wrong), "");
        }
    }

    void print(List<Diagnostic> diagnostics) {
        DiagnosticPrinter printer = terminal.colour() ? DiagnosticPrinter.colored() : DiagnosticPrinter.plain();
        int shown = Math.min(diagnostics.size(), MOST);
        if (shown > 0) {
            terminal.error(printer.print(diagnostics.subList(0, shown)));
        }
        if (shown < diagnostics.size()) {
            terminal.error("and " + (diagnostics.size() - shown) + " more\n");
        }
    }

    static String count(List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        return errors == 1 ? "1 error" : errors + " errors";
    }
}
