package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import java.util.Set;
import java.util.stream.Stream;

/** The moment a thing has another name, every running copy of the application that says the old one fails. */
final class RenameBreaksReaders implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    private static final Set<String> READ = Set.of("OBJECT_TABLE", "OBJECT_COLUMN", "OBJECT_VIEW", "OBJECT_MATVIEW");

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return old(statement, context)
                .map(
                        old -> finding(
                                "running code that reads `" + old + "` fails from here on",
                                Places.head(statement),
                                "add the new name beside the old one, write both, move the readers, and drop the old one in a later release"));
    }

    private static Stream<String> old(Statement statement, Context context) {
        Node tree = statement.tree();
        String relation = Names.table(tree.child("relation"));
        if (statement.is("RenameStmt") && READ.contains(tree.text("renameType"))) {
            String column = tree.text("subname");
            return context.isNew(relation, statement)
                    ? Stream.empty()
                    : Stream.of(column.isEmpty() ? relation : relation + "." + column);
        }
        if (statement.is("RenameStmt") && tree.text("renameType").equals("OBJECT_SCHEMA")) {
            return Stream.of(tree.text("subname"));
        }
        if (statement.is("AlterEnumStmt") && tree.has("oldVal")) {
            return Stream.of(Names.table(tree.names("typeName")) + " '" + tree.text("oldVal") + "'");
        }
        boolean moves =
                statement.is("AlterObjectSchemaStmt") && tree.text("objectType").equals("OBJECT_TABLE");
        return moves && !context.isNew(relation, statement) ? Stream.of(relation) : Stream.empty();
    }
}
