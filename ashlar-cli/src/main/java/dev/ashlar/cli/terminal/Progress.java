package dev.ashlar.cli.terminal;

import java.util.Locale;

/** A bar on a terminal; elsewhere one line when it is done. Closing it twice is safe. */
public final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final long REDRAW_NANOS = 50_000_000;

    private final Terminal terminal;
    private final String label;
    private final long total;
    private final long start = System.nanoTime();
    private long done;
    private long drawn;
    private boolean closed;

    Progress(Terminal terminal, String label, long total) {
        this.terminal = terminal;
        this.label = label;
        this.total = Math.max(1, total);
        draw();
    }

    public synchronized void advanceTo(long value) {
        done = Math.min(value, total);
        if (System.nanoTime() - drawn > REDRAW_NANOS) {
            draw();
        }
    }

    public synchronized void advance(long by) {
        advanceTo(done + by);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (terminal.colour()) {
            draw();
            terminal.err().println();
        } else {
            terminal.err().println(String.format(Locale.ROOT, "%s: %,d of %,d, %.1f s", label, done, total, seconds()));
        }
        terminal.err().flush();
    }

    private void draw() {
        if (!terminal.colour()) {
            return;
        }
        drawn = System.nanoTime();
        int filled = (int) (WIDTH * done / total);
        terminal.err()
                .print(String.format(
                        Locale.ROOT,
                        "\r%-28s [%s%s] %3d %%  %.1f s",
                        label,
                        "#".repeat(filled),
                        ".".repeat(WIDTH - filled),
                        100 * done / total,
                        seconds()));
        terminal.err().flush();
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
