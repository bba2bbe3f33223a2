package dev.ashlar.runtime.write;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Table;
import java.util.function.Function;
import java.util.function.Supplier;

/** Links another row in place of the one that is linked, or none; or changes or deletes that one. */
public final class ToOptionalUpdate<X extends Table, K, F, C, U> extends ToOneUpdate<X, K, F, C, U> {
    ToOptionalUpdate(Supplier<K> keys, NewRow<X, F, C> rows, NewChange<X, U> changes) {
        super(keys, rows, changes);
    }

    /** Unlinks; the other row stays. */
    public Link disconnect() {
        return new Disconnect(Pick.THE_ONE);
    }

    /** Unlinks the other row when it meets the condition; it stays. */
    public Link disconnect(Function<? super X, ? extends Condition> condition) {
        return new Disconnect(Pick.of(changes().filter(condition)));
    }

    /** Deletes the row that is linked, softly where its model says so; {@code RecordNotConnected} when there is none. */
    public Link delete() {
        return new Remove(Pick.THE_ONE, changes().deletion());
    }

    /** Deletes the row that is linked; {@code RecordNotConnected} when there is none or it does not meet the condition. */
    public Link delete(Function<? super X, ? extends Condition> condition) {
        return new Remove(Pick.of(changes().filter(condition)), changes().deletion());
    }
}
