package dev.ashlar.runtime.types;

import org.jspecify.annotations.Nullable;

/**
 * A row that was written.
 *
 * @param which 0 for the first draw, 1 for the second
 * @param answer the row as the write gave it back; null when it gives none
 */
record Written(String way, int which, int id, @Nullable Record answer) {}
