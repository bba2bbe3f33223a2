package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.stream.Stream;

/** A view keeps the columns that * meant when it was made: new ones do not appear, and no column under it can be dropped. */
final class SelectStarInView implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        boolean view = statement.is("ViewStmt")
                || (statement.is("CreateTableAsStmt")
                        && statement.tree().text("objtype").equals("OBJECT_MATVIEW"));
        Node query = statement.tree().child("query");
        return view
                ? query.list("targetList").stream()
                        .map(target -> target.child("val"))
                        .filter(value -> value.list("fields").stream().anyMatch(f -> f.is("A_Star")))
                        .limit(1)
                        .map(value -> finding(
                                "this view keeps the columns that * means today",
                                Places.word(statement, value),
                                "name its columns"))
                : Stream.empty();
    }
}
