package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Work;
import java.util.stream.Stream;

/** An exclusion constraint builds its index while nobody gets in, and PostgreSQL has no other way to add one. */
final class AddExclusionBuildsIndex implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Command.adding(statement, context, "CONSTR_EXCLUSION")
                .flatMap(c -> finding(
                        context.weigh(Work.BUILD_EXCLUSION, statement, c.table()),
                        "nobody reads or writes `" + c.table()
                                + "` until the index of this exclusion constraint is built",
                        c.head(),
                        "there is no concurrent form: make a new table that has it and move the rows, or hold new rows apart by a"
                                + " trigger, or do it while nobody works"));
    }
}
