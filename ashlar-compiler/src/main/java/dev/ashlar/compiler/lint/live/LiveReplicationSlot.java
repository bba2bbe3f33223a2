package dev.ashlar.compiler.lint.live;

/**
 * @param retainedBytes how much write-ahead log it keeps from being removed, 0 when unknown
 */
public record LiveReplicationSlot(String name, boolean active, long retainedBytes) {}
