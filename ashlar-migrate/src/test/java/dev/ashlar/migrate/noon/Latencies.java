package dev.ashlar.migrate.noon;

/** How long statements took, in steps of a tenth of a millisecond up to twenty seconds. Not safe for threads. */
final class Latencies {
    private static final long STEP = 100_000;

    private final int[] counts = new int[200_000];
    private long count;
    private long longest;

    void add(long nanos) {
        counts[(int) Math.min(counts.length - 1, nanos / STEP)]++;
        count++;
        longest = Math.max(longest, nanos);
    }

    void add(Latencies other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        count += other.count;
        longest = Math.max(longest, other.longest);
    }

    long count() {
        return count;
    }

    double longestMillis() {
        return longest / 1e6;
    }

    /** The latency that this part of the statements did not exceed, in milliseconds. */
    double millis(double part) {
        long left = (long) Math.ceil(part * count);
        for (int i = 0; i < counts.length; i++) {
            left -= counts[i];
            if (left <= 0) {
                return (i + 1) * STEP / 1e6;
            }
        }
        return 0;
    }
}
