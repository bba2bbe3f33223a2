package dev.ashlar.testkit.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a test names. */
final class TextFile {
    private TextFile() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw unreadable(file, failed);
        }
    }

    static TestDatabaseException unreadable(Path file, IOException failed) {
        return new TestDatabaseException(
                "cannot read " + file.toAbsolutePath().normalize() + ": " + failed,
                "paths in a test are relative to the folder that the tests run in",
                failed);
    }
}
