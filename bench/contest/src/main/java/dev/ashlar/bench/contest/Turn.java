package dev.ashlar.bench.contest;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one turn came to.
 *
 * @param cpu nanoseconds of the callers' own threads
 * @param bytes what those threads allocated
 */
record Turn(long operations, long nanos, long cpu, long bytes) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** One caller, until the time is over or so many operations are done. */
    static Turn alone(Asks.Ask ask, AtomicLong next, long nanos, long most) throws Exception {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        long done = 0;
        int seen = 0;
        while (done < most && System.nanoTime() - start < nanos) {
            seen += System.identityHashCode(ask.ask(next.getAndIncrement())); // so that no compiler leaves the work out
            done++;
        }
        long took = System.nanoTime() - start;
        long spent = THREADS.getCurrentThreadCpuTime() - cpu;
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        return new Turn(done, took, spent, allocated + (seen == 0 ? 1 : 0));
    }

    /** Many callers at once. */
    static Turn together(int callers, Asks.Ask ask, AtomicLong next, long nanos, long most) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Callable<Turn>> turns = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                turns.add(() -> alone(ask, next, nanos, Math.max(1, most / callers)));
            }
            long start = System.nanoTime();
            Turn sum = new Turn(0, 0, 0, 0);
            for (Future<Turn> turn : threads.invokeAll(turns)) {
                sum = sum.plus(turn.get());
            }
            return new Turn(sum.operations, System.nanoTime() - start, sum.cpu, sum.bytes);
        } finally {
            threads.shutdown();
        }
    }

    private Turn plus(Turn other) {
        return new Turn(operations + other.operations, 0, cpu + other.cpu, bytes + other.bytes);
    }
}
