package dev.ashlar.compiler.catalog;

import java.util.List;
import java.util.Optional;

/**
 * How a table is cut into partitions.
 *
 * @param key as {@code PARTITION BY} has it: {@code RANGE (created_at)}
 */
public record Partitioning(String key, List<Partition> partitions) {
    public Partitioning {
        partitions = List.copyOf(partitions);
    }

    public Optional<Partition> partition(TableName name) {
        return partitions.stream().filter(p -> p.table().equals(name)).findFirst();
    }

    /**
     * @param bound {@code FOR VALUES FROM (1) TO (2)}, or {@code DEFAULT}
     * @param declared whether a schema names it: its comment carries the {@link Mark}
     */
    public record Partition(TableName table, String bound, boolean declared) {}
}
