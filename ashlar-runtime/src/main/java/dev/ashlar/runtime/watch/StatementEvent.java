package dev.ashlar.runtime.watch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A statement that has run.
 *
 * @param text SQL with {@code ?} for values
 * @param duration from sending to the last row read
 * @param rows read or written; 0 when it failed
 * @param failure null when it succeeded
 */
public record StatementEvent(
        String text, Duration duration, long rows, @Nullable RuntimeException failure) {}
