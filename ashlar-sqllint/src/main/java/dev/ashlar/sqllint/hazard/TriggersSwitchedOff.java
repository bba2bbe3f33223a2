package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import java.util.stream.Stream;

/** DISABLE TRIGGER ALL switches the foreign keys off as well, for everybody, until somebody thinks of it. */
final class TriggersSwitchedOff implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Command.in(statement, context)
                .filter(c -> c.is("AT_DisableTrigAll") || c.is("AT_DisableTrigUser"))
                .map(c -> finding(
                        c.is("AT_DisableTrigAll")
                                ? "the foreign keys of `" + c.table() + "` are not checked from here on, for anybody"
                                : "no trigger of `" + c.table() + "` runs from here on, for anybody",
                        c.head(),
                        "`SET LOCAL session_replication_role = replica` is about your own transaction alone; better is to write rows that"
                                + " the triggers let pass"));
    }
}
