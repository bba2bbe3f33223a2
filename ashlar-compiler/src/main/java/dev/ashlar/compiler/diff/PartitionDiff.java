package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Partitioning;
import dev.ashlar.compiler.catalog.Partitioning.Partition;
import dev.ashlar.compiler.catalog.Table;
import java.util.Optional;

/**
 * The partitions of one table. Those that no schema names, as a job makes them month by month, are left alone. What
 * PostgreSQL cannot change without moving the rows is no change here but a {@link Refusal}.
 */
final class PartitionDiff {
    private final Table from;
    private final Table to;
    private final Steps steps;

    PartitionDiff(Table from, Table to, Steps steps) {
        this.from = from;
        this.to = to;
        this.steps = steps;
    }

    void run() {
        Partitioning before = from.constraints().partitioning();
        Partitioning after = to.constraints().partitioning();
        if (before == null || after == null || !before.key().equals(after.key())) {
            return;
        }
        before.partitions().stream()
                .filter(p -> p.declared() && after.partition(p.table()).isEmpty())
                .forEach(p -> steps.add(Phase.DROP_TABLES, new TableChange.DropPartition(to.name(), p)));
        after.partitions().forEach(p -> ensure(p, before.partition(p.table())));
    }

    private void ensure(Partition wanted, Optional<Partition> present) {
        if (present.isEmpty()) {
            steps.add(Phase.PARTITIONS, new TableChange.CreatePartition(to.name(), wanted, hasDefault()));
        }
        boolean marked = present.filter(Partition::declared).isPresent();
        if (wanted.declared() != marked) {
            steps.add(Phase.COMMENTS, new TableChange.MarkPartition(wanted, wanted.declared()));
        }
    }

    private boolean hasDefault() {
        return from.constraints().partitions().stream().anyMatch(p -> p.bound().equals("DEFAULT"));
    }
}
