package dev.ashlar.lsp.protocol;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;

/** The one thread that all work is done on, in the order in which the messages came. The thread that reads them never waits. */
final class Desk {
    private static final Logger LOG = Logger.getLogger("dev.ashlar.lsp");

    private final ScheduledThreadPoolExecutor thread;
    /** Counts the changes that came, also those whose turn has not come yet. */
    private final AtomicLong changes = new AtomicLong();

    Desk() {
        thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread worker = new Thread(work, "ashlar-lsp");
            worker.setDaemon(true);
            return worker;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Answers a request in its turn, unless it is called off before that. */
    <T> CompletableFuture<T> answer(Supplier<T> work) {
        return CompletableFutures.computeAsync(thread, cancelled -> {
            cancelled.checkCanceled();
            return work.get();
        });
    }

    /** Takes a notification in its turn. */
    void note(Runnable work) {
        thread.execute(guarded(work));
    }

    /** Takes a notification that makes every check that has not been said stale. */
    void change(Runnable work) {
        changes.incrementAndGet();
        note(work);
    }

    /** Does something when no change has come for so long. */
    void whenQuiet(long millis, Runnable work) {
        long seen = changes.get();
        Runnable unlessStale = () -> {
            if (changes.get() == seen) {
                work.run();
            }
        };
        ScheduledFuture<?> unused = thread.schedule(guarded(unlessStale), millis, TimeUnit.MILLISECONDS);
    }

    /** How many changes came: when it grows while something is computed, that will not hold. */
    long changes() {
        return changes.get();
    }

    void close() {
        thread.shutdownNow();
    }

    /** What goes wrong is written to the standard error stream, which editors show; the thread goes on. */
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (CancellationException e) {
                // nobody wants it any more
            } catch (RuntimeException | StackOverflowError e) {
                LOG.log(Level.SEVERE, "a fault of the language server's own", e);
            }
        };
    }
}
