package dev.ashlar.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs as the right user, in a folder that this user may enter, and with none of the
 * {@code PG*} variables that would point them elsewhere.
 */
record Programs(Binaries binaries, RunAs runAs, Path directory) {

    /** What a finished program left. */
    record Outcome(int exit, String output) {
        boolean succeeded() {
            return exit == 0;
        }
    }

    /** The same programs as user nobody of a user namespace, whose files stay this user's. */
    Programs inUserNamespace() {
        return new Programs(binaries, new RunAs(RunAs.USER_NAMESPACE, runAs.account()), directory);
    }

    Outcome run(String program, List<String> arguments) throws IOException {
        return run(program, arguments, "");
    }

    Outcome run(String program, List<String> arguments, String input) throws IOException {
        return runAny(words(program, arguments), input);
    }

    Outcome runAny(List<String> words, String input) throws IOException {
        // A file, not a pipe: a server started by the program would keep a pipe open.
        Path output = Files.createTempFile("ashlar-postgres", ".out");
        try {
            Process process = builder(words, output).start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException endedBeforeReading) {
                // Its exit code and output say why.
            }
            return new Outcome(exit(process), Files.readString(output));
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** Starts a program and does not wait for it. */
    Process start(String program, List<String> arguments, Path output) throws IOException {
        Process process = builder(words(program, arguments), output).start();
        process.getOutputStream().close();
        return process;
    }

    private List<String> words(String program, List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(binaries.program(program));
        words.addAll(arguments);
        return words;
    }

    private ProcessBuilder builder(List<String> words, Path output) {
        ProcessBuilder builder = new ProcessBuilder(runAs.command(words));
        builder.directory(directory.toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    private static int exit(Process process) throws IOException {
        try {
            if (process.waitFor(2, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new IOException("a program of PostgreSQL did not end within 2 minutes");
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
