package dev.ashlar.runtime.session;

import dev.ashlar.runtime.wire.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls whose first statements travel together. A call that asks for a statement waits while the next call begins, inside of
 * it, on the same stack; the last one sends them all. So each call runs once, on the caller's thread, and gets its answer from
 * the method that it called; what it asks for after that goes by itself.
 */
final class Together<R extends @Nullable Object> {
    /** Calls that wait for each other are frames of one stack. */
    private static final int AT_ONCE = 50;

    private final Session session;
    private final Function<List<Asked>, List<Object>> link;
    private final List<? extends Function<? super Session, ? extends R>> calls;
    private final List<@Nullable Object> results = new ArrayList<>();
    private List<Asked> asked = new ArrayList<>();
    private List<Object> answers = List.of();
    private boolean sent;
    private int next;
    private int end;
    private @Nullable RuntimeException failure;

    Together(
            Session session,
            Function<List<Asked>, List<Object>> link,
            List<? extends Function<? super Session, ? extends R>> calls) {
        this.session = session;
        this.link = link;
        this.calls = calls;
        calls.forEach(call -> results.add(null));
    }

    /** What the calls answer, in their order. */
    @SuppressWarnings("unchecked") // each is what its call answered
    List<R> run() {
        while (next < calls.size()) {
            asked = new ArrayList<>();
            sent = false;
            end = Math.min(next + AT_ONCE, calls.size());
            begin();
        }
        if (failure != null) {
            throw failure; // also when a call caught what came out of another
        }
        return (List<R>) results;
    }

    Object ask(Asked one) {
        int place = asked.size();
        asked.add(one);
        begin();
        if (!sent) {
            sent = true;
            answers = noted(() -> link.apply(asked));
        }
        return answers.get(place);
    }

    /** Starts the calls that have not begun, until one of them has sent what all ask for. */
    private void begin() {
        while (next < end && !sent) {
            int call = next++;
            results.set(call, noted(() -> calls.get(call).apply(new BatchSession(session, this))));
        }
    }

    private <V extends @Nullable Object> V noted(Work<V> work) {
        try {
            return work.run();
        } catch (RuntimeException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    private interface Work<V extends @Nullable Object> {
        V run();
    }
}
