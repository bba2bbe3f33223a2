package dev.ashlar.sqllint.facts;

import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.stream.Stream;

/** The constraints of a table, as CREATE TABLE and ALTER TABLE ... ADD name them; those of a column are with the column. */
public final class Constraints {
    private Constraints() {}

    public static Stream<Node> in(Statement statement) {
        if (statement.is("CreateStmt")) {
            return statement.tree().list("tableElts").stream().filter(e -> e.is("Constraint"));
        }
        if (statement.is("AlterTableStmt")) {
            return statement.tree().list("cmds").stream()
                    .map(c -> c.child("def"))
                    .filter(d -> d.is("Constraint"));
        }
        return Stream.empty();
    }
}
