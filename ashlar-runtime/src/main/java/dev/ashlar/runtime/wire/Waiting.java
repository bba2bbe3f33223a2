package dev.ashlar.runtime.wire;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A statement that waits for others to travel with, and its answer when it has come. */
final class Waiting implements Supplier<Object> {
    private final Asked asked;
    private final Runnable send;
    private @Nullable Object answer;

    /** @param send sends all that waits; run when the answer is wanted before anything else has sent it */
    Waiting(Asked asked, Runnable send) {
        this.asked = asked;
        this.send = send;
    }

    Asked asked() {
        return asked;
    }

    void take(Object answer) {
        this.answer = answer;
    }

    /** The rows, or how many were written. */
    @Override
    public Object get() {
        if (answer == null) {
            send.run();
        }
        return Objects.requireNonNull(answer, "a statement that was not sent has no answer");
    }
}
