package dev.ashlar.compiler.lint.live;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table, a partitioned table or a foreign table; system schemas, migration ledgers and what extensions brought are left out.
 *
 * @param owner the role that owns it; row-level security does not hold it back unless forced
 * @param rows the planner's estimate, -1 when the table was never analyzed
 * @param rowSecurity {@code ENABLE ROW LEVEL SECURITY}
 * @param forced {@code FORCE ROW LEVEL SECURITY}
 * @param unlogged emptied by a crash, and not on replicas
 * @param partitionOf the partitioned table that this is a part of, null when it is none
 * @param inherits parents by {@code INHERITS}, without partitioned tables
 * @param options storage parameters as {@code name=value}
 * @param comment null when there is none
 */
public record LiveTable(
        QualifiedName name,
        Kind kind,
        String owner,
        long rows,
        Sizes sizes,
        Activity activity,
        Upkeep upkeep,
        boolean rowSecurity,
        boolean forced,
        boolean unlogged,
        @Nullable QualifiedName partitionOf,
        List<QualifiedName> inherits,
        List<String> options,
        @Nullable String comment) {
    public LiveTable {
        inherits = List.copyOf(inherits);
        options = List.copyOf(options);
    }

    /** What kind of table. */
    public enum Kind {
        ORDINARY,
        PARTITIONED,
        FOREIGN
    }

    /** In bytes; a partitioned table has none of its own. */
    public record Sizes(long heap, long indexes, long toast) {
        public static final Sizes NONE = new Sizes(0, 0, 0);

        public long total() {
            return heap + indexes + toast;
        }
    }

    /**
     * Since {@link LiveServer#statisticsSince()}.
     *
     * @param sequentialScans scans of the whole table
     * @param rowsReadBySequentialScans rows that they read
     * @param indexScans 0 when the table has no index
     * @param hotUpdated updates that touched no index
     */
    public record Activity(
            long sequentialScans,
            long rowsReadBySequentialScans,
            long indexScans,
            long inserted,
            long updated,
            long hotUpdated,
            long deleted) {
        public static final Activity NONE = new Activity(0, 0, 0, 0, 0, 0, 0);

        public long writes() {
            return inserted + updated + deleted;
        }
    }

    /**
     * @param live rows, as the statistics count them
     * @param dead rows that no one sees any more and vacuum has not taken
     * @param changedSinceAnalyze rows changed since the planner's statistics were made
     * @param lastVacuum by hand or automatic, null when never
     * @param lastAnalyze by hand or automatic, null when never
     * @param frozenAge transactions since the oldest that is not frozen; PostgreSQL stops writing near 2,000,000,000
     */
    public record Upkeep(
            long live,
            long dead,
            long changedSinceAnalyze,
            @Nullable Instant lastVacuum,
            @Nullable Instant lastAnalyze,
            long frozenAge) {
        public static final Upkeep NONE = new Upkeep(0, 0, 0, null, null, 0);
    }

    public ObjectName object() {
        return ObjectName.table(name.schema(), name.name());
    }
}
