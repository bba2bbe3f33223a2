package dev.ashlar.embedded;

import org.jspecify.annotations.Nullable;

/** The server could not be unpacked, started, stopped or asked. The message says what to do. */
public final class EmbeddedPostgresException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    EmbeddedPostgresException(String code, String what, String help) {
        this(code, what, help, null);
    }

    EmbeddedPostgresException(String code, String what, String help, @Nullable Throwable cause) {
        super(what.stripTrailing() + "\n  = help: " + help + "\n  = code: " + code, cause);
        this.code = code;
    }

    /** A word to search for, such as {@code port-taken}. */
    public String code() {
        return code;
    }
}
