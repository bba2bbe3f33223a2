package dev.ashlar.compiler.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A relation: its two sides brought together, or one side whose other is missing. */
sealed interface Pair {
    /**
     * Held by a foreign key.
     *
     * @param forward the side that has, or should have, {@code fields} and {@code references}; null when it is missing
     * @param back the other side; null when it is missing
     * @param oneToOne whether neither side is a list
     */
    record Inline(@Nullable LinkDraft forward, @Nullable LinkDraft back, boolean oneToOne) implements Pair {

        /** The relation has both sides, and its foreign key is described. */
        boolean complete() {
            return forward != null && back != null && forward.hasFields() && forward.hasReferences();
        }
    }

    /**
     * Both sides are lists.
     *
     * @param a the side of the alphabetically first model, or of the first field when both sides are in one model
     */
    record ManyToMany(LinkDraft a, LinkDraft b) implements Pair {
        List<LinkDraft> sides() {
            return List.of(a, b);
        }
    }
}
