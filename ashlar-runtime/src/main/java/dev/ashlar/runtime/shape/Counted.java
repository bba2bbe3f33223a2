package dev.ashlar.runtime.shape;

import dev.ashlar.sql.ToMany;

/** The number of rows of a to-many relation. */
public final class Counted extends Part<Long> {
    private final ToMany<?> relation;

    Counted(int index, ToMany<?> relation) {
        super(index);
        this.relation = relation;
    }

    public ToMany<?> relation() {
        return relation;
    }

    @Override
    String subject() {
        return "count of " + relation.name();
    }
}
