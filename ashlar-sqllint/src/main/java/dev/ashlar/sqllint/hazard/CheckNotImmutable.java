package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Column;
import dev.ashlar.sqllint.facts.Constraints;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A CHECK is asked when a row is written and never again. One that asks the time is true today and false tomorrow, and a dump of it cannot be restored. */
final class CheckNotImmutable implements Hazard {
    private static final Set<String> TIMES =
            Set.of("now", "statement_timestamp", "transaction_timestamp", "current_setting", "age");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        Stream<Node> checks = Stream.concat(
                        Constraints.in(statement),
                        Column.in(statement).flatMap(c -> c.node().list("constraints").stream()))
                .filter(c -> c.text("contype").equals("CONSTR_CHECK"));
        return checks.flatMap(c -> reason(c.child("raw_expr"), context).stream())
                .distinct()
                .map(reason -> finding(
                        "this CHECK " + reason + ", so that rows that were right may be wrong later",
                        Places.head(statement),
                        "check it in a trigger when the row is written, or compare with a column that keeps the time"));
    }

    private static Optional<String> reason(Node expression, Context context) {
        boolean now = expression.all("SQLValueFunction").findAny().isPresent()
                || expression.all("FuncCall").map(Names::function).anyMatch(TIMES::contains);
        return now
                ? Optional.of("asks for the time or a setting")
                : Volatile.function(expression, context).map(f -> "calls `" + f + "()`, which answers anew each time");
    }
}
