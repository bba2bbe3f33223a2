package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Part;
import java.util.stream.Stream;

/** A new value of an enum can be used only after the transaction that adds it is over. */
final class EnumValueUsedTooEarly implements Hazard {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return context.steps()
                .earlier(statement)
                .filter(s -> s.is("AlterEnumStmt") && !s.tree().has("oldVal"))
                .filter(s -> !isNew(s, context))
                .map(s -> s.tree().text("newVal"))
                .filter(label -> statement
                        .tree()
                        .all("A_Const")
                        .anyMatch(c -> c.child("sval").text("sval").equals(label)))
                .limit(1)
                .map(label -> finding(
                                "'" + label
                                        + "' was added in this transaction, and PostgreSQL refuses its use before that is over (55P04)",
                                Places.head(statement),
                                "use it in the next transaction: `-- ashlar:step` above this, or a migration of its own")
                        .fix(context.rewritten(
                                statement,
                                "run it in the next step",
                                Part.step(statement.span().text()))));
    }

    /** Of an enum that the same transaction makes they can be used at once. */
    private static boolean isNew(Statement alter, Context context) {
        String type = Names.table(alter.tree().names("typeName"));
        return context.steps()
                .earlier(alter)
                .anyMatch(s -> s.is("CreateEnumStmt")
                        && Names.table(s.tree().names("typeName")).equals(type));
    }
}
