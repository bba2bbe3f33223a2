package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToMany;

/** The number of rows of a to-many relation. */
public final class Counted<X extends Table> extends Valued<Long> {
    private final ToMany<X> relation;

    Counted(int index, ToMany<X> relation) {
        super(index);
        this.relation = relation;
    }

    public ToMany<X> relation() {
        return relation;
    }

    @Override
    public Table table() {
        return relation.owner();
    }

    @Override
    Expression<Long> expression() {
        return relation.count();
    }

    @Override
    String subject() {
        return "count of " + relation.name();
    }
}
