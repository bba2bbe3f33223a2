package dev.ashlar.runtime.query;

import dev.ashlar.sql.Table;

/** Which rows a to-many part of a shape takes for each parent. */
public final class Related<X extends Table> extends Rows<X, Related<X>> {
    Related(X table) {
        super(table);
    }

    @Override
    Related<X> self() {
        return this;
    }
}
