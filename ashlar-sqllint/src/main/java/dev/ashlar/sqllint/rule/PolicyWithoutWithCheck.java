package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.facts.Policy;
import dev.ashlar.sqllint.parse.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Without WITH CHECK a policy for ALL or UPDATE takes its USING for new rows as well, which nobody sees who reads it; a policy for INSERT then lets nothing in. */
final class PolicyWithoutWithCheck implements Rule {
    private static final Set<String> WRITING = Set.of("all", "insert", "update");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Policy.of(statement).stream()
                .filter(policy ->
                        WRITING.contains(policy.command()) && !policy.check().isPresent())
                .map(policy -> finding(
                        "the policy `" + policy.name() + "` for "
                                + policy.command().toUpperCase(Locale.ROOT) + " does not say which rows may be written",
                        Places.head(statement),
                        "write WITH CHECK (...) as well, even where it says the same as USING"));
    }
}
