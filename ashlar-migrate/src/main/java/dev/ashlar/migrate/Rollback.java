package dev.ashlar.migrate;

import java.time.Duration;

/**
 * What {@code rollback} did.
 *
 * @param name the migration whose {@code down.sql} was run
 */
public record Rollback(String name, Duration duration) {}
