package dev.ashlar.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One folder's server as this JVM uses it. Several JVMs may use it at once; the last one to let go stops it.
 * Not safe for threads: {@link ServersOfThisJvm} lets one in at a time.
 */
final class Server {
    private final Layout layout;
    private final Options options;
    private final Programs programs;
    private final FileHold use;
    private final Optional<Watchdog> watchdog;
    private int users;
    private volatile int port;

    private Server(Layout layout, Options options, Programs programs, FileHold use) throws IOException {
        this.layout = layout;
        this.options = options;
        this.programs = programs;
        this.use = use;
        this.watchdog = isTemporary() ? Watchdog.over(layout.base(), programs) : Optional.empty();
    }

    /** Takes the folder into use; the server runs after {@link #addUser}. */
    static Server open(Options options) throws IOException {
        Account current = Account.current();
        Platform platform = Platform.current();
        Path cache = platform.cache(current);
        Binaries binaries = Binaries.unpacked(platform, cache);
        Layout layout = new Layout(folder(options));
        if (options.directory().isEmpty()) {
            Leftovers.remove(Path.of(System.getProperty("java.io.tmpdir", ".")), binaries, current);
        }
        FileHold use = FileHold.shared(layout.useLock());
        try {
            RunAs runAs = RunAs.choose(current, binaries, layout.base());
            Server server = new Server(layout, options, new Programs(binaries, runAs, layout.base()), use);
            if (server.isTemporary()) {
                ClusterTemplate.copyTo(layout.data(), server.programs, cache, current);
            }
            return server;
        } catch (IOException | RuntimeException failed) {
            use.close();
            throw failed;
        }
    }

    private static Path folder(Options options) throws IOException {
        if (options.directory().isEmpty()) {
            return Files.createTempDirectory(
                            Leftovers.PREFIX + ProcessHandle.current().pid() + "-")
                    .toRealPath();
        }
        FileTree.createPrivate(options.directory().get());
        return options.directory().get().toRealPath();
    }

    Layout layout() {
        return layout;
    }

    int port() {
        return port;
    }

    boolean isTemporary() {
        return options.directory().isEmpty();
    }

    /** Counts a user in, and starts the server if it does not run: at first, or because it was killed. */
    void addUser(Options asked) throws IOException {
        port = FileHold.alone(layout.startLock(), () -> startOrAdopt(new Start(layout, programs, asked)));
        users++;
    }

    private int startOrAdopt(Start start) throws IOException {
        if (!Files.exists(layout.data())) {
            Cluster.create(programs, layout.data());
        }
        Cluster.checkVersion(programs.binaries(), layout.data());
        Optional<PostmasterPid> running = Postmaster.living(layout.data());
        return running.isPresent() ? start.adopt(running.get()) : start.start();
    }

    /** Counts a user out. True when it was the last of this JVM, and the folder is no longer in use by it. */
    boolean removeUser() throws IOException {
        users--;
        if (users > 0) {
            return false;
        }
        close();
        return true;
    }

    /** Stops the server, whoever else uses it. The folder stays in use until the last user is counted out. */
    void stop() throws IOException {
        FileHold.alone(layout.startLock(), new Start(layout, programs, options)::stop);
    }

    /** Lets go of the folder, and stops the server when no other JVM uses it. */
    void close() throws IOException {
        FileHold.alone(layout.startLock(), () -> {
            use.close();
            return FileHold.ifUnused(layout.useLock(), new Start(layout, programs, options)::stop);
        });
        if (isTemporary()) {
            FileTree.delete(layout.base());
        }
        watchdog.ifPresent(Watchdog::close);
    }
}
