package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.state.StateConstraint;
import java.util.stream.Stream;

/** Logical replication finds rows by the primary key. Without one, UPDATE and DELETE of a published table fail. */
final class ReplicaIdentityLost implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Command.in(statement, context)
                .filter(c -> c.is("AT_ReplicaIdentity") ? isNothing(c) : dropsKey(c, context))
                .filter(c -> !getsKey(statement, context))
                .map(c -> finding(
                        "`" + c.table()
                                + "` has nothing by which logical replication finds its rows from here on: its UPDATE and DELETE"
                                + " fail where it is published",
                        c.head(),
                        "`REPLICA IDENTITY USING INDEX` of a unique index over NOT NULL columns first, or FULL, and in the same transaction"
                                + " the new key"));
    }

    private static boolean isNothing(Command command) {
        return command.definition().text("identity_type").equals("n");
    }

    private static boolean dropsKey(Command command, Context context) {
        return command.is("AT_DropConstraint")
                && context.before(command.statement())
                        .relation(command.table())
                        .flatMap(t -> t.constraint(command.name()))
                        .filter(k -> k.kind() == StateConstraint.Kind.PRIMARY_KEY)
                        .isPresent();
    }

    /** In the same statement, or later in its transaction. */
    private static boolean getsKey(Statement statement, Context context) {
        String table = Names.table(statement.tree().child("relation"));
        return context.script().statements().stream()
                .filter(s -> s.equals(statement) || context.steps().earlier(s).anyMatch(e -> e.equals(statement)))
                .filter(s -> Names.table(s.tree().child("relation")).equals(table))
                .flatMap(s -> s.tree().list("cmds").stream())
                .anyMatch(c -> c.child("def").text("contype").equals("CONSTR_PRIMARY"));
    }
}
