package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import java.util.stream.Stream;

/** ALTER SEQUENCE ... AS locks the sequence, and every insert that asks it for a number waits; the column stays as narrow as it was. */
final class SequenceTypeLocks implements Hazard {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        boolean retypes = statement.is("AlterSeqStmt")
                && statement.tree().list("options").stream()
                        .anyMatch(o -> o.text("defname").equals("as"));
        return retypes
                ? Stream.of(finding(
                        "inserts that take a number from `"
                                + Names.table(statement.tree().child("sequence"))
                                + "` wait for this, and the column that holds the numbers stays as it is",
                        Places.head(statement),
                        "a short lock_timeout and another try; and widen the column, before its numbers end"))
                : Stream.empty();
    }
}
