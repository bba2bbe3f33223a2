package dev.ashlar.cli.lint;

import dev.ashlar.cli.project.SqlFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.sqllint.rule.Setting;
import dev.ashlar.sqllint.state.Database;
import dev.ashlar.sqllint.state.Introspected;
import dev.ashlar.sqllint.state.Sizes;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where the SQL is going to run. */
public final class SqlSetting {
    /** That Ashlar runs on. */
    private static final int OLDEST_SERVER = 15;

    @ArgGroup
    private final Counts counts = new Counts();

    @Option(
            names = "--server",
            paramLabel = "MAJOR",
            description = "The PostgreSQL that it runs on: 15 to 18; by default the database's, or 18.")
    private int server;

    /** Who knows how large the tables are. */
    private static final class Counts {
        @Option(
                names = "--url",
                description =
                        "The database that it is for: what it holds, how large its tables are, its version. Read only.")
        private String url = "";

        @Option(
                names = "--stats",
                paramLabel = "FILE",
                description = "How large the tables are, as `ashlar migrate stats` wrote it.")
        private String statistics = "";
    }

    /** Empty when none was given. */
    public String url() {
        return counts.url;
    }

    public Setting of(Workplace workplace, Optional<LiveDatabase> live, List<SqlFiles> files) {
        boolean lock = files.stream().anyMatch(SqlFiles::flywayLockOfSession);
        if (!counts.statistics.isEmpty()) {
            StatisticsFile file = StatisticsFile.read(workplace.directory().resolve(counts.statistics));
            return new Setting(major(file.server()), Database.EMPTY, file.sizes(), lock);
        }
        Setting found = of(live, files);
        return new Setting(major(found.server()), found.start(), found.sizes(), lock);
    }

    /** What a database tells, and nothing where there is none. */
    public static Setting of(Optional<LiveDatabase> live, List<SqlFiles> files) {
        boolean lock = files.stream().anyMatch(SqlFiles::flywayLockOfSession);
        return live.map(database -> new Setting(
                        database.server().major(), Introspected.database(database), Introspected.sizes(database), lock))
                .orElse(new Setting(LintConfig.NEWEST_SERVER, Database.EMPTY, Sizes.NONE, lock));
    }

    private int major(int found) {
        int asked = server == 0 ? found : server;
        return Math.max(OLDEST_SERVER, asked);
    }
}
