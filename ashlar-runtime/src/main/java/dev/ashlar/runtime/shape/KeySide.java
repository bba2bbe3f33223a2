package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Relation;
import dev.ashlar.sql.ToOne;
import dev.ashlar.sql.ToOptional;

/** Which table of a relation holds the foreign key. */
public final class KeySide {
    private KeySide() {}

    /** Whether the table that the relation starts from holds the key. */
    public static boolean isHere(Relation<?> relation) {
        return relation instanceof ToOne || (relation instanceof ToOptional<?> optional && optional.holdsKey());
    }
}
