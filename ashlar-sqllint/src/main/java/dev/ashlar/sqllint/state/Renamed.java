package dev.ashlar.sqllint.state;

import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** ALTER ... RENAME. */
final class Renamed {
    private Renamed() {}

    static Database in(Database now, Node tree) {
        String table = Names.table(tree.child("relation"));
        String old = tree.text("subname");
        String next = tree.text("newname");
        return switch (tree.text("renameType")) {
            case "OBJECT_TABLE", "OBJECT_VIEW", "OBJECT_MATVIEW" -> table(now, table, next);
            case "OBJECT_COLUMN" ->
                now.relation(table).map(r -> now.with(column(r, old, next))).orElse(now);
            case "OBJECT_TABCONSTRAINT" ->
                now.relation(table).map(r -> now.with(constraint(r, old, next))).orElse(now);
            case "OBJECT_INDEX" ->
                now.tableOf(table).map(r -> now.with(index(r, table, next))).orElse(now);
            default -> now;
        };
    }

    private static Database table(Database now, String old, String next) {
        String schema = old.contains(".") ? old.substring(0, old.lastIndexOf('.') + 1) : "";
        return now.relation(old)
                .map(r -> now.without(old).with(r.named(schema + next)))
                .orElse(now);
    }

    private static Relation column(Relation table, String old, String next) {
        UnaryOperator<String> named = c -> c.equals(old) ? next : c;
        Map<String, StateColumn> columns = new LinkedHashMap<>();
        table.columns().forEach((name, c) -> columns.put(named.apply(name), c.named(named.apply(name))));
        return table.withColumns(columns)
                .withConstraints(table.constraints().stream()
                        .map(c -> new StateConstraint(
                                c.name(),
                                c.kind(),
                                all(c.columns(), named),
                                c.valid(),
                                c.target(),
                                all(c.proves(), named)))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(i -> new StateIndex(i.name(), all(i.columns(), named), i.unique(), i.valid()))
                        .toList());
    }

    private static List<String> all(List<String> names, UnaryOperator<String> named) {
        return names.stream().map(named).toList();
    }

    private static Relation constraint(Relation table, String old, String next) {
        return index(
                table.withConstraints(table.constraints().stream()
                        .map(c -> c.name().equals(old) ? c.named(next) : c)
                        .toList()),
                old,
                next);
    }

    private static Relation index(Relation table, String old, String next) {
        return table.withIndexes(table.indexes().stream()
                .map(i -> i.name().equals(old) ? new StateIndex(next, i.columns(), i.unique(), i.valid()) : i)
                .toList());
    }
}
