package dev.ashlar.cli.command;

import dev.ashlar.advise.Explainer;
import dev.ashlar.advise.Explanation;
import dev.ashlar.advise.Finding;
import dev.ashlar.advise.StatementRefused;
import dev.ashlar.cli.project.ChosenDatabase;
import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.cli.terminal.Terminal;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "explain", description = "Run a statement, roll it back, and tell in words how PostgreSQL did it.")
final class ExplainCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Parameters(paramLabel = "SQL", description = "One statement.")
    private String sql = "";

    @Option(names = "--plan", description = "Ask for the plan only; execute nothing.")
    private boolean planOnly;

    @Option(names = "--write", description = "The statement may write; what it writes is rolled back.")
    private boolean write;

    ExplainCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SchemaFiles files = options.files(workplace);
        try (ChosenDatabase database =
                        options.database(workplace, files, new Report(workplace.terminal()).compiled(files));
                Connection connection = Connector.open(DatabaseUrl.parse(database.ownerUrl()))) {
            Explainer explainer = new Explainer(connection);
            tell(planOnly ? explainer.plan(sql) : explainer.analyze(sql, write));
            return 0;
        } catch (StatementRefused e) {
            throw new CommandFailed(drawn(e), help(e));
        } catch (SQLException e) {
            throw new CommandFailed("the connection was lost: " + e.getMessage(), "");
        }
    }

    /** PostgreSQL's words, and the statement with a mark where it stumbled. */
    private String drawn(StatementRefused refused) {
        String words = refused.getMessage() + " (SQLSTATE " + refused.sqlState() + ")";
        if (refused.offset() < 0) {
            return words;
        }
        int lineStart = sql.lastIndexOf('\n', Math.max(refused.offset() - 1, 0)) + 1;
        String line = sql.substring(lineStart).lines().findFirst().orElse("");
        return words + "\n  | " + line + "\n  | " + " ".repeat(refused.offset() - lineStart) + "^";
    }

    private static String help(StatementRefused refused) {
        return "25006".equals(refused.sqlState())
                ? "the statement writes: add --write, and what it writes is rolled back"
                : "";
    }

    private void tell(Explanation explanation) {
        Terminal terminal = workplace.terminal();
        terminal.out().print(explanation.tree());
        for (Finding finding : explanation.findings()) {
            terminal.line();
            terminal.line(terminal.bold("slow: ") + finding.what());
            if (!finding.advice().isEmpty()) {
                terminal.line("  = help: " + finding.advice());
            }
        }
    }
}
