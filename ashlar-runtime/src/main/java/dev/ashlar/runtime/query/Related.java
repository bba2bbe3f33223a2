package dev.ashlar.runtime.query;

import dev.ashlar.sql.Table;
import org.jspecify.annotations.Nullable;

/** Which rows a to-many part of a shape takes for each parent. */
public final class Related<X extends Table> extends Rows<X, Related<X>> {
    private @Nullable KeyData cursor;

    Related(X table) {
        super(table);
    }

    /**
     * Begins with this row, for each parent that it belongs to; other parents have no rows then: {@code cursor(new
     * CommentKey().id(id))}.
     */
    public Related<X> cursor(Key<X> key) {
        cursor = key.alone("cursor");
        return this;
    }

    @Override
    @Nullable
    KeyData cursor() {
        return cursor;
    }

    @Override
    Related<X> self() {
        return this;
    }
}
