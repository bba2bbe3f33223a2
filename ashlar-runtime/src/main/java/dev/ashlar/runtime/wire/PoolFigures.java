package dev.ashlar.runtime.wire;

/**
 * A pool at a moment, in connections; {@code waiting} counts callers that wait for one.
 *
 * @param max how large it may grow
 */
public record PoolFigures(int total, int active, int idle, int waiting, int max) {}
