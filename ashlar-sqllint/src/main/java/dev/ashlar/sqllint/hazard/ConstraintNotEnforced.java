package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A constraint that is NOT ENFORCED is never checked: it says what somebody hopes. */
final class ConstraintNotEnforced implements Hazard {
    private static final Pattern NOT_ENFORCED = Pattern.compile("(?i)\\bNOT\\s+ENFORCED\\b");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        boolean enforces = statement.is("CreateStmt") || statement.is("AlterTableStmt");
        return enforces && NOT_ENFORCED.matcher(statement.span().text()).find()
                ? Stream.of(finding(
                        "this constraint is NOT ENFORCED: rows that break it are written without a word",
                        Places.head(statement),
                        "add it NOT VALID instead: old rows are left alone, and new ones are checked"))
                : Stream.empty();
    }
}
