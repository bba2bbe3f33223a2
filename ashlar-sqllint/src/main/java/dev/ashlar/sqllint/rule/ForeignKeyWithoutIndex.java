package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.ForeignKey;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
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
                .filter(key -> context.facts().indexes(key.table()).noneMatch(i -> i.leadsWith(key.columns())))
                .map(key -> finding(key, context));
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
                "add `CREATE INDEX ON " + key.table() + " (" + columns + ")`");
    }
}
