package dev.ashlar.runtime.write;

import org.jspecify.annotations.Nullable;

/**
 * Deletes a row that is linked.
 *
 * @param softly what marks it as deleted; null: it is removed for good
 */
record Remove(Pick pick, @Nullable Mark softly) implements Link {}
