package dev.ashlar.cli.command;

import dev.ashlar.cli.terminal.Terminal;
import dev.ashlar.migrate.failure.MigrationException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C ends a run of migrations after the batch or the step that it is in: what is done is recorded, and the message says
 * how to go on. A second one ends the program at once, and the server takes back what was open.
 */
final class StopBetweenBatches {
    private static final long LONGEST_WAIT_SECONDS = 600;

    private final Thread runner = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopping;

    private StopBetweenBatches() {}

    static int run(Terminal terminal, Callable<Integer> command) throws Exception {
        return new StopBetweenBatches().guard(terminal, command);
    }

    private int guard(Terminal terminal, Callable<Integer> command) throws Exception {
        Thread hook = new Thread(this::stop, "ashlar-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return command.call();
        } catch (MigrationException e) {
            if (!stopping) {
                throw e;
            }
            // Said here, for the program ends as soon as the hook lets it.
            Failures.report(e, terminal);
            return 1;
        } finally {
            terminal.err().flush();
            ended.countDown();
            remove(hook);
        }
    }

    private void stop() {
        stopping = true;
        runner.interrupt();
        try {
            if (!ended.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending.
        }
    }
}
