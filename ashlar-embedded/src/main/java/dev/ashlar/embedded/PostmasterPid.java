package dev.ashlar.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a server writes into {@code postmaster.pid} of its data directory.
 * The lines are fixed by PostgreSQL ({@code src/include/utils/pidfile.h}).
 *
 * @param port 0 while the server has not yet said it
 * @param ready it takes connections
 */
record PostmasterPid(long pid, int port, boolean ready) {
    private static final int PORT = 3;
    private static final int STATUS = 7;

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Empty when there is no file, or the server is in the midst of writing it. */
    static Optional<PostmasterPid> read(Path data) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file(data));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        }
        return number(lines, 0)
                .map(pid -> new PostmasterPid(
                        pid,
                        number(lines, PORT).orElse(0L).intValue(),
                        line(lines, STATUS).equals("ready")));
    }

    /**
     * Tells PostgreSQL that the number in the file is of no living server, when another program has got it since.
     * The file is not removed: its shared memory key is how PostgreSQL finds backends that outlived their server.
     */
    static void markDead(Path data) throws IOException {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file(data)));
            lines.set(0, Long.toString(deadPid()));
            Files.write(file(data), lines, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (NoSuchFileException endedMeanwhile) {
            // A server that ends removes its file.
        }
    }

    private static long deadPid() {
        long pid = 99_998;
        while (ProcessHandle.of(pid).isPresent()) {
            pid--;
        }
        return pid;
    }

    private static Optional<Long> number(List<String> lines, int index) {
        String text = line(lines, index);
        return text.matches("\\d{1,10}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }
}
