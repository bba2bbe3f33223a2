package dev.ashlar.runtime.law;

import java.util.List;

/**
 * A schema as the laws know it.
 *
 * @param schema the file that makes it
 * @param kinds in an order in which they can be filled
 * @param junctions the tables between two kinds that are related many to many
 */
record Realm(String schema, List<Kind> kinds, List<String> junctions) {
    /** Users and what they write. */
    static final Realm WRITERS = new Realm("/conformance/schema.sql", Kinds.ALL, List.of(Store.LINKS));

    /** Books, softly deleted with their reviews; versions, checks, ranges. */
    static final Realm PRESS = new Realm("/press/schema.sql", PressKinds.ALL, List.of());
}
