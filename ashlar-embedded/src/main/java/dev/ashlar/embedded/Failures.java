package dev.ashlar.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sentences for what goes wrong in more than one place. */
final class Failures {
    private Failures() {}

    static EmbeddedPostgresException disk(String what, Path where, IOException cause) {
        String reason = reason(cause);
        String help = isFull(where, reason)
                ? "the disk is full (" + freeMegabytes(where) + " MB free); PostgreSQL needs about 200 MB"
                : "make the folder writable for this user, or choose another";
        String code = isFull(where, reason) ? "disk-full" : "folder-not-usable";
        return new EmbeddedPostgresException(code, what + ": " + reason, help, cause);
    }

    /** The JDK's file exceptions say a path and leave the reason to their class name. */
    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException denied) {
            return "permission denied for " + denied.getFile();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private static boolean isFull(Path where, String reason) {
        return reason.contains("No space left") || reason.contains("quota") || freeMegabytes(where) == 0;
    }

    /** -1 when it cannot be known. */
    private static long freeMegabytes(Path where) {
        for (Path folder = where; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder)) {
                return freeMegabytesOf(folder);
            }
        }
        return -1;
    }

    private static long freeMegabytesOf(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() >> 20;
        } catch (IOException unknown) {
            return -1;
        }
    }
}
