package dev.ashlar.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Another JVM that starts a server, says where it is, and uses it until it is told to end or is killed.
 *
 * @param url the owner's URL of the database {@code postgres}
 */
record ChildJvm(Process process, String url, Path directory) {
    private static final String TEMPORARY = "temporary";

    /** The child's own main method. */
    public static void main(String[] arguments) throws IOException {
        Options options =
                arguments[0].equals(TEMPORARY) ? Options.temporary() : Options.persistent(Path.of(arguments[0]));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(options)) {
            System.out.println(postgres);
            System.out.println(postgres.directory());
            while (System.in.read() != -1) {
                // The parent closes the pipe when the child may end.
            }
        }
    }

    static ChildJvm temporary() throws IOException {
        return start(TEMPORARY);
    }

    static ChildJvm on(Path directory) throws IOException {
        return start(directory.toString());
    }

    private static ChildJvm start(String argument) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(List.of(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildJvm.class.getName(),
                        argument))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new ChildJvm(process, said.readLine(), Path.of(said.readLine()));
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        waitFor();
    }

    void end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        waitFor();
    }

    private void waitFor() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new AssertionError("the child does not end");
        }
    }
}
