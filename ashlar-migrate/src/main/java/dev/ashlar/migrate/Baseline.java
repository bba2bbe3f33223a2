package dev.ashlar.migrate;

import java.util.List;

/**
 * What {@code baseline} found.
 *
 * @param recorded the migrations that are recorded as applied now, in order; none when the database differs
 * @param before how many were recorded already
 * @param drift how the database differs from what the migrations make; nothing was recorded unless it is empty
 */
public record Baseline(List<String> recorded, int before, Drift drift) {
    public Baseline {
        recorded = List.copyOf(recorded);
    }

    /** The migrations that a database is said to have. */
    public sealed interface Which {
        /** All of the folder. */
        record All() implements Which {}

        /** Those of the folder up to one, by name. */
        record UpTo(String name) implements Which {}

        /** Those that Prisma's own ledger, {@code _prisma_migrations}, has as finished. */
        record FromPrisma() implements Which {}
    }
}
