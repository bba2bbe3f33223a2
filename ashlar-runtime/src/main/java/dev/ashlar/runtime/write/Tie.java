package dev.ashlar.runtime.write;

/**
 * Something to be done with a row and another that it is linked to.
 *
 * @param row the one that was written
 */
record Tie<L>(Written row, L link) {}
