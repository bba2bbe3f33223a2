package dev.ashlar.compiler.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Constraints that compare rows with each other, other than keys; and partitions.
 *
 * @param partitioning null when the table is in one piece
 */
public record TableConstraints(
        List<Exclusion> exclusions, @Nullable Partitioning partitioning) {
    public static final TableConstraints NONE = new TableConstraints(List.of(), null);

    public TableConstraints {
        exclusions = List.copyOf(exclusions);
    }

    public Optional<Exclusion> exclusion(String name) {
        return exclusions.stream().filter(e -> e.name().equals(name)).findFirst();
    }

    /** The partitions; none when the table is in one piece. */
    public List<Partitioning.Partition> partitions() {
        return partitioning == null ? List.of() : partitioning.partitions();
    }
}
