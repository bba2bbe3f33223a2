package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Shown;
import java.util.stream.Stream;

/** An index that holds a constraint cannot be dropped without it. */
final class DropIndexOfConstraint implements Hazard {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        boolean drops =
                statement.is("DropStmt") && statement.tree().text("removeType").equals("OBJECT_INDEX");
        return drops
                ? statement.tree().list("objects").stream()
                        .map(object -> Names.table(object.names("items")))
                        .flatMap(index -> context.before(statement).tableOf(index).stream()
                                .filter(table -> table.constraint(index).isPresent())
                                .map(table -> finding(
                                        "`" + index + "` holds the constraint of that name of `" + table.name()
                                                + "`, and PostgreSQL refuses to drop it (2BP01)",
                                        Places.head(statement),
                                        "ALTER TABLE " + Shown.sql(table.name()) + " DROP CONSTRAINT "
                                                + Shown.sql(index))))
                : Stream.empty();
    }
}
