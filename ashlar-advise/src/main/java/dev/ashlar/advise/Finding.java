package dev.ashlar.advise;

/**
 * Something that makes a statement slow.
 *
 * @param what in one sentence
 * @param advice what to do; empty when only looking helps
 */
public record Finding(String what, String advice) {}
