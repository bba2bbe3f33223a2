package dev.ashlar.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A small shell process that waits on a pipe from this JVM. The pipe closes when the JVM dies, however it dies;
 * then the shell stops the temporary server and removes its folder. Windows has none: see {@link TemporaryFolders}.
 */
final class Watchdog implements AutoCloseable {
    // The folder is $1. The number in postmaster.pid is trusted only where /proc or ps says that it serves the folder.
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            read -r line
            file=$1/data/postmaster.pid
            pid=$(head -n 1 "$file" 2>/dev/null)
            if [ -n "$pid" ]; then
              if [ -d /proc/self ]; then serves=$(tr '\\0' ' ' < "/proc/$pid/cmdline" 2>/dev/null)
              else serves=$(ps -o command= -p "$pid" 2>/dev/null); fi
              case "$serves" in *"$1"*) kill -QUIT "$pid" 2>/dev/null ;; esac
              i=0
              while [ -f "$file" ] && [ $i -lt 50 ]; do sleep 0.1; i=$((i+1)); done
            fi
            rm -rf -- "$1"
            """;

    private final Process process;

    private Watchdog(Process process) {
        this.process = process;
    }

    static Optional<Watchdog> over(Path folder, Programs programs) throws IOException {
        if (Platform.current().isWindows()) {
            return Optional.empty();
        }
        List<String> words = List.of("sh", "-c", SCRIPT, "sh", folder.toString());
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(programs.directory().getRoot().toFile());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return Optional.of(new Watchdog(builder.start()));
    }

    /** To be called when the folder is gone. Closing twice is safe. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
