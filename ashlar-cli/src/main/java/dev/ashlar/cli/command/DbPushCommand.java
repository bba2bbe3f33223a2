package dev.ashlar.cli.command;

import dev.ashlar.cli.project.ChosenDatabase;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.cli.terminal.MigrationProgress;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.migrate.Push;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "push", description = "Bring a development database to what the schema says, without a migration.")
final class DbPushCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Mixin
    private final AnswerOptions answers = new AnswerOptions();

    DbPushCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SchemaFiles files = options.files(workplace);
        Schema schema = new Report(workplace.terminal()).compiled(files);
        try (ChosenDatabase database = options.database(workplace, files, schema)) {
            Push done = ProjectOptions.migrator(database, files, new MigrationProgress(workplace.terminal()))
                    .push(schema, answers.answers());
            if (done.changes().isEmpty()) {
                workplace.terminal().line("nothing to do: the database is as the schema says");
            } else {
                workplace.terminal().out().print(Ddl.script(done.changes()));
                workplace.terminal().line();
                workplace.terminal().line("pushed " + done.changes().size() + " changes");
            }
        }
        return 0;
    }
}
