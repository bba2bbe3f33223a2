package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.relation.Constraint;
import dev.ashlar.compiler.relation.Constraint.Kind;
import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Relation;
import dev.ashlar.sqllint.parse.Node;
import java.util.List;

/**
 * A foreign key as CREATE TABLE and ALTER TABLE define it.
 *
 * @param column the column it stands with, empty when it stands for itself
 * @param looked whether the rows that are there are checked
 */
record NewForeignKey(Node node, String column, boolean looked) {
    void addTo(Relation table, Working w) {
        Relation target = w.need(w.name(node.child("pktable")), false).orElse(null);
        if (target == null) {
            return;
        }
        refuse(table, target, w);
        List<String> columns = column.isEmpty() ? node.names("fk_attrs") : List.of(column);
        List<String> referenced = node.names("pk_attrs").isEmpty() ? primaryKey(target) : node.names("pk_attrs");
        String name = node.text("conname").isEmpty()
                ? ChosenNames.constraint(table, ChosenNames.joined(columns), "fkey")
                : node.text("conname");
        Constraint made = new Constraint(name, Kind.FOREIGN, columns, looked, List.of(), target.name(), referenced);
        w.lock(partsOf(target, w), LockMode.SHARE_ROW_EXCLUSIVE);
        w.lock(partsOf(table, w), LockMode.SHARE_ROW_EXCLUSIVE);
        if (looked) {
            partsOf(table, w).forEach(w::scan);
            partsOf(target, w).forEach(w::lookUp);
        }
        partsOf(table, w).forEach(part -> w.change(part.name(), r -> r.with(made)));
    }

    private void refuse(Relation table, Relation target, Working w) {
        if (!node.flag("is_enforced") && w.major() < 18) {
            w.fail("42601", "NOT ENFORCED needs PostgreSQL 18");
        }
        if (table.kind() == Relation.Kind.PARTITIONED && node.flag("skip_validation") && w.major() < 18) {
            w.fail(
                    "42809",
                    "cannot add NOT VALID foreign key on partitioned table \""
                            + table.name().name() + "\" referencing relation \""
                            + target.name().name() + "\"");
        }
    }

    private static List<Relation> partsOf(Relation table, Working w) {
        return table.kind() == Relation.Kind.PARTITIONED ? w.relations().family(table) : List.of(table);
    }

    private static List<String> primaryKey(Relation target) {
        return target.constraints().stream()
                .filter(c -> c.kind() == Kind.PRIMARY)
                .findFirst()
                .map(Constraint::columns)
                .orElse(List.of());
    }
}
