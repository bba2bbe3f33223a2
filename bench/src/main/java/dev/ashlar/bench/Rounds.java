package dev.ashlar.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What the rounds of one step took, in a JVM that has run it before: by the clock, which a shared machine bends, and by the
 * thread's own CPU time, which bends less.
 *
 * @param clock milliseconds of each round, sorted
 * @param cpu CPU milliseconds of the round that took the least
 * @param megabytes what one round allocates
 */
record Rounds(List<Double> clock, double cpu, double megabytes) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 60;

    /** The last of a method's three compilers still had work behind 60 rounds of the compiler, and none behind 200. */
    private static final int LONG_WARM_UP = 200;

    private static final int ROUNDS = 41;

    static Rounds of(Callable<?> step) throws Exception {
        return of(step, WARM_UP);
    }

    /** Of a step of some milliseconds. */
    static Rounds ofQuick(Callable<?> step) throws Exception {
        return of(step, LONG_WARM_UP);
    }

    private static Rounds of(Callable<?> step, int warmUp) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            run(step);
        }
        List<Double> clock = new ArrayList<>();
        double cpu = Double.MAX_VALUE;
        long allocated = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            long onCpu = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            run(step);
            clock.add((System.nanoTime() - start) / 1e6);
            cpu = Math.min(cpu, (THREADS.getCurrentThreadCpuTime() - onCpu) / 1e6);
            allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        }
        Collections.sort(clock);
        return new Rounds(clock, cpu, allocated / 1e6);
    }

    double median() {
        return clock.get(clock.size() / 2);
    }

    double fastest() {
        return clock.get(0);
    }

    double slowest() {
        return clock.get(clock.size() - 1);
    }

    /** The result is looked at, so that no compiler leaves the work out. */
    private static void run(Callable<?> step) throws Exception {
        if (System.identityHashCode(step.call()) == 0) {
            System.out.print("");
        }
    }
}
