package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.TableConstraints;
import dev.ashlar.compiler.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** No two keys or indexes of a PostgreSQL schema have the same name, and no two constraints of a table. A view has none. */
final class ConstraintNameChecks {
    private final Findings findings;

    ConstraintNameChecks(Findings findings) {
        this.findings = findings;
    }

    private record Named(String name, Span span) {}

    void check(List<TableDraft> all) {
        List<TableDraft> tables = all.stream().filter(table -> !table.view()).toList();
        Map<String, List<Named>> bySchema = new HashMap<>();
        for (TableDraft table : tables) {
            String schema = table.schemaName() == null ? "" : table.schemaName();
            List<Named> names = bySchema.computeIfAbsent(schema, s -> new ArrayList<>());
            keys(table).forEach(names::add);
        }
        bySchema.values().forEach(names -> report(names, "in its PostgreSQL schema"));
        tables.forEach(this::checkConstraints);
    }

    /** Foreign keys and checks share the names of their table with its keys. */
    private void checkConstraints(TableDraft table) {
        List<Named> keys = keys(table).toList();
        List<Named> constraints = new ArrayList<>();
        table.links().stream()
                .filter(LinkDraft::hasFields)
                .map(link -> new Named(RelationBuilder.constraint(table, link), link.span()))
                .forEach(constraints::add);
        table.checks().forEach(check -> constraints.add(new Named(check.constraint(), check.span())));
        report(constraints, "of table `" + table.table() + "`");
        List<String> taken = keys.stream().map(Named::name).toList();
        constraints.stream()
                .filter(constraint -> taken.contains(constraint.name()))
                .forEach(constraint -> error(constraint, "of table `" + table.table() + "`"));
    }

    private static Stream<Named> keys(TableDraft table) {
        Stream<Named> written = Stream.concat(Stream.ofNullable(table.id()), table.indexes().stream())
                .map(key -> new Named(table.constraint(key), key.span()));
        return Stream.concat(written, declared(table.directives().constraints()));
    }

    private static Stream<Named> declared(TableConstraints constraints) {
        Stream<Named> indexes = constraints.indexes().stream().map(i -> new Named(i.name(), i.span()));
        Stream<Named> exclusions = constraints.exclusions().stream().map(e -> new Named(e.constraint(), e.span()));
        Stream<Named> primary =
                Stream.ofNullable(constraints.primaryKey()).map(k -> new Named(k.constraint(), k.span()));
        return Stream.of(indexes, exclusions, primary).flatMap(s -> s);
    }

    private void report(List<Named> names, String where) {
        Map<String, Integer> count = new HashMap<>();
        names.forEach(named -> count.merge(named.name(), 1, Integer::sum));
        names.stream().filter(named -> count.getOrDefault(named.name(), 0) > 1).forEach(named -> error(named, where));
    }

    private void error(Named named, String where) {
        findings.error(
                "duplicate-constraint",
                "the name `" + named.name() + "` is not the only one " + where,
                named.span(),
                "give one of them another name with `map: \"...\"`");
    }
}
