package dev.ashlar.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Removes temporary servers whose JVM was killed before it could, on systems where no watchdog did. */
final class Leftovers {
    /** Followed by the number of the JVM's process. */
    static final String PREFIX = "ashlar-postgres-";

    private Leftovers() {}

    static void remove(Path temporary, Binaries binaries, Account current) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*-*")) {
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
