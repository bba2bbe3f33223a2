package dev.ashlar.bench.contest;

/**
 * What a contestant is opened with.
 *
 * @param url JDBC's, with the user
 * @param connections at most
 * @param far whether each round trip takes a millisecond more
 */
public record Setting(String url, int connections, boolean far) {}
