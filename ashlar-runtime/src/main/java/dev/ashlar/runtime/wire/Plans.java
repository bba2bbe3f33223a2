package dev.ashlar.runtime.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which statements of one server were slow, by their text, and are or were planned for their values. Safe for many threads. */
final class Plans {
    /** A program has some hundreds of statements, and few of them are slow. */
    private static final int MOST = 2_000;

    /** In characters; those that are longer are written for a single call. */
    private static final int LONGEST = 4_000;

    /** Eight times what planning takes for each table: some 50 us. */
    private static final long LIMIT_NANOS = 400_000;

    /** About what a row takes to come and be read, whatever the plan. */
    private static final long ROW_NANOS = 2_000;

    private final Distance distance;
    private final boolean prepared;
    private final Map<String, Planning> known = new ConcurrentHashMap<>();

    /** @param prepared whether the driver prepares statements; those that it does not are planned for their values anyway */
    Plans(Distance distance, boolean prepared) {
        this.distance = distance;
        this.prepared = prepared;
    }

    /** Null for one that was not slow: nearly all. */
    @Nullable
    Planning of(String text) {
        return known.get(text);
    }

    /**
     * @param nanos what the run took, with its round trip
     * @param rows how many came or were written
     */
    void ran(String text, @Nullable Planning planning, boolean forValues, long nanos, long rows) {
        long own = nanos - distance.least() - rows * ROW_NANOS;
        if (planning != null) {
            planning.took(forValues, own);
        } else if (own > LIMIT_NANOS && prepared) {
            begin(text, own);
        }
    }

    private void begin(String text, long own) {
        long limit = LIMIT_NANOS * tables(text);
        if (own < limit || !mayGain(text)) {
            return;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        known.computeIfAbsent(text, statement -> new Planning(statement, limit)).took(false, own);
    }

    /** Whether it searches, and for values. */
    private static boolean mayGain(String text) {
        return text.length() <= LONGEST
                && text.indexOf('?') >= 0
                && text.contains(" WHERE ")
                && !text.startsWith("INSERT");
    }

    /** How many take part, about: planning takes as many times longer. */
    private static int tables(String text) {
        return Math.max(1, count(text, "FROM ") + count(text, "JOIN "));
    }

    private static int count(String text, String word) {
        int number = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            number++;
        }
        return number;
    }
}
