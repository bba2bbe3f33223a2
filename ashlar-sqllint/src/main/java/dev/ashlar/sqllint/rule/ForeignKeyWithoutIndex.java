package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Facts;
import dev.ashlar.sqllint.facts.ForeignKey;
import dev.ashlar.sqllint.facts.Index;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Deleting or updating a parent row scans the whole child table when the child's key has no index; so does every join. */
final class ForeignKeyWithoutIndex implements Rule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Keys.foreignKeysOf(statement, context)
                .filter(key -> context.facts().indexes(key.table()).noneMatch(i -> finds(i, key, context.facts())))
                .map(key -> finding(key, context));
    }

    /** By all its columns, or by one that alone names the target's row: what a key over (tenant, id) adds to id selects nothing. */
    private static boolean finds(Index index, ForeignKey key, Facts facts) {
        return index.leadsWith(key.columns())
                || IntStream.range(
                                0,
                                Math.min(key.columns().size(), key.references().size()))
                        .filter(i -> Keys.primaryKey(key.target(), facts)
                                .equals(List.of(key.references().get(i))))
                        .anyMatch(i -> index.leadsWith(List.of(key.columns().get(i))));
    }

    /** A table from elsewhere may have its index from there. */
    private Diagnostic finding(ForeignKey key, Context context) {
        boolean known = context.facts().makes(key.table());
        String columns = String.join(", ", key.columns());
        return new Diagnostic(
                known ? severity() : Severity.INFO,
                code(),
                "the foreign key `" + key.table() + " (" + columns + ")` has no index" + (known ? "" : " here"),
                Places.word(key.statement(), key.node()),
                "add `CREATE INDEX ON " + Shown.sql(key.table()) + " (" + Shown.sql(key.columns()) + ")`");
    }
}
