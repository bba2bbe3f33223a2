package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Table;

/** What hangs on the columns of a table: indexes, foreign keys, checks, policies, exclusions, triggers; and its partitions. */
final class DependentDiff {
    private final IndexDiff indexes;
    private final ForeignKeyDiff foreignKeys;
    private final ExpressionDiff expressions;
    private final ExclusionDiff exclusions;
    private final PartitionDiff partitions;
    private final TriggerDiff triggers;

    DependentDiff(Table from, Table to, Catalog before, Catalog after, Steps steps, Altered altered) {
        this.indexes = new IndexDiff(from, to, steps, altered);
        this.foreignKeys = new ForeignKeyDiff(from, to, before, after, steps, altered);
        this.expressions = new ExpressionDiff(from, to, steps, altered);
        this.exclusions = new ExclusionDiff(from, to, steps, altered);
        this.partitions = new PartitionDiff(from, to, steps);
        this.triggers = new TriggerDiff(
                to.name(), from.behaviour().triggers(), to.behaviour().triggers(), steps, altered);
    }

    void run() {
        indexes.run();
        foreignKeys.run();
        expressions.run();
        exclusions.run();
        partitions.run();
        triggers.run();
    }
}
