package dev.ashlar.cli.terminal;

import java.util.Locale;

/** A bar on a terminal; elsewhere a line now and then, and one when it is done. Closing it twice is safe. */
public final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final long REDRAW_NANOS = 50_000_000;
    private static final long NEXT_LINE_NANOS = 30_000_000_000L;

    private final Terminal terminal;
    private final String label;
    private final long total;
    private final long start = System.nanoTime();
    private long before;
    private long done;
    private long drawn = start;
    private boolean closed;

    Progress(Terminal terminal, String label, long total) {
        this.terminal = terminal;
        this.label = label;
        this.total = Math.max(1, total);
        if (terminal.colour()) {
            draw();
        }
    }

    /** What an earlier run did, which tells nothing of how fast this one is. */
    public synchronized void startAt(long value) {
        before = value;
    }

    public synchronized void advanceTo(long value) {
        done = Math.min(value, total);
        if (System.nanoTime() - drawn > (terminal.colour() ? REDRAW_NANOS : NEXT_LINE_NANOS)) {
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
        drawn = System.nanoTime();
        if (terminal.colour()) {
            int filled = (int) (WIDTH * done / total);
            String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
            terminal.err()
                    .print(String.format(
                            Locale.ROOT,
                            "\r%-28s [%s] %3d %%  %.1f s%-12s",
                            label,
                            bar,
                            percent(),
                            seconds(),
                            remaining()));
        } else {
            terminal.err()
                    .println(String.format(
                            Locale.ROOT,
                            "%s: %,d of %,d, %d %%, %.0f s%s",
                            label,
                            done,
                            total,
                            percent(),
                            seconds(),
                            remaining()));
        }
        terminal.err().flush();
    }

    private long percent() {
        return 100 * done / total;
    }

    /** How long it will go on at this speed; nothing as long as that is not known, or when it is done. */
    private String remaining() {
        double perSecond = (done - before) / Math.max(0.001, seconds());
        if (perSecond <= 0 || done >= total || seconds() < 1) {
            return "";
        }
        long left = Math.round((total - done) / perSecond);
        return left < 90 ? ", " + left + " s left" : ", " + (left + 59) / 60 + " min left";
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
