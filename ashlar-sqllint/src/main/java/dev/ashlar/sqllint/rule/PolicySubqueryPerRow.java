package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.facts.Policy;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A policy that looks into another table does so for every row it guards, under that table's own policies; a tenant column on the row itself is one comparison. */
final class PolicySubqueryPerRow implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Policy.of(statement).stream()
                .flatMap(policy -> Stream.of(policy.using(), policy.check()))
                .flatMap(expression -> expression.all("SubLink"))
                .filter(link -> link.child("subselect").has("fromClause"))
                .map(
                        link -> finding(
                                "this policy looks into `" + tables(link) + "` to judge a row",
                                Places.word(statement, link),
                                "carry the tenant's column in the table itself and compare that; a composite foreign key keeps it right"));
    }

    private static String tables(Node link) {
        return link.child("subselect").list("fromClause").stream()
                .flatMap(from -> from.all("RangeVar"))
                .map(Names::table)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
