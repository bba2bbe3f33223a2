package dev.ashlar.cli.command;

import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.terminal.Terminal;
import dev.ashlar.embedded.EmbeddedPostgresException;
import dev.ashlar.migrate.failure.MigrationException;

/** One clear message for everything that can go wrong. */
public final class Failures {
    private Failures() {}

    public static void report(Throwable failure, Terminal terminal) {
        if (failure instanceof CommandFailed said) {
            terminal.failure(said.code(), String.valueOf(said.getMessage()), said.help());
        } else if (failure instanceof MigrationException refused) {
            new Report(terminal).print(refused.diagnostics());
        } else if (failure instanceof EmbeddedPostgresException stopped) {
            terminal.failure(String.valueOf(stopped.getMessage()), "");
        } else {
            terminal.failure("this is a fault of Ashlar's own: " + failure, "report it with the lines below");
            failure.printStackTrace(terminal.err());
        }
    }
}
