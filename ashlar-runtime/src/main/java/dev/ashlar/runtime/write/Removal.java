package dev.ashlar.runtime.write;

import org.jspecify.annotations.Nullable;

/**
 * A row that goes.
 *
 * @param softly what marks it as deleted; null: it is removed for good
 */
record Removal(Aim aim, @Nullable Mark softly) {}
