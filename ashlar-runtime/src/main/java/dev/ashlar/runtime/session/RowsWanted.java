package dev.ashlar.runtime.session;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Table;
import java.util.function.Function;

/** The rows that a call is about, for {@link Middleware}: conditions can be added. Valid during the call only. */
public interface RowsWanted {
    /** The call; of rows that a relation leads to, in whichever call, one of the name {@code related} on their table. */
    Call call();

    /** Whether they are rows of this model. */
    default boolean isOf(Table other) {
        return call().isOf(other);
    }

    /**
     * Those alone that meet the condition too; nothing when they are rows of another table: {@code rows.where(POST, p ->
     * p.published.eq(true))}.
     */
    <T extends Table> void where(T table, Function<? super T, ? extends Condition> condition);
}
