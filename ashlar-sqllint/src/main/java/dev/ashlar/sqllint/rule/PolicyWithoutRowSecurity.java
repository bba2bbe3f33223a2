package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.facts.Policy;
import dev.ashlar.sqllint.parse.Statement;
import java.util.stream.Stream;

/** A policy does nothing until row-level security is on: every role sees every row, and no error says so. */
final class PolicyWithoutRowSecurity implements Rule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Policy.of(statement).stream()
                .filter(policy -> !context.facts().isSecured(policy.table()))
                .map(policy -> finding(policy, context));
    }

    /** A table from elsewhere may have been secured there. */
    private Diagnostic finding(Policy policy, Context context) {
        boolean known = context.facts().makes(policy.table());
        return new Diagnostic(
                known ? severity() : Severity.INFO,
                code(),
                "nothing " + (known ? "" : "here ") + "switches row-level security on for `" + policy.table()
                        + "`, so this policy does nothing",
                Places.word(policy.statement(), policy.statement().tree().child("table")),
                "add `ALTER TABLE " + Shown.sql(policy.table()) + " ENABLE ROW LEVEL SECURITY; ALTER TABLE "
                        + Shown.sql(policy.table())
                        + " FORCE ROW LEVEL SECURITY;`");
    }
}
