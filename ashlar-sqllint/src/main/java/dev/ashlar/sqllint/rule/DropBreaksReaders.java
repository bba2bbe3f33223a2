package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import java.util.stream.Stream;

/** What is dropped is gone, and running code that still reads it fails. */
final class DropBreaksReaders implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Stream.concat(tables(statement), columns(statement))
                .filter(name -> !context.isNewHere(
                        name.contains(".") && statement.is("AlterTableStmt")
                                ? name.substring(0, name.lastIndexOf('.'))
                                : name))
                .map(name -> finding(
                        "`" + name + "` and its data are gone from here on, and running code that reads it fails",
                        Places.head(statement),
                        "drop it a release after the last code that reads it, with a backup at hand"));
    }

    private static Stream<String> tables(Statement statement) {
        return statement.is("DropStmt") && statement.tree().text("removeType").equals("OBJECT_TABLE")
                ? statement.tree().list("objects").stream().map(object -> Names.table(object.names("items")))
                : Stream.empty();
    }

    private static Stream<String> columns(Statement statement) {
        String table = Names.table(statement.tree().child("relation"));
        return statement.is("AlterTableStmt")
                        && statement.tree().text("objtype").equals("OBJECT_TABLE")
                ? statement.tree().list("cmds").stream()
                        .filter(command -> command.text("subtype").equals("AT_DropColumn"))
                        .map(command -> table + "." + command.text("name"))
                : Stream.empty();
    }
}
