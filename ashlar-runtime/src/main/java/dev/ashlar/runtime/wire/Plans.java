package dev.ashlar.runtime.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which statements of one server are slow, by their text, and are or were planned for their values. Safe for many threads. */
@SuppressWarnings("NonAtomicVolatileUpdate") // a run that is not counted is one of the first
final class Plans {
    /** A program has some hundreds of statements, and few of them are slow. */
    private static final int MOST = 2_000;

    /** In characters; those that are longer are written for a single call. */
    private static final int LONGEST = 4_000;

    /** Eight times what planning takes for each table: some 50 us. */
    private static final long LIMIT_NANOS = 400_000;

    /** What a row may take to be found, to come and be read, whatever the plan. */
    private static final long ROW_NANOS = 10_000;

    /** So many slow runs say nothing: a program that starts is slow at everything. */
    private static final int COLD = 64;

    private final Distance distance;
    private final boolean prepared;
    private final Map<String, Planning> known = new ConcurrentHashMap<>();
    private volatile int cold = COLD;

    /** @param prepared whether the driver prepares statements; those that it does not are planned for their values anyway */
    Plans(Distance distance, boolean prepared) {
        this.distance = distance;
        this.prepared = prepared;
    }

    /** Null for one that is not slow: nearly all. */
    @Nullable
    Planning of(String text) {
        return known.get(text);
    }

    /**
     * @param planning what {@link #of} answered for it
     * @param nanos what the run took, with its round trip; of one that was cancelled, until then
     * @param rows how many came or were written
     */
    void ran(String text, @Nullable Planning planning, boolean forValues, long nanos, long rows) {
        long own = nanos - distance.least() - rows * ROW_NANOS;
        if (planning != null) {
            planning.took(forValues, own);
            if (planning.isIdle()) {
                known.remove(text);
            }
        } else if (own > LIMIT_NANOS && prepared) {
            slow(text, own);
        }
    }

    private void slow(String text, long own) {
        if (cold > 0) {
            cold--;
        } else {
            begin(text, own);
        }
    }

    private void begin(String text, long own) {
        if (text.length() > LONGEST || !Searches.forValues(text)) {
            return;
        }
        long limit = LIMIT_NANOS * Searches.tables(text);
        if (own < limit) {
            return;
        }
        if (known.size() >= MOST) {
            known.values().removeIf(planning -> !planning.isForValues());
        }
        if (known.size() < MOST) {
            known.computeIfAbsent(text, statement -> new Planning(statement, limit))
                    .took(false, own);
        }
    }

    /** What the text of a statement tells; a class of its own because most programs' first queries need it not. */
    private static final class Searches {
        private static final Pattern WHERE = Pattern.compile("\\bWHERE\\b", Pattern.CASE_INSENSITIVE);
        private static final Pattern TABLE =
                Pattern.compile("(?<!DISTINCT )\\b(FROM|JOIN)\\s", Pattern.CASE_INSENSITIVE);

        private Searches() {}

        static boolean forValues(String text) {
            return text.indexOf('?') >= 0
                    && !text.startsWith("INSERT")
                    && WHERE.matcher(text).find();
        }

        /** How many take part, about: planning takes as many times longer. */
        static long tables(String text) {
            Matcher matcher = TABLE.matcher(text);
            return Math.max(1, matcher.results().count());
        }
    }
}
