package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.state.Database;
import dev.ashlar.sqllint.state.StateConstraint;
import java.util.List;
import java.util.stream.Stream;

/** Dropping a foreign key, or a table that has one, locks the table that it points at as well: ACCESS EXCLUSIVE. */
final class DropLocksReferencedTable implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Stream.concat(ofConstraints(statement, context), ofTables(statement, context))
                .filter(target -> !context.isNew(target, statement) && !context.isSmall(target, statement))
                .distinct()
                .map(
                        target -> finding(
                                "this takes an ACCESS EXCLUSIVE lock on `" + target
                                        + "` too, at which a foreign key points",
                                Places.head(statement),
                                "a short lock_timeout and another try, and each foreign key dropped by itself before the table"));
    }

    private static Stream<String> ofConstraints(Statement statement, Context context) {
        return Command.in(statement, context, "AT_DropConstraint")
                .flatMap(c -> context.before(statement).relation(c.table()).stream()
                        .flatMap(t -> t.constraint(c.name()).stream())
                        .filter(k -> k.kind() == StateConstraint.Kind.FOREIGN_KEY
                                && !k.target().equals(c.table()))
                        .map(StateConstraint::target));
    }

    private static Stream<String> ofTables(Statement statement, Context context) {
        boolean drops =
                statement.is("DropStmt") && statement.tree().text("removeType").equals("OBJECT_TABLE");
        if (!drops) {
            return Stream.empty();
        }
        boolean cascade = statement.tree().text("behavior").equals("DROP_CASCADE");
        List<String> dropped = statement.tree().list("objects").stream()
                .map(o -> Names.table(o.names("items")))
                .toList();
        Database before = context.before(statement);
        Stream<String> targets = dropped.stream()
                .flatMap(name -> before.relation(name).stream())
                .flatMap(t -> t.constraints(StateConstraint.Kind.FOREIGN_KEY))
                .map(StateConstraint::target);
        Stream<String> referring = dropped.stream()
                .filter(name -> cascade)
                .flatMap(before::referring)
                .map(e -> e.getKey().name());
        return Stream.concat(targets, referring)
                .filter(t -> !dropped.contains(t))
                .sorted();
    }
}
