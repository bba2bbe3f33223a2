package dev.ashlar.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A lock of the operating system on a file, given back when the process dies, however it dies. One JVM may hold a
 * file once only; the callers take turns through {@link ServersOfThisJvm}.
 */
final class FileHold implements AutoCloseable {
    private final FileChannel channel;

    private FileHold(FileChannel channel) {
        this.channel = channel;
    }

    /** What is done while a file is held. */
    interface Action<T> {
        T run() throws IOException;
    }

    /** Waits until nobody else holds the file, and holds it alone during {@code action}. */
    static <T> T alone(Path file, Action<T> action) throws IOException {
        FileHold hold = waiting(file, false);
        try {
            return action.run();
        } finally {
            hold.close();
        }
    }

    /** Waits while somebody holds the file alone; any number may share it. */
    static FileHold shared(Path file) throws IOException {
        return waiting(file, true);
    }

    /** Runs {@code action} while holding the file alone; false when somebody else holds it, shared or not. */
    static boolean ifUnused(Path file, Action<?> action) throws IOException {
        Optional<FileHold> hold = exclusiveNow(file);
        if (hold.isEmpty()) {
            return false;
        }
        try {
            action.run();
            return true;
        } finally {
            hold.get().close();
        }
    }

    private static Optional<FileHold> exclusiveNow(Path file) throws IOException {
        FileChannel channel = open(file);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new FileHold(channel));
            }
        } catch (OverlappingFileLockException heldByThisJvm) {
            // The same answer as for another process.
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
        channel.close();
        return Optional.empty();
    }

    private static FileHold waiting(Path file, boolean shared) throws IOException {
        FileChannel channel = open(file);
        try {
            lock(channel, shared);
            return new FileHold(channel);
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
    }

    /** Java refuses, instead of waiting, when code of this JVM under another class loader holds the file. */
    private static void lock(FileChannel channel, boolean shared) throws IOException {
        while (true) {
            try {
                FileLock lock = channel.lock(0, Long.MAX_VALUE, shared);
                assert lock.isValid();
                return;
            } catch (OverlappingFileLockException heldByThisJvm) {
                Pause.millis(20);
            }
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Gives the file free. Closing twice is safe. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
