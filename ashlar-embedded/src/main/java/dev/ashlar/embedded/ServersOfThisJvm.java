package dev.ashlar.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one mutable static of this module, because what it guards belongs to the process: an operating system's lock
 * is held once by a JVM, so all that use a folder share one {@link Server}; the temporary server is one for all
 * tests; and what is still in use when the JVM ends is let go by its shutdown hook.
 */
final class ServersOfThisJvm {
    static final ServersOfThisJvm INSTANCE = new ServersOfThisJvm();

    private final Map<Path, Server> servers = new HashMap<>();
    private @Nullable Server shared;
    private boolean hooked;

    private ServersOfThisJvm() {}

    synchronized Server acquire(Options options) {
        Path folder = options.directory().orElse(null);
        try {
            Server server = folder == null ? null : servers.get(real(folder));
            return server == null ? open(options) : join(server, options);
        } catch (IOException failed) {
            Path where = folder == null ? Path.of(System.getProperty("java.io.tmpdir", ".")) : folder;
            throw Failures.disk("PostgreSQL cannot use " + where, where, failed);
        }
    }

    /** The temporary server of this JVM, started by the first who asks. It runs until the JVM ends. */
    synchronized Server shared() {
        if (shared == null) {
            shared = acquire(Options.temporary());
        }
        return shared;
    }

    synchronized void release(Server server) {
        try {
            if (server.removeUser()) {
                servers.remove(server.layout().base());
            }
        } catch (IOException failed) {
            throw Failures.disk("PostgreSQL cannot be stopped", server.layout().base(), failed);
        }
    }

    synchronized void stop(Server server) {
        try {
            server.stop();
        } catch (IOException failed) {
            throw Failures.disk("PostgreSQL cannot be stopped", server.layout().base(), failed);
        }
    }

    private Server open(Options options) throws IOException {
        hook();
        Server server = Server.open(options);
        try {
            server.addUser(options);
        } catch (IOException | RuntimeException failed) {
            server.close();
            throw failed;
        }
        servers.put(server.layout().base(), server);
        return server;
    }

    private static Server join(Server server, Options options) throws IOException {
        server.addUser(options);
        return server;
    }

    private static Path real(Path folder) throws IOException {
        return folder.toFile().exists() ? folder.toRealPath() : folder;
    }

    private void hook() {
        if (!hooked) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::closeAll, "ashlar-postgres-stop"));
            hooked = true;
        }
    }

    private synchronized void closeAll() {
        for (Server server : List.copyOf(servers.values())) {
            try {
                server.close();
            } catch (IOException | EmbeddedPostgresException atTheEndOfTheJvm) {
                // Nobody is left to be told; the next start finds the server by its pid file.
            }
        }
        servers.clear();
    }
}
