package dev.ashlar.runtime.wire;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A PgBouncer in transaction mode in front of a server, on a free port, with all its files in a folder of its own. */
final class PgBouncer implements AutoCloseable {
    private static final int TRIES = 5;

    private final Path folder;
    private final Process process;
    private final int port;

    private PgBouncer(Path folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    /** Skips the tests when the program is not on this machine. */
    static Path program() {
        Optional<Path> found = Stream.concat(
                        Stream.of(System.getProperty("ashlar.pgbouncer"), System.getenv("ASHLAR_PGBOUNCER")),
                        Stream.of((System.getenv("PATH") + File.pathSeparator + "/usr/sbin").split(File.pathSeparator))
                                .map(directory -> directory + File.separator + "pgbouncer"))
                .filter(name -> name != null && Files.isExecutable(Path.of(name)))
                .map(Path::of)
                .findFirst();
        Assumptions.assumeTrue(
                found.isPresent(),
                "no pgbouncer is on the PATH (or named by ASHLAR_PGBOUNCER); install it to test behind a real pooler");
        return found.get();
    }

    /**
     * @param serverPort of a server that trusts its users on the loopback interface
     * @param databases each line of {@code [databases]} by name, without host and port
     */
    static PgBouncer start(Path program, int serverPort, Map<String, String> databases) {
        try {
            Path folder = Files.createTempDirectory("ashlar-pgbouncer");
            for (int i = 0; i < TRIES; i++) {
                int port = freePort();
                Process process = launch(program, folder, port, serverPort, databases);
                if (listens(process, port)) {
                    return new PgBouncer(folder, process, port);
                }
                process.destroy(); // another program was quicker to take the port
            }
            throw new IllegalStateException("pgbouncer did not start: " + Files.readString(folder.resolve("log")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String user, String database) {
        return "postgresql://" + user + "@127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            for (String file : List.of("pgbouncer.ini", "users", "log")) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process launch(Path program, Path folder, int port, int serverPort, Map<String, String> databases)
            throws IOException {
        Path users = folder.resolve("users");
        Path settings = folder.resolve("pgbouncer.ini");
        Files.writeString(users, "\"postgres\" \"\"\n\"app\" \"\"\n");
        Files.writeString(settings, settings(port, users, serverPort, databases));
        List<String> command = new ArrayList<>(List.of(program.toString()));
        if (((Integer) 0).equals(Files.getAttribute(folder, "unix:uid"))) {
            command.addAll(List.of("-u", "nobody")); // it refuses to run as root
            Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        command.add(settings.toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private static String settings(int port, Path users, int serverPort, Map<String, String> databases) {
        String lines = databases.entrySet().stream()
                .map(one -> one.getKey() + " = host=127.0.0.1 port=" + serverPort + " " + one.getValue())
                .collect(Collectors.joining("\n"));
        return String.join(
                "\n",
                "[databases]",
                lines,
                "[pgbouncer]",
                "listen_addr = 127.0.0.1",
                "listen_port = " + port,
                "unix_socket_dir =",
                "auth_type = trust",
                "auth_file = " + users,
                "pool_mode = transaction",
                "max_client_conn = 200",
                "ignore_startup_parameters = extra_float_digits",
                "");
    }

    private static boolean listens(Process process, int port) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (process.isAlive() && System.nanoTime() < deadline) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                pause();
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
