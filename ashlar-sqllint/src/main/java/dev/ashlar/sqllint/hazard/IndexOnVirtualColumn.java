package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.state.StateColumn;
import java.util.stream.Stream;

/** PostgreSQL 18 refuses an index, a key or a foreign key over a virtual column. */
final class IndexOnVirtualColumn implements Hazard {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        if (!statement.is("IndexStmt")) {
            return Stream.empty();
        }
        String table = Names.table(statement.tree().child("relation"));
        return statement.tree().list("indexParams").stream()
                .map(key -> key.text("name"))
                .filter(column -> context.before(statement)
                        .column(table, column)
                        .filter(c -> c.source() == StateColumn.Source.VIRTUAL)
                        .isPresent())
                .map(column -> finding(
                        "`" + table + "." + column
                                + "` is a virtual column, and PostgreSQL has no indexes on those (0A000)",
                        Places.head(statement),
                        "index its expression instead, or make the column STORED"));
    }
}
