package dev.ashlar.compiler.lint.live;

import dev.ashlar.sql.Identifier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table or materialized view, those of keys and exclusion constraints too.
 *
 * @param keys column names, or the SQL of expressions, in order
 * @param include columns that are only carried
 * @param constraint the constraint that it belongs to, null for a plain index
 * @param predicate the SQL of a partial index, null when it covers every row
 * @param definition as {@code pg_get_indexdef()} prints it
 * @param valid false after a CREATE INDEX CONCURRENTLY that failed: it costs writes and answers nothing
 * @param ready whether writes keep it up to date
 * @param replicaIdentity whether logical replication names rows by it
 * @param partitionOf whether it is the part, in a partition, of a partitioned index
 * @param scans since {@link LiveServer#statisticsSince()}, on this server alone: a replica counts its own
 * @param lastScan PostgreSQL 16 and later, null before or when never
 */
public record LiveIndex(
        QualifiedName table,
        String name,
        String method,
        List<String> keys,
        List<String> include,
        boolean unique,
        boolean primary,
        boolean exclusion,
        @Nullable String constraint,
        @Nullable String predicate,
        boolean nullsNotDistinct,
        String definition,
        boolean valid,
        boolean ready,
        boolean replicaIdentity,
        boolean partitionOf,
        long bytes,
        long scans,
        @Nullable Instant lastScan) {
    public LiveIndex {
        keys = List.copyOf(keys);
        include = List.copyOf(include);
    }

    /** As SQL names it: an index lies in its table's schema. */
    public String quoted() {
        return Identifier.quote(table.schema(), name);
    }

    public ObjectName object() {
        return ObjectName.of(ObjectName.Kind.INDEX, table, name);
    }
}
