package dev.ashlar.cli.command;

import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.consent.RenameGuess;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.DesiredIntent;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.Intent;
import dev.ashlar.compiler.diff.Refusal;
import dev.ashlar.compiler.diff.Renamed;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.online.OnlinePlan;
import dev.ashlar.compiler.online.StageText;
import dev.ashlar.compiler.online.plan.Online;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.consent.RenameQuestion;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "diff",
        description = "The SQL from one schema to another; nothing when they are equal. Needs no database.")
final class MigrateDiffCommand implements Callable<Integer> {
    private final Workplace workplace;

    @ArgGroup(multiplicity = "1")
    private From from = new From();

    @Option(names = "--to-schema", paramLabel = "FILE|DIR", required = true, description = "The schema to arrive at.")
    private String to = "";

    @Option(names = "--script", description = "Print the SQL; without it, the changes in words.")
    private boolean script;

    @Option(
            names = "--online",
            description = "Print the SQL in stages that leave the tables in use, as migrate dev writes it.")
    private boolean online;

    @Option(
            names = "--server",
            paramLabel = "MAJOR",
            defaultValue = "18",
            description = "The PostgreSQL to write for (default ${DEFAULT-VALUE}).")
    private int server;

    @Option(
            names = "--rename",
            split = ",",
            paramLabel = "OLD=NEW",
            description = "What has another name and keeps its rows: users.name=users.full_name.")
    private List<String> renames = List.of();

    /** Where the way starts. */
    static final class From {
        @Option(names = "--from-empty", required = true, description = "Start from nothing.")
        private boolean empty;

        @Option(names = "--from-schema", paramLabel = "FILE|DIR", required = true, description = "Start from a schema.")
        private String schema = "";
    }

    MigrateDiffCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        Catalog start = from.empty ? Catalog.EMPTY : catalog(compiled(from.schema));
        Schema wanted = compiled(to);
        Catalog end = catalog(wanted);
        List<Diagnostic> refused = Refusal.of(start, end).stream()
                .map(r -> Diagnostic.error("needs-another-table", r.reason(), Span.NONE)
                        .help(r.help()))
                .toList();
        if (!refused.isEmpty()) {
            new Report(workplace.terminal()).print(refused);
            return 1;
        }
        Intent intent = RenameQuestion.answered(start, end, DesiredIntent.of(wanted), renames);
        RenameGuess.likely(Renamed.of(start, end, intent), end)
                .forEach(guess -> workplace
                        .terminal()
                        .error(guess.kind() + " " + guess.from()
                                + " is dropped and another made; if it is renamed: --rename " + guess.from() + "="
                                + guess.to()));
        List<Change> changes = CatalogDiff.between(start, end, intent);
        if (changes.isEmpty()) {
            return 0;
        }
        if (online) {
            print(Online.plan(start, end, intent));
        } else if (script) {
            workplace.terminal().out().print(Ddl.script(changes));
        } else {
            changes.forEach(change -> workplace.terminal().line(change.toString()));
        }
        return 0;
    }

    private void print(OnlinePlan plan) {
        workplace.terminal().out().print(StageText.of(plan.expand().up()));
        if (!plan.contract().isEmpty()) {
            workplace.terminal().line("\n-- When no client uses what goes any more:\n");
            workplace.terminal().out().print(StageText.of(plan.contract().up()));
        }
    }

    private Schema compiled(String given) {
        return new Report(workplace.terminal()).compiled(SchemaFiles.at(workplace.directory(), given));
    }

    private Catalog catalog(Schema schema) {
        return DesiredCatalog.of(schema, new Target(server));
    }
}
