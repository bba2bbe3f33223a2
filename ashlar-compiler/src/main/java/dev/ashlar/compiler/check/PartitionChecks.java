package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Exclusion;
import dev.ashlar.compiler.model.IndexField;
import dev.ashlar.compiler.model.IndexKey;
import dev.ashlar.compiler.model.Partitioning;
import dev.ashlar.compiler.model.TableConstraints;
import dev.ashlar.compiler.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every unique key of a partitioned table holds the partition key, and no partition has the name of another table. */
final class PartitionChecks {
    private final Findings findings;

    PartitionChecks(Findings findings) {
        this.findings = findings;
    }

    void check(List<TableDraft> tables) {
        tables.forEach(this::checkKeys);
        checkNames(tables);
    }

    private record Unique(List<String> fields, Span span) {}

    private void checkKeys(TableDraft table) {
        Partitioning by = table.directives().constraints().partitioning();
        if (by == null) {
            return;
        }
        uniques(table)
                .forEach(key -> by.fields().stream()
                        .filter(field -> !key.fields().contains(field))
                        .findFirst()
                        .ifPresent(field -> findings.error(
                                "key-without-partition-key",
                                "`" + table.name() + "` is partitioned by `" + field
                                        + "`, and PostgreSQL can only keep a key unique that holds it",
                                key.span(),
                                "add `" + field + "` to the key")));
    }

    private static Stream<Unique> uniques(TableDraft table) {
        TableConstraints constraints = table.directives().constraints();
        Stream<Unique> written = table.uniqueKeys().stream().map(k -> new Unique(k.fields(), k.span()));
        Stream<Unique> declared = constraints.indexes().stream()
                .filter(i -> i.unique())
                .map(i -> new Unique(i.keys().stream().map(IndexKey::name).toList(), i.span()));
        Stream<Unique> primary = Optional.ofNullable(constraints.primaryKey()).stream()
                .map(k -> new Unique(k.fields().stream().map(IndexField::field).toList(), k.span()));
        Stream<Unique> exclusions = constraints.exclusions().stream()
                .map(e -> new Unique(
                        e.keys().stream()
                                .map(Exclusion.Key::key)
                                .map(IndexKey::name)
                                .toList(),
                        e.span()));
        return Stream.of(written, declared, primary, exclusions).flatMap(s -> s);
    }

    private void checkNames(List<TableDraft> tables) {
        Map<String, Long> count = Stream.concat(
                        tables.stream().map(t -> label(t, t.table())),
                        tables.stream().flatMap(t -> partitions(t).map(p -> label(t, p.table()))))
                .collect(Collectors.groupingBy(n -> n, Collectors.counting()));
        for (TableDraft table : tables) {
            partitions(table)
                    .filter(p -> count.getOrDefault(label(table, p.table()), 0L) > 1)
                    .forEach(p -> findings.error(
                            "duplicate-constraint",
                            "the name `" + p.table() + "` is not the only one in its PostgreSQL schema",
                            p.span(),
                            "give the partition another name"));
        }
    }

    private static String label(TableDraft table, String name) {
        return (table.schemaName() == null ? "" : table.schemaName()) + "." + name;
    }

    private static Stream<Partitioning.Partition> partitions(TableDraft table) {
        return Optional.ofNullable(table.directives().constraints().partitioning()).stream()
                .flatMap(p -> p.partitions().stream());
    }
}
