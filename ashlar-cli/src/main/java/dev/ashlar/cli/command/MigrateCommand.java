package dev.ashlar.cli.command;

import dev.ashlar.cli.project.Workplace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands about migrations; alone it says which there are. */
@Command(name = "migrate", description = "Change a database's schema, step by step, and back.")
final class MigrateCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private MigrateCommand() {}

    static CommandLine of(Workplace workplace) {
        return new CommandLine(new MigrateCommand())
                .addSubcommand(new MigrateDevCommand(workplace))
                .addSubcommand(new MigratePlanCommand(workplace))
                .addSubcommand(new MigrateDeployCommand(workplace))
                .addSubcommand(new MigrateStatusCommand(workplace))
                .addSubcommand(new MigrateRollbackCommand(workplace))
                .addSubcommand(new MigrateCheckCommand(workplace))
                .addSubcommand(new MigrateMergeCommand(workplace))
                .addSubcommand(new MigrateSquashCommand(workplace))
                .addSubcommand(new MigrateResolveCommand(workplace))
                .addSubcommand(new MigrateBaselineCommand(workplace))
                .addSubcommand(new MigrateDriftCommand(workplace))
                .addSubcommand(new MigratePauseCommand(workplace))
                .addSubcommand(new MigrateResumeCommand(workplace))
                .addSubcommand(new MigrateResetCommand(workplace))
                .addSubcommand(new MigrateDiffCommand(workplace))
                .addSubcommand(new MigrateLintCommand(workplace))
                .addSubcommand(new MigrateStatsCommand(workplace))
                .addSubcommand(new MigrateAdoptFlywayCommand(workplace));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "name what to do: " + String.join(", ", spec.subcommands().keySet()));
    }
}
