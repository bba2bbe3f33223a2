package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/** Statements of which the forms are made. */
final class Sql {
    private Sql() {}

    static Statement alter(String comment, TableName table, String action) {
        return new Statement(comment, "ALTER TABLE " + table.quoted() + " " + action);
    }

    /** The change as one statement does it. */
    static Statement one(Change change) {
        return Ddl.statements(List.of(change)).get(0);
    }

    /** What adds a constraint, without looking at the rows that are there. */
    static List<Statement> notValid(Change change) {
        List<Statement> statements = new ArrayList<>(Ddl.statements(List.of(change)));
        Statement add = statements.get(0);
        statements.set(0, new Statement(add.comment(), add.sql() + " NOT VALID"));
        return statements;
    }

    static Statement validate(String comment, TableName table, String constraint) {
        return alter(comment, table, "VALIDATE CONSTRAINT " + Identifier.quote(constraint));
    }

    /** CREATE INDEX or DROP INDEX beside reads and writes. */
    static Statement concurrently(Statement statement, String more) {
        return new Statement(
                statement.comment(), statement.sql().replaceFirst(" INDEX ", " INDEX CONCURRENTLY " + more));
    }
}
