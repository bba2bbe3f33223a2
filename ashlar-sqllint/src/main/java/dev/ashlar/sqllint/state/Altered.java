package dev.ashlar.sqllint.state;

import dev.ashlar.sqllint.facts.Column;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One command of an ALTER TABLE. */
final class Altered {
    private Altered() {}

    static Database by(Database now, String table, Statement statement, Node command) {
        Node definition = command.child("def");
        String name = command.text("name");
        return switch (command.text("subtype")) {
            case "AT_AddColumn" -> now.change(table, r -> added(r, statement, definition));
            case "AT_DropColumn" -> now.change(table, r -> without(r, name));
            case "AT_SetNotNull" -> now.change(table, r -> r.column(name, c -> c.notNull(true)));
            case "AT_DropNotNull" -> now.change(table, r -> r.column(name, c -> c.notNull(false)));
            case "AT_AlterColumnType" ->
                now.change(table, r -> r.column(name, c -> c.typed(SqlType.of(definition.child("typeName")))));
            case "AT_ColumnDefault" ->
                now.change(
                        table,
                        r -> r.column(
                                name,
                                c -> c.from(
                                        definition.isPresent()
                                                ? StateColumn.Source.DEFAULT
                                                : StateColumn.Source.NOTHING)));
            case "AT_AddConstraint" -> now.change(table, r -> NewTable.with(r, "", definition));
            case "AT_ValidateConstraint" -> now.change(table, r -> validated(r, name));
            case "AT_DropConstraint" -> now.change(table, r -> withoutConstraint(r, name));
            case "AT_AttachPartition" -> attached(now, table, definition);
            case "AT_DetachPartition" -> now.change(Names.table(definition.child("name")), r -> r.partOf("", false));
            default -> now;
        };
    }

    private static Relation added(Relation table, Statement statement, Node definition) {
        return NewTable.with(table, new Column(statement, table.name(), definition.text("colname"), definition));
    }

    /** With it go its indexes and the constraints that hold it alone; those of several columns go too. */
    private static Relation without(Relation table, String column) {
        Map<String, StateColumn> columns = new LinkedHashMap<>(table.columns());
        columns.remove(column);
        return table.withColumns(columns)
                .withConstraints(table.constraints().stream()
                        .filter(c -> !c.columns().contains(column))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(i -> !i.columns().contains(column))
                        .toList());
    }

    private static Relation validated(Relation table, String name) {
        Relation next = table.withConstraints(table.constraints().stream()
                .map(c -> c.name().equals(name) ? c.validated() : c)
                .toList());
        List<String> proven = next.constraint(name)
                .filter(c -> c.kind() == StateConstraint.Kind.NOT_NULL)
                .map(StateConstraint::columns)
                .orElse(List.of());
        for (String column : proven) {
            next = next.column(column, c -> c.notNull(true));
        }
        return next;
    }

    private static Relation withoutConstraint(Relation table, String name) {
        Relation next = table;
        List<String> freed = table.constraint(name)
                .filter(c -> c.kind() == StateConstraint.Kind.NOT_NULL)
                .map(StateConstraint::columns)
                .orElse(List.of());
        for (String column : freed) {
            next = next.column(column, c -> c.notNull(false));
        }
        return next.withConstraints(table.constraints().stream()
                        .filter(c -> !c.name().equals(name))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(i -> !i.name().equals(name))
                        .toList());
    }

    private static Database attached(Database now, String table, Node definition) {
        boolean isDefault = definition.child("bound").flag("is_default");
        return now.change(Names.table(definition.child("name")), r -> r.partOf(table, isDefault));
    }
}
