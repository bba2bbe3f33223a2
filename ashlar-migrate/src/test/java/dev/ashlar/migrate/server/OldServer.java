package dev.ashlar.migrate.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** PostgreSQL 15 as Debian installs it; a test that asks for it is skipped where it is not. */
public final class OldServer implements AutoCloseable {
    private static final Path BINARIES = Path.of(System.getProperty("ashlar.postgres15", "/usr/lib/postgresql/15/bin"));
    private static final String NOBODY = "65534";

    private final Path data;
    private final int port;

    private OldServer(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    public static OldServer start() {
        assumeTrue(
                Files.isExecutable(BINARIES.resolve("initdb")),
                "there is no PostgreSQL 15 at " + BINARIES + " (-Dashlar.postgres15=DIR)");
        assumeTrue(
                !isRoot() || Files.isExecutable(Path.of("/usr/bin/setpriv")),
                "initdb refuses root, and there is no setpriv");
        try {
            Path home = Files.createTempDirectory("ashlar-15-");
            OldServer server = new OldServer(home.resolve("data"), freePort());
            if (isRoot()) {
                run(List.of("chown", NOBODY + ":" + NOBODY, home.toString()));
            }
            server.asUser("initdb", "-A", "trust", "-U", "postgres", "-N", "-E", "UTF8", "--locale=C");
            server.asUser("pg_ctl", "-w", "-l", home.resolve("log").toString(), "-o", server.options(), "start");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private String options() {
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off";
    }

    /** An empty database of that name. */
    public String url(String database) throws SQLException {
        String server = "jdbc:postgresql://127.0.0.1:" + port + "/";
        try (Connection connection = DriverManager.getConnection(server + "postgres?user=postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        }
        return server + database + "?user=postgres";
    }

    private void asUser(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(BINARIES.resolve(program).toString());
        command.addAll(List.of("-D", data.toString()));
        command.addAll(Arrays.asList(arguments));
        run(command);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(Path.of(System.getProperty("java.io.tmpdir")).toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command + " ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        try {
            asUser("pg_ctl", "-m", "immediate", "stop");
            try (Stream<Path> files = Files.walk(Objects.requireNonNull(data.getParent()))) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
