package dev.ashlar.bench.contest;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the list of published posts, newest first.
 *
 * @param depth how many rows come up to it, itself too
 */
public record Place(int depth, Instant createdAt, UUID id) {}
