package dev.ashlar.compiler.lint.live;

import dev.ashlar.compiler.catalog.Catalog;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a database knows of itself at one moment, as one role may see it. A list is empty when there is nothing, and also when
 * that role may not look.
 *
 * @param catalog its tables as a schema can say them
 * @param statements empty as well when {@code pg_stat_statements} is not installed
 */
public record LiveDatabase(
        LiveServer server,
        Catalog catalog,
        List<LiveSchema> schemas,
        List<LiveTable> tables,
        List<LiveColumn> columns,
        List<LiveIndex> indexes,
        List<LiveConstraint> constraints,
        List<LiveForeignKey> foreignKeys,
        List<LiveSequence> sequences,
        List<LiveTrigger> triggers,
        List<LiveFunction> functions,
        List<LiveView> views,
        List<LivePolicy> policies,
        List<LiveRole> roles,
        List<LiveGrant> grants,
        List<LiveDefaultPrivilege> defaultPrivileges,
        List<LiveExtension> extensions,
        List<LiveSetting> settings,
        List<LiveStatement> statements,
        List<LiveReplicationSlot> replicationSlots) {
    public LiveDatabase {
        schemas = List.copyOf(schemas);
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
        constraints = List.copyOf(constraints);
        foreignKeys = List.copyOf(foreignKeys);
        sequences = List.copyOf(sequences);
        triggers = List.copyOf(triggers);
        functions = List.copyOf(functions);
        views = List.copyOf(views);
        policies = List.copyOf(policies);
        roles = List.copyOf(roles);
        grants = List.copyOf(grants);
        defaultPrivileges = List.copyOf(defaultPrivileges);
        extensions = List.copyOf(extensions);
        settings = List.copyOf(settings);
        statements = List.copyOf(statements);
        replicationSlots = List.copyOf(replicationSlots);
    }

    public Optional<LiveTable> table(QualifiedName name) {
        return tables.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    public Stream<LiveColumn> columnsOf(QualifiedName table) {
        return columns.stream().filter(c -> c.table().equals(table));
    }

    public Stream<LiveIndex> indexesOf(QualifiedName table) {
        return indexes.stream().filter(i -> i.table().equals(table));
    }

    public Stream<LivePolicy> policiesOf(QualifiedName table) {
        return policies.stream().filter(p -> p.table().equals(table));
    }

    public Optional<LiveRole> role(String name) {
        return roles.stream().filter(r -> r.name().equals(name)).findFirst();
    }

    public Optional<LiveSetting> setting(String name) {
        return settings.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    public Optional<LiveExtension> extension(String name) {
        return extensions.stream().filter(e -> e.name().equals(name)).findFirst();
    }
}
