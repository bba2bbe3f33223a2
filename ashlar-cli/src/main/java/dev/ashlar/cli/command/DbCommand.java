package dev.ashlar.cli.command;

import dev.ashlar.cli.project.Workplace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands that work on a database without migrations; alone it says which there are. */
@Command(name = "db", description = "Work on a database without a migration.")
final class DbCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private DbCommand() {}

    static CommandLine of(Workplace workplace) {
        return new CommandLine(new DbCommand())
                .addSubcommand(new DbPullCommand(workplace))
                .addSubcommand(new DbPushCommand(workplace));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "name what to do: " + String.join(", ", spec.subcommands().keySet()));
    }
}
