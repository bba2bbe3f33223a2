package dev.ashlar.testkit.database;

import org.jspecify.annotations.Nullable;

/** A database for a test could not be made. The message says what to do. */
public final class TestDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TestDatabaseException(String what, String help, @Nullable Throwable cause) {
        super(what.stripTrailing() + "\n  = help: " + help, cause);
    }
}
