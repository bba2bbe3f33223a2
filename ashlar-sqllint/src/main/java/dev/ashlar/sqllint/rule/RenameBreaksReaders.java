package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.Set;
import java.util.stream.Stream;

/** The moment a table or column has another name, every running copy of the application that says the old one fails. */
final class RenameBreaksReaders implements Rule {
    private static final Set<String> READ = Set.of("OBJECT_TABLE", "OBJECT_COLUMN", "OBJECT_VIEW");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        Node tree = statement.tree();
        boolean breaks = statement.is("RenameStmt")
                && READ.contains(tree.text("renameType"))
                && !context.isNewHere(tree.child("relation"));
        return breaks ? Stream.of(finding(statement)) : Stream.empty();
    }

    private Diagnostic finding(Statement statement) {
        Node tree = statement.tree();
        String table = Names.table(tree.child("relation"));
        String old = tree.text("subname").isEmpty() ? table : table + "." + tree.text("subname");
        return finding(
                "running code that reads `" + old + "` fails from here on",
                Places.head(statement),
                "add the new name beside the old one, write both, move the readers, and drop the old one in a later release");
    }
}
