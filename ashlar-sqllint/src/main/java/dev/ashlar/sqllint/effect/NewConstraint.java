package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.Constraint;
import dev.ashlar.compiler.relation.Constraint.Kind;
import dev.ashlar.compiler.relation.IndexRelation;
import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Relation;
import dev.ashlar.sqllint.parse.Node;
import java.util.List;
import java.util.stream.Stream;

/**
 * A constraint as CREATE TABLE and ALTER TABLE define it.
 *
 * @param column the column it stands with, empty when it stands for itself
 * @param skipped whether PostgreSQL trusts that no row breaks it without looking, as with a column that is new and empty
 */
record NewConstraint(Node node, String column, boolean skipped) {
    private boolean isLooked() {
        return !skipped && !node.flag("skip_validation");
    }

    private List<String> keys(String field) {
        return column.isEmpty() ? node.names(field) : List.of(column);
    }

    /** Adds it to a table and to all that take it over; says what PostgreSQL reads for it. */
    void addTo(Relation table, boolean recurses, Working w) {
        switch (node.text("contype")) {
            case "CONSTR_CHECK" -> check(table, recurses, w);
            case "CONSTR_NOTNULL" -> notNull(table, recurses, w);
            case "CONSTR_PRIMARY" -> key(table, Kind.PRIMARY, w);
            case "CONSTR_UNIQUE" -> key(table, Kind.UNIQUE, w);
            case "CONSTR_EXCLUSION" -> key(table, Kind.EXCLUSION, w);
            case "CONSTR_FOREIGN" -> new NewForeignKey(node, column, isLooked()).addTo(table, w);
            default -> {}
        }
    }

    private void check(Relation table, boolean recurses, Working w) {
        if (!node.flag("is_enforced") && w.major() < 18) {
            w.fail("42601", "NOT ENFORCED needs PostgreSQL 18");
        }
        Node expression = node.child("raw_expr");
        List<String> columns = Expressions.columns(expression);
        List<String> proves = Expressions.provenNotNull(expression).toList();
        String name = name(table, columns.size() == 1 ? columns.get(0) : "", "check");
        boolean inherits = !node.flag("is_no_inherit");
        if (inherits && !recurses && !w.relations().children(table.name()).isEmpty()) {
            w.fail("42P16", "constraint must be added to child tables too");
        }
        for (Relation each : inherits ? w.relations().family(table) : List.of(table)) {
            if (isLooked()) {
                w.scan(each);
            }
            Constraint made = new Constraint(name, Kind.CHECK, columns, isLooked() || skipped, proves, null, List.of());
            w.change(each.name(), r -> r.constraint(name).isPresent() ? r : r.with(made));
        }
    }

    /** As a constraint with a name: PostgreSQL 18. */
    private void notNull(Relation table, boolean recurses, Working w) {
        if (!column.isEmpty()) {
            return;
        }
        if (w.major() < 18) {
            w.fail("42601", "a NOT NULL constraint with a name needs PostgreSQL 18");
        }
        for (String name : node.names("keys")) {
            for (Relation each : recurses ? w.relations().family(table) : List.of(table)) {
                boolean proven =
                        each.attribute(name).map(a -> a.isProvenNotNull()).orElse(false) || each.isProvenNotNull(name);
                if (isLooked() && !proven) {
                    w.scan(each);
                }
                Constraint made = new Constraint(
                        name(table, name, "not_null"), Kind.NOT_NULL, List.of(name), isLooked() || skipped);
                w.change(
                        each.name(),
                        r -> r.changing(name, a -> a.notNull(true, isLooked() || proven || skipped))
                                .with(made));
            }
        }
    }

    private void key(Relation table, Kind kind, Working w) {
        if (!node.text("indexname").isEmpty()) {
            byIndex(table, kind, w);
            return;
        }
        List<String> keys = kind == Kind.EXCLUSION ? excluded() : keys("keys");
        List<String> all =
                Stream.concat(keys.stream(), node.names("including").stream()).toList();
        String label = kind == Kind.PRIMARY ? "pkey" : kind == Kind.UNIQUE ? "key" : "excl";
        String name = node.text("conname");
        if (name.isEmpty()) {
            String middle = kind == Kind.PRIMARY ? "" : ChosenNames.joined(all);
            name = ChosenNames.relation(w.relations(), table.name(), middle, label);
        }
        boolean plain = !node.child("where_clause").isPresent()
                && keys.stream().allMatch(k -> table.attribute(k).isPresent());
        for (Relation each : w.relations().family(table)) {
            boolean part = !each.name().equals(table.name());
            if (!part || each.isPartition()) {
                w.scan(each);
                String here = part ? partName(each, kind, all, label, w) : name;
                add(each.name(), here, kind, keys, new IndexRelation(here, all, plain, true, true, true, part), w);
            }
        }
    }

    private static String partName(Relation part, Kind kind, List<String> columns, String label, Working w) {
        return ChosenNames.relation(
                w.relations(), part.name(), kind == Kind.PRIMARY ? "" : ChosenNames.joined(columns), label);
    }

    private static void add(
            TableName table, String name, Kind kind, List<String> keys, IndexRelation index, Working w) {
        w.change(table, r -> r.with(index).with(new Constraint(name, kind, keys, true)));
        if (kind == Kind.PRIMARY) {
            keys.forEach(key -> w.change(table, r -> r.changing(key, a -> a.notNull(true, true))));
        }
    }

    private List<String> excluded() {
        return node.list("exclusions").stream()
                .flatMap(pair -> pair.list("items").stream().limit(1))
                .flatMap(element -> element.text("name").isEmpty()
                        ? Expressions.columns(element).stream()
                        : Stream.of(element.text("name")))
                .toList();
    }

    /** The index is renamed to the constraint; a primary key of columns that may be NULL is looked through. */
    private void byIndex(Relation table, Kind kind, Working w) {
        String indexName = node.text("indexname");
        IndexRelation index = table.index(indexName).orElse(null);
        if (index == null) {
            w.fail("42704", "index \"" + indexName + "\" does not exist");
            return;
        }
        if (!index.valid()) {
            w.fail("55000", "index \"" + indexName + "\" is not valid");
        }
        String name = node.text("conname").isEmpty() ? indexName : node.text("conname");
        if (!name.equals(indexName)) {
            w.lockIndex(table, index, LockMode.SHARE_UPDATE_EXCLUSIVE);
            w.renamed(table.beside(indexName));
        }
        boolean proven = index.columns().stream()
                .allMatch(c ->
                        table.attribute(c).map(a -> a.isProvenNotNull()).orElse(false) || table.isProvenNotNull(c));
        if (kind == Kind.PRIMARY && !proven) {
            w.scan(table);
        }
        w.change(
                table.name(),
                r -> r.withIndexes(r.indexes().stream()
                        .filter(i -> !i.name().equals(indexName))
                        .toList()));
        add(table.name(), name, kind, index.columns(), index.owned(name), w);
    }

    private String name(Relation table, String middle, String label) {
        String given = node.text("conname");
        return given.isEmpty() ? ChosenNames.constraint(table, middle, label) : given;
    }
}
