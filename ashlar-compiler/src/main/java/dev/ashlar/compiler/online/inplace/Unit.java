package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.diff.Change;
import java.util.List;

/**
 * Changes that are made together.
 *
 * @param kind how they belong together
 */
record Unit(Kind kind, List<Change> changes) {
    Unit {
        changes = List.copyOf(changes);
    }

    enum Kind {
        /** One change, or neighbouring ones of one table's columns. */
        PLAIN,
        /** A thing and its successor, which can stand beside it until it is ready. */
        SWAP,
        /** What nobody may see half done. */
        KNOT
    }

    static Unit one(Change change) {
        return new Unit(Kind.PLAIN, List.of(change));
    }

    Change first() {
        return changes.get(0);
    }
}
