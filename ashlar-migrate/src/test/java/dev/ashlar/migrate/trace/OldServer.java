package dev.ashlar.migrate.trace;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ashlar.migrate.connect.DatabaseUrl;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL 15 as a distribution installs it, for the length of a test. Without one the test is skipped. */
final class OldServer implements AutoCloseable {
    private static final Path PROGRAMS = Path.of(System.getProperty("ashlar.postgres15", "/usr/lib/postgresql/15/bin"));

    private final Path folder;
    private final int port;

    private OldServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static OldServer start() throws IOException {
        assumeTrue(
                Files.isExecutable(PROGRAMS.resolve("initdb")),
                () -> "there is no PostgreSQL 15 at " + PROGRAMS + " (-Dashlar.postgres15=DIR)");
        assumeTrue(
                !isRoot() || Files.isExecutable(Path.of("/usr/bin/setpriv")),
                "initdb refuses root, and there is no setpriv");
        Path folder = Files.createTempDirectory("ashlar-15");
        if (isRoot()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        Path data = folder.resolve("data");
        run(asUser(List.of(
                PROGRAMS.resolve("initdb").toString(), "-D", data.toString(), "-U", "postgres", "-A", "trust", "-N")));
        int port = freePort();
        run(asUser(List.of(
                PROGRAMS.resolve("pg_ctl").toString(),
                "-D",
                data.toString(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off",
                "start")));
        return new OldServer(folder, port);
    }

    DatabaseUrl url() {
        return DatabaseUrl.parse("postgresql://postgres@127.0.0.1:" + port + "/postgres");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static List<String> asUser(List<String> command) {
        List<String> all = new ArrayList<>(
                isRoot() ? List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups") : List.of());
        all.addAll(command);
        return all;
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .directory(Path.of("/").toFile())
                .start();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("failed: " + command);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        run(asUser(List.of(
                PROGRAMS.resolve("pg_ctl").toString(),
                "-D",
                folder.resolve("data").toString(),
                "-m",
                "immediate",
                "stop")));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
