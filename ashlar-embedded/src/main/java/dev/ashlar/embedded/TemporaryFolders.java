package dev.ashlar.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folders of temporary servers. */
final class TemporaryFolders {
    /** Followed by the number of the JVM's process. */
    private static final String PREFIX = "ashlar-postgres-";

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH = 2L << 30;

    private TemporaryFolders() {}

    /** Linux's memory file system where 2 GB of it are free (a database is made there in 12 ms, on disk in 30 to 400). */
    static Path root() throws IOException {
        boolean memory = Files.isWritable(MEMORY)
                && Files.getFileStore(MEMORY).type().equals("tmpfs")
                && Files.getFileStore(MEMORY).getUsableSpace() > ENOUGH;
        return memory ? MEMORY : Path.of(System.getProperty("java.io.tmpdir", "."));
    }

    static Path create() throws IOException {
        return Files.createTempDirectory(
                        root(), PREFIX + ProcessHandle.current().pid() + "-")
                .toRealPath();
    }

    /** Removes those whose JVM was killed before it could, where no {@link Watchdog} did. */
    static void removeLeftovers(Binaries binaries, Account current) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root(), PREFIX + "*-*")) {
            for (Path folder : folders) {
                if (isLeft(folder)) {
                    removeOne(folder, binaries, current);
                }
            }
        }
    }

    private static boolean isLeft(Path folder) {
        String name = String.valueOf(folder.getFileName()).substring(PREFIX.length());
        String pid = name.substring(0, name.indexOf('-'));
        return pid.matches("\\d{1,10}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
    }

    /** What belongs to another user cannot be removed, and is left to that user. */
    private static void removeOne(Path folder, Binaries binaries, Account current) {
        Layout layout = new Layout(folder);
        try {
            boolean stopped = FileHold.ifUnused(layout.useLock(), () -> {
                RunAs runAs = RunAs.choose(current, binaries, folder);
                return new Start(layout, new Programs(binaries, runAs, folder), Options.temporary()).stop();
            });
            if (stopped) {
                FileTree.delete(folder);
            }
        } catch (IOException | EmbeddedPostgresException notOurs) {
            return;
        }
    }
}
