package dev.ashlar.migrate.noon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether Linux schedules each session of processes as a group of its own. PostgreSQL's backends call {@code setsid()}, so each
 * is one, and when all processors are busy a backend was seen to wait a quarter of a second for one, with its locks: five
 * times what a batch may take. See {@code sched(7)}, "The autogroup feature".
 */
final class Autogroups {
    private static final Path SWITCH = Path.of("/proc/sys/kernel/sched_autogroup_enabled");

    private Autogroups() {}

    static boolean on() {
        try {
            return Files.exists(SWITCH) && Files.readString(SWITCH).strip().equals("1");
        } catch (IOException e) {
            return false;
        }
    }

    /** What the one who measures should know first; empty when there is nothing. */
    static String warning() {
        return on()
                ? "This kernel schedules each backend as a group of its own, which stops some for up to 0.3 s when all"
                        + " processors are busy: waits below may be the kernel's.\n"
                        + "Measure with: echo 0 > " + SWITCH + "\n"
                : "";
    }
}
