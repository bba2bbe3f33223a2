package dev.ashlar.runtime.write;

import dev.ashlar.runtime.shape.KeySide;
import dev.ashlar.sql.Relation;

/** What a write does with a to-one relation. */
record NestedOne(Relation<?> relation, Link link) {
    /** Whether it changes no row but the one that holds the key. */
    boolean isPlain() {
        return KeySide.isHere(relation) && (link instanceof Connect || link instanceof Disconnect);
    }
}
