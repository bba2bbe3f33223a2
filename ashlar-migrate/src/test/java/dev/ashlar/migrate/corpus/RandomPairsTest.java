package dev.ashlar.migrate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.diff.Refusal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The laws of {@link Laws} for random pairs of schemas over every kind of object, with rows. {@code ./mvnw -Pproof} tries a
 * thousand pairs, the ordinary build a few. A failure prints the smallest pair that shows it, and its seed:
 * {@code -Dashlar.proof.seed=N -Dashlar.proof.pairs=1} runs that alone.
 */
class RandomPairsTest {
    private static final int THREADS = 2;

    /** How many failures are made smaller, and how long each may take. */
    private static final int SHRUNK = Integer.getInteger("ashlar.proof.shrunk", 3);

    private static final long SHRINKING_NANOS = 60_000_000_000L;

    private final AtomicLong next = new AtomicLong(Long.getLong("ashlar.proof.seed", 1));
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong pairs = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();

    @Test
    void theLawsHoldForAnyPair() throws InterruptedException {
        prove(Long.getLong("ashlar.proof.pairs", 60), false);
    }

    @Test
    void theLawsHoldInStages() throws InterruptedException {
        prove(Long.getLong("ashlar.proof.stages", 0), true);
    }

    private void prove(long count, boolean online) throws InterruptedException {
        long end = next.get() + count;
        List<Thread> threads = IntStream.range(0, THREADS)
                .mapToObj(i -> new Thread(() -> work(end, online), "pairs-" + i))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.printf(
                "%d random pairs%s there and back with %,d rows, %d failures; %d schemas that PostgreSQL refuses%n",
                pairs.get(), online ? " in stages" : "", rows.get(), failures.size(), refused.get());
        assertThat(failures).isEmpty();
    }

    private void work(long end, boolean online) {
        try (Playground live = new Playground();
                Playground fresh = new Playground()) {
            live.prepare();
            fresh.prepare();
            Laws laws = new Laws(live, fresh, online);
            for (long seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
                pair(laws, seed);
            }
        } catch (SQLException e) {
            failures.add(String.valueOf(e));
        }
    }

    private void pair(Laws laws, long seed) {
        String from = WideSchema.of(new Choices(seed, seed, Integer.MAX_VALUE));
        String to = WideSchema.of(new Choices(seed, -seed, 1 + (int) (seed % 5)));
        Optional<String> failure = failure(laws, from, to, true);
        if (failure.isPresent()) {
            System.out.println("seed " + seed + ": " + failure.get());
            failures.add("seed " + seed + ": "
                    + (failures.size() < SHRUNK ? shrunk(laws, from, to, failure.get()) : failure.get()));
        }
    }

    private String shrunk(Laws laws, String from, String to, String failure) {
        String law = kind(failure);
        long deadline = System.nanoTime() + SHRINKING_NANOS;
        Shrinker shrinker = new Shrinker((a, b) -> System.nanoTime() < deadline
                && a.contains(WideSchema.ROLE)
                && b.contains(WideSchema.ROLE)
                && failure(laws, a, b, false).filter(f -> kind(f).equals(law)).isPresent());
        Shrinker.Pair small = shrinker.smallest(new Shrinker.Pair(from, to));
        return failure(laws, small.from(), small.to(), false).orElse("") + "\n--- from\n" + small.from() + "\n--- to\n"
                + small.to();
    }

    /** The law that is broken, without what differs from schema to schema. */
    private static String kind(String failure) {
        String first = failure.lines()
                .limit(2)
                .map(l -> l.replaceAll("^(  \\w+ +\\w+).*", "$1"))
                .collect(Collectors.joining());
        return first.replaceAll("\"[^\"]*\"", "").replaceAll("\\d+", "");
    }

    private Optional<String> failure(Laws laws, String from, String to, boolean counted) {
        try {
            Laws.Made a = laws.make(from);
            Laws.Made b = laws.make(to);
            if (!Refusal.of(a.wanted(), b.wanted()).isEmpty()
                    || !Refusal.of(b.wanted(), a.wanted()).isEmpty()) {
                return Optional.empty();
            }
            try {
                long count = laws.hold(a, b);
                if (counted) {
                    pairs.incrementAndGet();
                    rows.addAndGet(count);
                }
                return Optional.empty();
            } catch (Laws.Broken | SQLException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        } catch (SQLException | AssertionError e) {
            if (counted) {
                refused.incrementAndGet();
                System.out.println("refused: "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            }
            return Optional.empty();
        }
    }
}
