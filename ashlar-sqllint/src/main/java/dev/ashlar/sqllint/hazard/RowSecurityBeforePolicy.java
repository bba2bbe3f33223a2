package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Policy;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import java.util.stream.Stream;

/** Between ENABLE ROW LEVEL SECURITY and the first policy everybody but the owner sees an empty table. */
final class RowSecurityBeforePolicy implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Command.in(statement, context, "AT_EnableRowSecurity")
                .filter(c -> isKnown(c, context) && !hasPolicy(c, context) && !getsOneInTransaction(c, context))
                .map(c -> finding(
                        "everybody but the owner of `" + c.table()
                                + "` sees no row of it from here on, for it has no policy yet",
                        c.head(),
                        "create its policies first, or in the same transaction"));
    }

    /** Of a table from elsewhere nobody knows which policies it has. */
    private static boolean isKnown(Command command, Context context) {
        return context.before(command.statement())
                .relation(command.table())
                .filter(t -> t.whole())
                .isPresent();
    }

    private static boolean hasPolicy(Command command, Context context) {
        return context.before(command.statement())
                .relation(command.table())
                .filter(t -> t.uses().stream().anyMatch(u -> u.by().startsWith("the policy ")))
                .isPresent();
    }

    private static boolean getsOneInTransaction(Command command, Context context) {
        return context.facts()
                .policies(command.table())
                .map(Policy::statement)
                .filter(s -> s.file().equals(command.statement().file()))
                .anyMatch(s -> context.steps().earlier(s).anyMatch(e -> e.equals(command.statement()))
                        || s.span().start() < command.statement().span().start());
    }
}
