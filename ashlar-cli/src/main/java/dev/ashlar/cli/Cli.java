package dev.ashlar.cli;

import dev.ashlar.cli.command.Commands;
import dev.ashlar.cli.command.Failures;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/** The command as a plain function: 0 done, 1 the schema or the database said no, 2 the command line was wrong. */
public final class Cli {
    private Cli() {}

    public static int run(List<String> args, Workplace workplace) {
        Terminal terminal = workplace.terminal();
        CommandLine line = Commands.all(workplace)
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    Failures.report(failure, terminal);
                    return 1;
                });
        return line.execute(args.toArray(String[]::new));
    }
}
