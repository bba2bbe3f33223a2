package dev.ashlar.compiler.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Runs the ordeal on many damaged schemas, on every processor, and watches for one that does not come back. */
final class Fuzzer {
    /** Generous: an ordeal takes about a millisecond. It is there for what would never end. */
    private static final long MOST_MILLIS = 30_000;

    /** As many kinds of failures as one wants to read at once. */
    private static final int ENOUGH = 20;

    private final List<String> seeds;
    private final AtomicLong next;
    private final long end;
    private final AtomicLong valid = new AtomicLong();
    private final Map<String, String> failures = new LinkedHashMap<>();

    Fuzzer(List<String> seeds, long first, long count) {
        this.seeds = seeds;
        this.next = new AtomicLong(first);
        this.end = first + count;
    }

    /** The text of a run. */
    static String text(List<String> seeds, long seed) {
        return new Mutator(seeds, seed).next();
    }

    /** How many of the texts were valid schemas. */
    long valid() {
        return valid.get();
    }

    /** What went wrong, one of each kind, with the seed that shows it. */
    List<String> run() throws InterruptedException {
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Worker worker = new Worker();
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
        for (Worker worker : workers) {
            while (worker.isAlive() && !worker.hangs()) {
                worker.join(200);
            }
            if (worker.isAlive()) {
                fail(worker.seed, "does not come back", worker.getStackTrace());
                break;
            }
        }
        synchronized (failures) {
            return List.copyOf(failures.values());
        }
    }

    private void fail(long seed, String what, StackTraceElement[] stack) {
        synchronized (failures) {
            StackTraceElement place = stack.length == 0 ? null : stack[0];
            failures.computeIfAbsent(
                    kind(what, place), k -> "-Dashlar.fuzz.seed=" + seed + ": " + shortened(what, stack));
            if (failures.size() >= ENOUGH) {
                next.set(end);
            }
        }
    }

    private static String kind(String what, @Nullable StackTraceElement place) {
        return what.replaceAll("[^A-Za-z ].*", "") + place;
    }

    private static String shortened(String what, StackTraceElement[] stack) {
        StringBuilder text = new StringBuilder(what.length() > 600 ? what.substring(0, 600) : what);
        for (int i = 0; i < Math.min(stack.length, 8); i++) {
            text.append("\n    at ").append(stack[i]);
        }
        return text.toString();
    }

    private final class Worker extends Thread {
        private volatile long seed;
        private volatile long started = System.nanoTime();

        @Override
        public void run() {
            for (long s = next.getAndIncrement(); s < end; s = next.getAndIncrement()) {
                seed = s;
                started = System.nanoTime();
                one(s);
            }
        }

        @SuppressWarnings("ThrowableNotThrown")
        private void one(long s) {
            try {
                if (Ordeal.pass(text(seeds, s))) {
                    valid.incrementAndGet();
                }
            } catch (RuntimeException | Error e) {
                fail(s, e.toString(), e.getStackTrace());
            }
        }

        boolean hangs() {
            return System.nanoTime() - started > MOST_MILLIS * 1_000_000;
        }
    }
}
