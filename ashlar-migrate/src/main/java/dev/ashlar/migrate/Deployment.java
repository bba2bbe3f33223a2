package dev.ashlar.migrate;

import dev.ashlar.migrate.gate.HeldMigration;
import java.time.Duration;
import java.util.List;

/**
 * What {@code deploy} did.
 *
 * @param applied what it ran, in order
 * @param before how many were applied already
 * @param held what it left for later, in order
 */
public record Deployment(List<Applied> applied, int before, List<HeldMigration> held) {
    public Deployment {
        applied = List.copyOf(applied);
        held = List.copyOf(held);
    }

    /** A migration that was run. */
    public record Applied(String name, Duration duration) {}
}
