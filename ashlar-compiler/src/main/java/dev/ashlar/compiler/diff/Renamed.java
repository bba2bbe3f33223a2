package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Catalog;

/** A catalogue once its things have their new names, and nothing else has changed. */
public final class Renamed {
    private Renamed() {}

    /** @param to the catalogue that the new names lead to; a rename whose new name it lacks does nothing */
    public static Catalog of(Catalog from, Catalog to, Intent intent) {
        return Renaming.of(from, to, intent.renames()).renamed();
    }
}
