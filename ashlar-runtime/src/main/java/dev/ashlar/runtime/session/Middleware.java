package dev.ashlar.runtime.session;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands around the calls of delegates. Each kind of call has its method, which does nothing unless overridden: what it does
 * before {@code next.get()} happens before, what it does after that afterwards, and it answers what the call answers. What it
 * throws before refuses the call; what it throws afterwards undoes the call inside of a transaction or a batch alone, for
 * otherwise the call was committed. Used by many threads at once.
 *
 * <p>What must hold whoever writes belongs into the database: checks, triggers, row-level security.
 */
public interface Middleware {
    /** Does nothing. */
    Middleware NONE = new Middleware() {};

    /** {@code find...}, {@code page}, {@code stream}, {@code count}, {@code exists}, {@code aggregate}, {@code groupBy}, {@code copyOut}. */
    default <R extends @Nullable Object> R read(Call call, Supplier<R> next) {
        return next.get();
    }

    /** {@code create}, {@code createMany} and their kind. */
    default <R extends @Nullable Object> R create(Call call, Supplier<R> next) {
        return next.get();
    }

    /** {@code update}, {@code updateMany}, {@code restore} and their kind. */
    default <R extends @Nullable Object> R update(Call call, Supplier<R> next) {
        return next.get();
    }

    default <R extends @Nullable Object> R upsert(Call call, Supplier<R> next) {
        return next.get();
    }

    /** {@code delete}, {@code deleteMany}, softly or not. */
    default <R extends @Nullable Object> R delete(Call call, Supplier<R> next) {
        return next.get();
    }

    /**
     * Before rows are looked for: those of a read, those that an update, an upsert or a delete is about, and those of every
     * relation that a shape, a condition, an order or a nested write leads to; its call is named {@code related} then. Conditions
     * can be added; they look at all rows themselves. A row whose required relation leads to a row that is kept out is kept out
     * where the shape reads that one. A cascade goes on to all rows, as PostgreSQL's own does.
     */
    default void selecting(RowsWanted rows) {}

    /** Before a row is made, in whichever call and however deeply nested: its values can be looked at and set. */
    default void creating(RowValues row) {}

    /** Before rows are changed by an update: the values they get. */
    default void updating(RowValues change) {}

    /** This one around the other. */
    default Middleware around(Middleware inner) {
        return this == NONE ? inner : inner == NONE ? this : new BothMiddlewares(this, inner);
    }
}
