package dev.ashlar.sqllint.facts;

import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.List;
import java.util.Optional;

/** A CREATE TABLE that says its columns itself. */
public record Table(Statement statement, String name, List<Column> columns) {
    public Optional<Column> column(String wanted) {
        return columns.stream().filter(c -> c.name().equals(wanted)).findFirst();
    }

    public boolean isTemporary() {
        return statement.tree().child("relation").text("relpersistence").equals("t");
    }

    /** A partition, a typed table, a child or a copy: its columns and keys come from elsewhere. */
    public boolean takesFromAnother() {
        Node tree = statement.tree();
        return tree.has("inhRelations")
                || tree.has("ofTypename")
                || tree.list("tableElts").stream().anyMatch(e -> e.is("TableLikeClause"));
    }

    /** The constraints that stand between the columns. */
    public List<Node> constraints() {
        return statement.tree().list("tableElts").stream()
                .filter(e -> e.is("Constraint"))
                .toList();
    }
}
