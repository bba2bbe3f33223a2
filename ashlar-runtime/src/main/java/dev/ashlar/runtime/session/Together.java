package dev.ashlar.runtime.session;

import dev.ashlar.runtime.wire.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls whose statements travel together, up to the first of each whose answer it needs. A call that asks for an answer waits
 * while the next call begins, inside of it, on the same stack; the last one sends them all. So each call runs once, on the
 * caller's thread, and gets its answer from the method that it called; what it asks for after that goes by itself.
 */
final class Together<R extends @Nullable Object> {
    /** Calls that wait for each other are frames of one stack. */
    private static final int AT_ONCE = 50;

    private final Session session;
    private final BiFunction<List<Asked>, End, List<Object>> link;
    private final List<? extends Function<? super Session, ? extends R>> calls;
    private final List<@Nullable Object> results = new ArrayList<>();
    private List<Asked> asked = new ArrayList<>();
    private List<Object> answers = List.of();
    private boolean sent;
    private boolean ended;
    private End worst = End.READS;
    private int next;
    private int end;
    private @Nullable RuntimeException failure;

    /** What a transaction is to the statements that are sent, from the least to the most. */
    enum End {
        /** They read; whatever comes behind them may be another transaction. */
        READS,
        /** They write, and nothing that comes behind them can take it back. */
        LAST,
        /** What comes behind them belongs to them. */
        OPEN
    }

    /** @param link sends statements; what it is told of their end holds when they are all of the batch */
    Together(
            Session session,
            BiFunction<List<Asked>, End, List<Object>> link,
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
            flush(); // fails also when a call caught what came out of another
        }
        return (List<R>) results;
    }

    boolean isSent() {
        return sent;
    }

    /** Whether the transaction ended with what was sent, which wrote. */
    boolean isCommitted() {
        return ended;
    }

    /** Answers where its answer will be. */
    Supplier<Object> add(Asked one, End least) {
        List<Asked> to = asked;
        int place = to.size();
        to.add(one);
        worst = worst.compareTo(least) < 0 ? least : worst;
        return () -> {
            begin();
            flush();
            return answers.get(place);
        };
    }

    /** Sends what has been asked for, if it has not been. */
    void flush() {
        if (failure != null) {
            throw failure;
        }
        if (!sent) {
            sent = true;
            answers = asked.isEmpty() ? List.of() : noted(this::send);
        }
    }

    private List<Object> send() {
        End behind = end < calls.size() || next < end ? End.OPEN : worst;
        List<Object> received = link.apply(asked, behind);
        ended = behind == End.LAST;
        return received;
    }

    /** The call will ask for more that belongs to what it has asked for. */
    void keepOpen() {
        worst = End.OPEN;
    }

    /** Starts the calls that have not begun, until one of them has sent what all ask for. */
    private void begin() {
        while (next < end && !sent && failure == null) {
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
