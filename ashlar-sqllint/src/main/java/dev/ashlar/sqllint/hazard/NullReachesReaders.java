package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import java.util.stream.Stream;

/** From DROP NOT NULL on running code may read NULL where it never did. */
final class NullReachesReaders implements Hazard {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Command.in(statement, context, "AT_DropNotNull")
                .map(c -> finding(
                        "running code may read NULL from `" + c.table() + "." + c.name() + "` from here on",
                        c.head(),
                        "first release code that takes NULL, then this, then code that writes it"));
    }
}
