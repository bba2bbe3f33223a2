package dev.ashlar.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contestant's process, which is spoken with line by line. */
final class Player implements AutoCloseable {
    private static final String MARK = "> ";

    private final Process process;
    private final BufferedReader from;
    private final Writer to;

    private Player(Process process) {
        this.process = process;
        this.from = process.inputReader(StandardCharsets.UTF_8);
        this.to = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Starts it, and waits until it is ready. */
    static Player serving(Program program, Arena arena) throws IOException {
        Player player = new Player(start(program, List.of("serve", arena.near(), arena.far(), arena.owner())));
        String ready = player.line();
        if (!"ready".equals(ready)) {
            player.close();
            throw new IOException(program.name() + " did not start" + (ready == null ? "" : ": " + ready));
        }
        return player;
    }

    /** Milliseconds from the start of a process to the answer of its first query. */
    static double first(Program program, String url, String key) throws IOException {
        long start = System.nanoTime();
        try (Player player = new Player(start(program, List.of("first", url, key)))) {
            String answer = player.line();
            double millis = (System.nanoTime() - start) / 1e6;
            if (answer == null || !answer.startsWith("first")) {
                throw new IOException(program.name() + " gave no answer");
            }
            return millis;
        }
    }

    private static Process start(Program program, List<String> arguments) throws IOException {
        List<String> words = new ArrayList<>(program.command());
        words.addAll(arguments);
        return new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.appendTo(new File(program.log())))
                .start();
    }

    /** The first word says how it went: {@code answer}, {@code ran}, {@code absent}, {@code failed}. */
    String ask(String command) {
        try {
            to.write(command + "\n");
            to.flush();
            String answer = line();
            return answer == null ? "failed its process ended" : answer;
        } catch (IOException e) {
            return "failed " + e.getMessage();
        }
    }

    /** The next line that is meant for us; libraries print others. */
    private @Nullable String line() throws IOException {
        for (String line = from.readLine(); line != null; line = from.readLine()) {
            if (line.startsWith(MARK)) {
                return line.substring(MARK.length());
            }
        }
        return null;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            from.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
