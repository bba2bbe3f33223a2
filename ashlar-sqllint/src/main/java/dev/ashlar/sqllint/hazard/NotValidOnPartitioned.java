package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import java.util.stream.Stream;

/** Before PostgreSQL 18 a partitioned table takes no foreign key that is NOT VALID. */
final class NotValidOnPartitioned implements Hazard {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Command.adding(statement, context, "CONSTR_FOREIGN")
                .filter(c -> c.definition().flag("skip_validation"))
                .filter(c -> context.server() < 18 && context.before(statement).isPartitioned(c.table()))
                .map(c -> finding(
                        "`" + c.table() + "` is partitioned, and PostgreSQL " + context.server()
                                + " adds no NOT VALID foreign key to such a table",
                        c.head(),
                        "add it to each partition NOT VALID and validate it there; then to the parent, which finds them and checks"
                                + " nothing again"));
    }
}
