package dev.ashlar.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds out whether the process that {@code postmaster.pid} names is the server of that data directory. */
final class Postmaster {
    private Postmaster() {}

    /**
     * The living server of {@code data}. When its number belongs to another program by now, the file is
     * corrected, so that PostgreSQL can start.
     */
    static Optional<PostmasterPid> living(Path data) throws IOException {
        Optional<PostmasterPid> written = PostmasterPid.read(data);
        if (written.isEmpty()) {
            return written;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(written.get().pid());
        if (process.isEmpty()) {
            return Optional.empty();
        }
        if (isZombie(process.get().pid()) || !mayServe(process.get(), data)) {
            PostmasterPid.markDead(data);
            return Optional.empty();
        }
        return written;
    }

    private static boolean mayServe(ProcessHandle process, Path data) {
        ProcessHandle.Info info = process.info();
        if (info.commandLine().isPresent()) {
            return info.commandLine().get().contains(data.toString());
        }
        // Windows tells the program alone, and another user's process tells nothing: then it is not for us to judge.
        return info.command().map(command -> command.contains("postgres")).orElse(true);
    }

    /** A killed server whose parent does not ask for its exit code, as in a container without init. */
    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException noProcFileSystem) {
            return false;
        }
    }
}
