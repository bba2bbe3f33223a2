package dev.ashlar.sql;

import org.jspecify.annotations.Nullable;

/** Which rows of a table a statement may reach by a relation, whatever the statement itself asks of them. */
@FunctionalInterface
public interface Limits {
    /** All of them. */
    Limits NONE = rows -> null;

    /**
     * What must hold of them; null: nothing.
     *
     * @param rows the instance that the condition speaks of
     */
    @Nullable
    Condition of(Table rows);
}
