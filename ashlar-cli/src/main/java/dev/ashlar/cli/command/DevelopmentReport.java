package dev.ashlar.cli.command;

import dev.ashlar.cli.plan.FolderPlan;
import dev.ashlar.cli.plan.PlanSummary;
import dev.ashlar.cli.terminal.Terminal;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.migrate.Development;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.plan.OneWay;
import java.util.List;

/** Tells what came of {@code migrate dev}; its answer is the exit code. */
final class DevelopmentReport implements Development.Cases<Integer> {
    private static final int NEWEST = 18;

    private final Terminal terminal;
    private final MigrationFolder folder;

    DevelopmentReport(Terminal terminal, MigrationFolder folder) {
        this.terminal = terminal;
        this.folder = folder;
    }

    @Override
    public Integer created(Development.Created result) {
        print(result.migrations());
        result.migrations().forEach(this::written);
        steps(result.migrations().get(0).name());
        terminal.line(result.applied() ? "applied it" : "not applied yet: read it, then `ashlar migrate deploy`");
        return 0;
    }

    @Override
    public Integer recorded(Development.Recorded result) {
        print(result.migrations());
        result.migrations()
                .forEach(m -> terminal.line(
                        "wrote " + m.name() + " and recorded it as applied: the database had it already"));
        return 0;
    }

    @Override
    public Integer upToDate(Development.UpToDate result) {
        terminal.line("nothing to write: the migrations say what the schema says");
        return 0;
    }

    @Override
    public Integer drifted(Development.Drifted result) {
        return new DriftReport(terminal).changed(result.drift(), result.back());
    }

    private void written(Migration migration) {
        terminal.line("wrote " + migration.name() + " (migration.sql and down.sql)");
        SourceFile down = migration.down();
        if (down != null) {
            OneWay.reason(down).ifPresent(r -> terminal.line("its way back was tried and fails: " + r));
        }
    }

    private void print(List<Migration> migrations) {
        for (Migration migration : migrations) {
            terminal.out().print(migration.up().text());
            terminal.line();
        }
    }

    /** Whom the new migration will make wait, where there is somebody. */
    private void steps(String name) {
        List<Migration> all = folder.read();
        FolderPlan plan = FolderPlan.offline(
                all.stream().filter(m -> m.name().compareTo(name) < 0).toList(),
                all.stream().filter(m -> m.name().compareTo(name) >= 0).toList(),
                NEWEST);
        new PlanSummary(terminal).print(plan);
    }
}
