package dev.ashlar.compiler.model;

import dev.ashlar.compiler.source.Span;
import java.util.List;

/**
 * {@code /// @partitionBy(range, [createdAt])}.
 *
 * @param strategy {@code RANGE}, {@code LIST} or {@code HASH}
 * @param fields the partition key
 * @param partitions those that the schema names; others may be made beside them by a job
 */
public record Partitioning(String strategy, List<String> fields, List<Partition> partitions, Span span) {
    public Partitioning {
        fields = List.copyOf(fields);
        partitions = List.copyOf(partitions);
    }

    /**
     * {@code /// @partition("events_2026_01", from: ["2026-01-01"], to: ["2026-02-01"])}.
     *
     * @param table its name in PostgreSQL
     * @param bound {@code FOR VALUES FROM ('2026-01-01') TO ('2026-02-01')}, or {@code DEFAULT}
     */
    public record Partition(String table, String bound, Span span) {}
}
