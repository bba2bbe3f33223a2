package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Bytes;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.Statement;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much may travel in one round trip. The driver reads nothing before it has sent all, and the server goes on only while its
 * answers are taken: what is behind the first statement must fit the buffers between them, or both wait for each other. And the
 * driver ends a transaction of its own accord when it expects many answers (64,000 bytes, 250 for each).
 */
final class Weight {
    private static final int STATEMENTS = 100;
    private static final long BYTES = 32_768;
    private static final int ABOUT_A_VALUE = 24;

    private Weight() {}

    /** Whether the statements that wait had better go before another comes to them. */
    static boolean isTooMuch(List<Waiting> waiting, Asked next) {
        long bytes = of(next.statement());
        for (int i = 1; i < waiting.size(); i++) {
            bytes += of(waiting.get(i).asked().statement());
        }
        return waiting.size() >= STATEMENTS || bytes > BYTES;
    }

    /** Whether they had better not go in one message. */
    static boolean isTooMuch(List<Asked> together) {
        long bytes = 0;
        for (int i = 1; i < together.size(); i++) {
            bytes += of(together.get(i).statement());
        }
        return together.size() > STATEMENTS || bytes > BYTES;
    }

    private static long of(Statement statement) {
        long bytes = statement.text().length();
        for (Parameter parameter : statement.parameters()) {
            bytes += of(parameter.value());
        }
        return bytes;
    }

    private static long of(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return 3L * text.length(); // in UTF-8 at most
        }
        if (value instanceof Bytes bytes) {
            return bytes.size();
        }
        if (value instanceof Json json) {
            return of(json.text());
        }
        if (value instanceof Collection<?> many) {
            long bytes = 0;
            for (Object one : many) {
                bytes += of(one);
            }
            return bytes;
        }
        return ABOUT_A_VALUE;
    }
}
