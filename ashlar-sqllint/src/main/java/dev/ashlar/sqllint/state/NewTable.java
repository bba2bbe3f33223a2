package dev.ashlar.sqllint.state;

import dev.ashlar.sqllint.facts.Column;
import dev.ashlar.sqllint.facts.Constraints;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** CREATE TABLE, and what columns and constraints that come with it bring. */
final class NewTable {
    private NewTable() {}

    static Database in(Database now, Statement statement) {
        Node tree = statement.tree();
        String name = Names.table(tree.child("relation"));
        boolean exists = tree.flag("if_not_exists") && now.relation(name).isPresent();
        return exists ? now : now.with(made(now, statement, name));
    }

    private static Relation made(Database now, Statement statement, String name) {
        Node tree = statement.tree();
        boolean copies =
                tree.has("ofTypename") || tree.list("tableElts").stream().anyMatch(e -> e.is("TableLikeClause"));
        String parent = tree.has("partbound")
                ? Names.table(tree.list("inhRelations").stream().findFirst().orElse(Node.NONE))
                : "";
        Relation made = new Relation(
                name,
                tree.has("partspec") ? Relation.Kind.PARTITIONED : Relation.Kind.TABLE,
                statement.file(),
                !copies,
                inherited(now, tree),
                List.of(),
                List.of(),
                parent,
                tree.child("partbound").flag("is_default"),
                List.of());
        for (Column column : Column.in(statement).toList()) {
            made = with(made, column);
        }
        for (Node constraint : Constraints.in(statement).toList()) {
            made = with(made, "", constraint);
        }
        return made;
    }

    private static Map<String, StateColumn> inherited(Database now, Node tree) {
        Map<String, StateColumn> columns = new LinkedHashMap<>();
        tree.list("inhRelations").stream()
                .flatMap(parent -> now.relation(Names.table(parent)).stream())
                .forEach(parent -> columns.putAll(parent.columns()));
        return columns;
    }

    /** A column with the constraints that are written with it. */
    static Relation with(Relation table, Column column) {
        Relation next = table.with(StateColumn.of(column));
        for (Node constraint : column.node().list("constraints")) {
            next = with(next, column.name(), constraint);
        }
        return next;
    }

    /** @param own the column that the constraint is written with, empty for a table's */
    static Relation with(Relation table, String own, Node node) {
        Relation next = table;
        for (StateConstraint made : StateConstraint.of(table.name(), own, node).toList()) {
            StateConstraint constraint = over(table, node, made);
            next = next.with(constraint);
            next = marked(next, constraint);
            next = keyed(next, node, constraint);
        }
        return next;
    }

    /** With USING INDEX the columns are the index's. */
    private static StateConstraint over(Relation table, Node node, StateConstraint made) {
        return table.index(node.text("indexname"))
                .map(index -> new StateConstraint(
                        node.text("conname").isEmpty() ? index.name() : made.name(),
                        made.kind(),
                        index.columns(),
                        made.valid(),
                        made.target(),
                        made.proves()))
                .orElse(made);
    }

    private static Relation marked(Relation table, StateConstraint constraint) {
        boolean marks = constraint.isValid(StateConstraint.Kind.NOT_NULL)
                || constraint.kind() == StateConstraint.Kind.PRIMARY_KEY;
        Relation next = table;
        for (String column : marks ? constraint.columns() : List.<String>of()) {
            next = next.column(column, c -> c.notNull(true));
        }
        return next;
    }

    private static Relation keyed(Relation table, Node node, StateConstraint constraint) {
        boolean key = constraint.kind() == StateConstraint.Kind.PRIMARY_KEY
                || constraint.kind() == StateConstraint.Kind.UNIQUE
                || constraint.kind() == StateConstraint.Kind.EXCLUDE;
        if (!key) {
            return table;
        }
        List<StateIndex> others = new ArrayList<>(table.indexes());
        others.removeIf(i -> i.name().equals(node.text("indexname")));
        return table.withIndexes(others).with(new StateIndex(constraint.name(), constraint.columns(), true, true));
    }
}
