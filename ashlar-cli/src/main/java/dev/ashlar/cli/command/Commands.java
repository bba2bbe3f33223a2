package dev.ashlar.cli.command;

import dev.ashlar.cli.project.Workplace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Every command there is. */
@Command(
        name = "ashlar",
        description = "The PostgreSQL data layer for Java: one schema file to a running, typed, migrated application.",
        mixinStandardHelpOptions = true,
        version = "ashlar 0.1.0-SNAPSHOT")
public final class Commands implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Commands() {}

    public static CommandLine all(Workplace workplace) {
        return new CommandLine(new Commands())
                .addSubcommand(new InitCommand(workplace))
                .addSubcommand(new ValidateCommand(workplace))
                .addSubcommand(new FormatCommand(workplace))
                .addSubcommand(new LintCommand(workplace))
                .addSubcommand(new GenerateCommand(workplace))
                .addSubcommand(new ShapeCommand(workplace))
                .addSubcommand("migrate", MigrateCommand.of(workplace))
                .addSubcommand("db", DbCommand.of(workplace))
                .addSubcommand(new ExplainCommand(workplace))
                .addSubcommand(new LspCommand(workplace))
                .addSubcommand(new DemoCommand(workplace))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "name a command");
    }
}
