package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.Locale;
import java.util.stream.Stream;

/** CREATE INDEX lets nobody write to the table until it is built. CONCURRENTLY lets them. */
final class IndexBlocksWrites implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        Node tree = statement.tree();
        boolean blocks =
                statement.is("IndexStmt") && !tree.flag("concurrent") && !context.isNewHere(tree.child("relation"));
        return blocks ? Stream.of(finding(statement, context)) : Stream.empty();
    }

    /** Certain only where it is alone: among others it would be refused. */
    private Diagnostic finding(Statement statement, Context context) {
        Diagnostic finding = finding(
                "writes to `" + Names.table(statement.tree().child("relation")) + "` wait until this index is built",
                Places.head(statement),
                "write CREATE INDEX CONCURRENTLY, in a file of its own or under `-- ashlar:step no-transaction`");
        int index = statement.span().text().toUpperCase(Locale.ROOT).indexOf("INDEX");
        return context.steps().inTransaction(statement)
                ? finding
                : finding.fix(Fix.of(
                        "build it CONCURRENTLY",
                        TextEdit.insert(
                                statement.file(),
                                statement.span().start() + index + "INDEX".length(),
                                " CONCURRENTLY")));
    }
}
