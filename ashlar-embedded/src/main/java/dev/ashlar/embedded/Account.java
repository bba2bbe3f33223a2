package dev.ashlar.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A user of the operating system by number.
 *
 * @param uid the user's number; -1 where users have none (Windows)
 */
record Account(int uid, int gid) {
    /** {@code nobody:nogroup} by number on Linux, which needs no entry in the group file. */
    static final Account NOBODY = new Account(65534, 65534);

    /** Asked of a file made for it: the one way that the JDK alone offers, with no native call. */
    static Account current() {
        try {
            Path probe = Files.createTempFile("ashlar", ".uid");
            try {
                return owner(probe);
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException failed) {
            Path folder = Path.of(System.getProperty("java.io.tmpdir", "."));
            throw Failures.disk("cannot write into the temporary folder " + folder, folder, failed);
        }
    }

    static Account owner(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return new Account(-1, -1);
        }
        return new Account(
                (Integer) Files.getAttribute(file, "unix:uid"), (Integer) Files.getAttribute(file, "unix:gid"));
    }

    boolean isRoot() {
        return uid == 0;
    }
}
