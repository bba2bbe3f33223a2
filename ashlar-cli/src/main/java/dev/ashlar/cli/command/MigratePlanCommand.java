package dev.ashlar.cli.command;

import dev.ashlar.cli.plan.FolderPlan;
import dev.ashlar.cli.plan.PlanJson;
import dev.ashlar.cli.plan.PlanText;
import dev.ashlar.cli.plan.Verification;
import dev.ashlar.cli.project.ChosenDatabase;
import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.cli.terminal.Terminal;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.plan.Condition;
import dev.ashlar.migrate.plan.PlannedMigration;
import dev.ashlar.migrate.scratch.Rehearsal;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Session;
import dev.ashlar.migrate.session.Settings;
import dev.ashlar.migrate.trace.RelationsReader;
import dev.ashlar.sqllint.effect.Situation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "plan",
        description = "What the pending migrations will lock, rewrite and scan, and for how long; changes nothing.")
final class MigratePlanCommand implements Callable<Integer> {
    private static final Set<Condition> PENDING = Set.of(Condition.PENDING, Condition.UNFINISHED, Condition.FAILED);

    private final Workplace workplace;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Option(names = "--json", description = "One line of JSON.")
    private boolean json;

    @Option(
            names = "--verify",
            description =
                    "Run them in a copy on the same server, and say where PostgreSQL does something else; exit 1 when it does.")
    private boolean verify;

    @Option(
            names = "--offline",
            paramLabel = "FROM",
            description = "Ask no database: plan the migrations from this one on, those before it taken for applied.")
    private String offline = "";

    @Option(
            names = "--server",
            paramLabel = "MAJOR",
            defaultValue = "18",
            description = "With --offline: the PostgreSQL to plan for (default ${DEFAULT-VALUE}).")
    private int server;

    MigratePlanCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SchemaFiles files = options.files(workplace);
        return offline.isEmpty() ? onDatabase(files) : told(withoutDatabase(files)) ? 0 : 1;
    }

    private FolderPlan withoutDatabase(SchemaFiles files) {
        if (verify) {
            throw new CommandFailed("--verify needs a database", "leave --offline out");
        }
        List<Migration> all = ProjectOptions.folder(files).read();
        if (all.stream().noneMatch(m -> m.name().equals(offline))) {
            throw new CommandFailed(
                    "the folder has no migration " + offline, "its migrations are the folders under migrations/");
        }
        return FolderPlan.offline(
                all.stream().filter(m -> m.name().compareTo(offline) < 0).toList(),
                all.stream().filter(m -> m.name().compareTo(offline) >= 0).toList(),
                server);
    }

    private int onDatabase(SchemaFiles files) {
        try (ChosenDatabase database =
                options.database(workplace, files, new Report(workplace.terminal()).compiled(files))) {
            List<PlannedMigration> all = ProjectOptions.migrator(database, files, MigrationListener.SILENT)
                    .status()
                    .migrations();
            List<PlannedMigration> pending =
                    all.stream().filter(m -> PENDING.contains(m.condition())).toList();
            DatabaseUrl url = DatabaseUrl.parse(database.ownerUrl());
            boolean good = told(FolderPlan.of(pending, situation(url)));
            return (!verify || pending.isEmpty() || verified(url, all, pending)) && good ? 0 : 1;
        }
    }

    private static Situation situation(DatabaseUrl url) {
        try (Connection connection = Connector.open(url)) {
            return new Situation(
                    RelationsReader.read(connection),
                    true,
                    connection.getMetaData().getDatabaseMajorVersion(),
                    RelationsReader.timeZone(connection));
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }

    /** Whether nothing of it is known to fail. */
    private boolean told(FolderPlan plan) {
        if (json) {
            workplace.terminal().line(PlanJson.of(plan));
        } else if (plan.isEmpty()) {
            workplace.terminal().line("nothing to plan: every migration of the folder is applied");
        } else {
            new PlanText(workplace.terminal()).print(plan);
        }
        return !plan.fails();
    }

    private boolean verified(DatabaseUrl url, List<PlannedMigration> all, List<PlannedMigration> pending) {
        Verification verification = Verification.run(
                new Rehearsal(url, Settings.DEFAULT),
                files(all.stream().filter(m -> m.condition() == Condition.APPLIED)),
                files(pending.stream()));
        Terminal terminal = workplace.terminal();
        for (Verification.Difference difference : verification.differences()) {
            terminal.error(terminal.red("differs") + ": " + difference.migration() + ": "
                    + difference.statement().sql().text());
            terminal.error("  " + difference.what());
        }
        int differences = verification.differences().size();
        if (!json || differences > 0) {
            terminal.error("verified: " + verification.traced() + " statements traced in a copy, "
                    + (differences == 0 ? "all as predicted" : differences + " differ"));
        }
        return differences == 0;
    }

    private static List<Migration> files(Stream<PlannedMigration> migrations) {
        return migrations.map(m -> Objects.requireNonNull(m.file())).toList();
    }
}
