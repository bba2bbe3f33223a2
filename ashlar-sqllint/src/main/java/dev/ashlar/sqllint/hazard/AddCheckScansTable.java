package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Work;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** ADD CHECK reads the whole table while nobody gets in. NOT VALID does not, and VALIDATE lets everybody work. */
final class AddCheckScansTable implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Command.adding(statement, context, "CONSTR_CHECK")
                .filter(c -> !c.definition().flag("skip_validation"))
                .flatMap(c -> finding(
                                context.weigh(Work.SCAN, statement, c.table()),
                                "this CHECK scans all of `" + c.table() + "` under an ACCESS EXCLUSIVE lock",
                                c.head(),
                                "add it NOT VALID, and VALIDATE CONSTRAINT in another transaction")
                        .map(d -> d.fix(fix(c, context))));
    }

    private static @Nullable Fix fix(Command command, Context context) {
        List<String> columns = command.definition()
                .child("raw_expr")
                .all("ColumnRef")
                .map(Names::column)
                .distinct()
                .toList();
        return NotValid.fix(command, context, columns.size() == 1 ? columns : List.of(), "check");
    }
}
