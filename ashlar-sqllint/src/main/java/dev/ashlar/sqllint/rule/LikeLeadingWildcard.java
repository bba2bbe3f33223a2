package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import java.util.Set;
import java.util.stream.Stream;

/** A pattern that begins with a wildcard finds no way into a B-tree; every row is read unless a trigram index helps. */
final class LikeLeadingWildcard implements Rule {
    private static final Set<String> KINDS = Set.of("AEXPR_LIKE", "AEXPR_ILIKE");

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return statement
                .tree()
                .all("A_Expr")
                .filter(e -> KINDS.contains(e.text("kind")))
                .map(e -> e.child("rexpr"))
                .filter(pattern -> pattern.child("sval").text("sval").matches("[%_].+"))
                .filter(pattern -> !statement.is("CreateStmt"))
                .map(
                        pattern -> finding(
                                "no B-tree helps a pattern that begins with a wildcard",
                                Places.word(statement, pattern),
                                "CREATE EXTENSION pg_trgm, and an index USING gin (... gin_trgm_ops); or full-text search for words"));
    }
}
