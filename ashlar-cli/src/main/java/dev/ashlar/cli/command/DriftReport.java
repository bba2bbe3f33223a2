package dev.ashlar.cli.command;

import dev.ashlar.cli.terminal.Terminal;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.diff.Change;
import java.util.List;

/** Tells how a database differs from its migrations. Its answer is the exit code. */
final class DriftReport {
    private final Terminal terminal;

    DriftReport(Terminal terminal) {
        this.terminal = terminal;
    }

    int changed(List<Change> drift, String back) {
        return differs(
                drift,
                back,
                "the database is not what its migrations make; somebody changed it by hand",
                "keep the change by writing it into the schema, or undo it with the second script; nothing was touched");
    }

    int differs(List<Change> drift, String back, String what, String help) {
        terminal.failure(what, help);
        terminal.error("\nfrom what the migrations make to the database:\n" + Ddl.script(drift));
        terminal.error("and back (read it first, it may drop data):\n" + back);
        return 1;
    }
}
