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
        return options.directory().isPresent()
                ? persistent(options, binaries, current)
                : temporary(options, binaries, cache, current);
    }

    private static Server persistent(Options options, Binaries binaries, Account current) throws IOException {
        Path folder = options.directory().get();
        FileTree.createPrivate(folder);
        return inUse(new Layout(folder.toRealPath()), options, binaries, current);
    }

    private static Server temporary(Options options, Binaries binaries, Path cache, Account current)
            throws IOException {
        TemporaryFolders.removeLeftovers(binaries, current);
        Path folder = TemporaryFolders.create();
        try {
            Server server = inUse(new Layout(folder), options, binaries, current);
            ClusterTemplate.copyTo(server.layout.data(), server.programs, cache, current);
            return server;
        } catch (IOException | RuntimeException failed) {
            FileTree.delete(folder);
            throw failed;
        }
    }

    private static Server inUse(Layout layout, Options options, Binaries binaries, Account current) throws IOException {
        FileHold use = FileHold.shared(layout.useLock());
        try {
            RunAs runAs = RunAs.choose(current, binaries, layout.base());
            return new Server(layout, options, new Programs(binaries, runAs, layout.base()), use);
        } catch (IOException | RuntimeException failed) {
            use.close();
            throw failed;
        }
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
