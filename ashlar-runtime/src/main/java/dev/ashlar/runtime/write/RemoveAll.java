package dev.ashlar.runtime.write;

import org.jspecify.annotations.Nullable;

/**
 * Deletes all rows that are linked and meet the filter.
 *
 * @param softly what marks them as deleted; null: they are removed for good
 */
record RemoveAll(Filter filter, @Nullable Mark softly) implements Link {}
