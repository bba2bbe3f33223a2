package dev.ashlar.runtime.session;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One around the other. */
record BothMiddlewares(Middleware outer, Middleware inner) implements Middleware {
    @Override
    public <R extends @Nullable Object> R read(Call call, Supplier<R> next) {
        return outer.<R>read(call, () -> inner.read(call, next));
    }

    @Override
    public <R extends @Nullable Object> R create(Call call, Supplier<R> next) {
        return outer.<R>create(call, () -> inner.create(call, next));
    }

    @Override
    public <R extends @Nullable Object> R update(Call call, Supplier<R> next) {
        return outer.<R>update(call, () -> inner.update(call, next));
    }

    @Override
    public <R extends @Nullable Object> R upsert(Call call, Supplier<R> next) {
        return outer.<R>upsert(call, () -> inner.upsert(call, next));
    }

    @Override
    public <R extends @Nullable Object> R delete(Call call, Supplier<R> next) {
        return outer.<R>delete(call, () -> inner.delete(call, next));
    }

    @Override
    public void selecting(RowsWanted rows) {
        outer.selecting(rows);
        inner.selecting(rows);
    }

    @Override
    public void creating(RowValues row) {
        outer.creating(row);
        inner.creating(row);
    }

    @Override
    public void updating(RowValues change) {
        outer.updating(change);
        inner.updating(change);
    }
}
