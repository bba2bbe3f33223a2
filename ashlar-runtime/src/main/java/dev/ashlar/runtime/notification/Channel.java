package dev.ashlar.runtime.notification;

import dev.ashlar.sql.JsonCodec;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * Where values are told to whoever listens. Declared once, as a constant.
 *
 * @param name as PostgreSQL knows it, case and all
 * @param write a value as text
 * @param read the value of a text
 */
public record Channel<T>(String name, Function<T, String> write, Function<String, T> read) {
    /** {@code NOTIFY}: "must be specified as a simple string ... shorter than 8000 bytes". */
    private static final int MOST_BYTES = 7_999;

    /** {@code NAMEDATALEN} less one; LISTEN would cut a longer name in silence. */
    private static final int LONGEST_NAME = 63;

    public Channel {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "the name of a channel has 1 to " + LONGEST_NAME + " bytes, and '" + name + "' has " + bytes);
        }
    }

    public static Channel<String> text(String name) {
        return new Channel<>(name, Function.identity(), Function.identity());
    }

    public static <T> Channel<T> json(String name, Class<T> type, JsonCodec codec) {
        return new Channel<>(name, codec::write, text -> codec.read(text, type));
    }

    /**
     * Tells the value when the transaction commits. Equal values of one transaction are told once.
     *
     * @throws IllegalArgumentException when its text has 8000 bytes or more
     */
    public Statement notification(T value) {
        String text = write.apply(value);
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException("a notification on '" + name + "' has " + bytes
                    + " bytes, and PostgreSQL takes " + MOST_BYTES
                    + " at most: write a row and tell its key");
        }
        return new Statement(
                "SELECT pg_notify(?, ?)",
                List.of(new Parameter(PgType.STRING, name), new Parameter(PgType.STRING, text)));
    }
}
