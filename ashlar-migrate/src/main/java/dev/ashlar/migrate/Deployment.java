package dev.ashlar.migrate;

import java.time.Duration;
import java.util.List;

/**
 * What {@code deploy} did.
 *
 * @param applied what it ran, in order
 * @param before how many were applied already
 */
public record Deployment(List<Applied> applied, int before) {
    public Deployment {
        applied = List.copyOf(applied);
    }

    /** A migration that was run. */
    public record Applied(String name, Duration duration) {}
}
