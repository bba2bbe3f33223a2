package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Work;
import java.util.stream.Stream;

/** ADD FOREIGN KEY reads both tables while nobody writes to either. NOT VALID does not, and VALIDATE lets everybody work. */
final class AddForeignKeyScansTables implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Command.adding(statement, context, "CONSTR_FOREIGN")
                .filter(c -> !c.definition().flag("skip_validation"))
                .filter(c -> !context.before(statement).isPartitioned(c.table()))
                .flatMap(c -> finding(
                                context.weigh(Work.LOOK_UP, statement, c.table()),
                                "writes to `" + c.table() + "` and `" + target(c)
                                        + "` wait until every row of this foreign key is checked",
                                c.head(),
                                "add it NOT VALID, and VALIDATE CONSTRAINT in another transaction")
                        .map(d -> d.fix(NotValid.fix(c, context, c.definition().names("fk_attrs"), "fkey"))));
    }

    private static String target(Command command) {
        return Names.table(command.definition().child("pktable"));
    }
}
