package dev.ashlar.cli.command;

import dev.ashlar.cli.lint.DatabaseLook;
import dev.ashlar.cli.lint.StatisticsFile;
import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.sqllint.state.Introspected;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "stats",
        description =
                "Print how large a database's tables are, for `ashlar migrate lint --stats` where it cannot be reached.")
final class MigrateStatsCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Option(names = "--url", description = "The database; by default DATABASE_URL. Read only.")
    private String url = "";

    MigrateStatsCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        String chosen = url.isEmpty() ? workplace.variable("DATABASE_URL").orElse("") : url;
        LiveDatabase live = DatabaseLook.at(chosen)
                .orElseThrow(() -> new CommandFailed("no database is named", "give --url, or set DATABASE_URL"));
        String text = new StatisticsFile(live.server().major(), Introspected.sizes(live)).text();
        workplace.terminal().out().print(text);
        return 0;
    }
}
