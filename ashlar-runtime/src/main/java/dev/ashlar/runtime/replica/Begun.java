package dev.ashlar.runtime.replica;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Work that remembers whether it has begun: what has must not run a second time unasked. For one thread. */
final class Begun<A, R extends @Nullable Object> implements Function<A, R> {
    private final Function<? super A, ? extends R> work;
    private boolean begun;

    Begun(Function<? super A, ? extends R> work) {
        this.work = work;
    }

    boolean hasBegun() {
        return begun;
    }

    @Override
    public R apply(A argument) {
        begun = true;
        return work.apply(argument);
    }
}
