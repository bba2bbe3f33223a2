package dev.ashlar.runtime.write;

import dev.ashlar.sql.Relation;

/** What a write does with a to-one relation. */
record NestedOne(Relation<?> relation, Link link) {
    /** Whether it changes no row but the one that holds the key, and asks for nothing. */
    boolean isPlain() {
        return link instanceof Connect
                || (link instanceof Disconnect nothing && nothing.pick().filter() == null);
    }
}
