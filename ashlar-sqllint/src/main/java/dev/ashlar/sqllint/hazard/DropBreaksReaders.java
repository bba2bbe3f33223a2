package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import java.util.stream.Stream;

/** What is dropped is gone, and running code that still reads it fails. */
final class DropBreaksReaders implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Stream.of(tables(statement, context), columns(statement, context), whole(statement))
                .flatMap(s -> s)
                .map(name -> finding(
                        "`" + name + "` and its data are gone from here on, and running code that reads it fails",
                        Places.head(statement),
                        "drop it a release after the last code that reads it, with a backup at hand"));
    }

    private static Stream<String> tables(Statement statement, Context context) {
        return statement.is("DropStmt") && statement.tree().text("removeType").equals("OBJECT_TABLE")
                ? statement.tree().list("objects").stream()
                        .map(object -> Names.table(object.names("items")))
                        .filter(table -> !context.isNew(table, statement))
                : Stream.empty();
    }

    private static Stream<String> columns(Statement statement, Context context) {
        return Command.in(statement, context, "AT_DropColumn").map(c -> c.table() + "." + c.name());
    }

    private static Stream<String> whole(Statement statement) {
        if (statement.is("DropdbStmt")) {
            return Stream.of(statement.tree().text("dbname"));
        }
        return statement.is("DropStmt") && statement.tree().text("removeType").equals("OBJECT_SCHEMA")
                ? statement.tree().list("objects").stream().map(schema -> schema.text("sval"))
                : Stream.empty();
    }
}
