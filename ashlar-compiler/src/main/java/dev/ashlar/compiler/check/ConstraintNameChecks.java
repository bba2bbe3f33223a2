package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.PrimaryKey;
import dev.ashlar.compiler.model.TableConstraints;
import dev.ashlar.compiler.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No two keys or indexes of a PostgreSQL schema have the same name, and no two constraints of a table. A view has none. */
final class ConstraintNameChecks {
    private final Findings findings;

    ConstraintNameChecks(Findings findings) {
        this.findings = findings;
    }

    private record Named(String name, Span span) {}

    /** A table with the names of its keys and indexes, each derived once. */
    private record Keyed(TableDraft table, List<Named> keys) {}

    void check(List<TableDraft> all) {
        List<Keyed> tables = all.stream()
                .filter(table -> !table.view())
                .map(table -> new Keyed(table, keys(table)))
                .toList();
        Map<String, List<Named>> bySchema = new HashMap<>();
        for (Keyed keyed : tables) {
            String schema = keyed.table().schemaName();
            bySchema.computeIfAbsent(schema == null ? "" : schema, s -> new ArrayList<>())
                    .addAll(keyed.keys());
        }
        bySchema.values().forEach(names -> report(names, "in its PostgreSQL schema"));
        tables.forEach(this::checkConstraints);
    }

    /** Foreign keys and checks share the names of their table with its keys. */
    private void checkConstraints(Keyed keyed) {
        String where = "of table `" + keyed.table().table() + "`";
        List<Named> constraints = constraints(keyed.table());
        report(constraints, where);
        Set<String> taken = new HashSet<>();
        keyed.keys().forEach(key -> taken.add(key.name()));
        for (Named constraint : constraints) {
            if (taken.contains(constraint.name())) {
                error(constraint, where);
            }
        }
    }

    private static List<Named> constraints(TableDraft table) {
        List<Named> constraints = new ArrayList<>();
        for (LinkDraft link : table.links()) {
            if (link.hasFields()) {
                constraints.add(new Named(RelationBuilder.constraint(table, link), link.span()));
            }
        }
        table.checks().forEach(check -> constraints.add(new Named(check.constraint(), check.span())));
        return constraints;
    }

    private static List<Named> keys(TableDraft table) {
        List<Named> names = new ArrayList<>();
        for (KeyDraft key : table.allKeys()) {
            names.add(new Named(key.constraint(), key.span()));
        }
        TableConstraints declared = table.directives().constraints();
        declared.indexes().forEach(i -> names.add(new Named(i.name(), i.span())));
        declared.exclusions().forEach(e -> names.add(new Named(e.constraint(), e.span())));
        PrimaryKey primary = declared.primaryKey();
        if (primary != null) {
            names.add(new Named(primary.constraint(), primary.span()));
        }
        return names;
    }

    private void report(List<Named> names, String where) {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (Named named : names) {
            if (!seen.add(named.name())) {
                repeated.add(named.name());
            }
        }
        if (!repeated.isEmpty()) {
            names.stream().filter(named -> repeated.contains(named.name())).forEach(named -> error(named, where));
        }
    }

    private void error(Named named, String where) {
        findings.error(
                "duplicate-constraint",
                "the name `" + named.name() + "` is not the only one " + where,
                named.span(),
                "give one of them another name with `map: \"...\"`");
    }
}
