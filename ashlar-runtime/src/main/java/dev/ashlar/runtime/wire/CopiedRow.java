package dev.ashlar.runtime.wire;

import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Row;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A row of COPY's text format: values between tabs, {@code \N} for NULL, and what would be mistaken behind a backslash. */
final class CopiedRow implements Row {
    private byte[] line = new byte[0];

    /** Where each value begins; behind the last one, where the next would. */
    private int[] begins = new int[16];

    private int columns;

    CopiedRow of(byte[] sent) {
        line = sent;
        columns = 0;
        begin(0);
        for (int i = 0; i < sent.length; i++) {
            if (sent[i] == '\t' || sent[i] == '\n') { // those of a value are written \t and \n
                begin(i + 1);
            }
        }
        columns--;
        return this;
    }

    private void begin(int at) {
        if (columns == begins.length) {
            begins = Arrays.copyOf(begins, 2 * columns);
        }
        begins[columns++] = at;
    }

    @Override
    public <T> @Nullable T get(int index, PgType<T> type) {
        if (index < 0 || index >= columns) {
            throw new IllegalArgumentException("column " + (index + 1) + " of a row that has " + columns);
        }
        int from = begins[index];
        int to = begins[index + 1] - 1;
        if (to - from == 2 && line[from] == '\\' && line[from + 1] == 'N') {
            return null;
        }
        try {
            return Codecs.of(type).fromText(text(from, to));
        } catch (IllegalStateException | IllegalArgumentException | DateTimeException e) {
            throw new IllegalStateException("column " + (index + 1) + ": " + e.getMessage(), e);
        }
    }

    private String text(int from, int to) {
        for (int i = from; i < to; i++) {
            if (line[i] == '\\') {
                return unescaped(from, to);
            }
        }
        return new String(line, from, to - from, StandardCharsets.UTF_8);
    }

    private String unescaped(int from, int to) {
        byte[] out = new byte[to - from];
        int size = 0;
        for (int i = from; i < to; i++) {
            byte b = line[i];
            out[size++] = b == '\\' ? meant(line[++i]) : b;
        }
        return new String(out, 0, size, StandardCharsets.UTF_8);
    }

    private static byte meant(byte escaped) {
        return (byte)
                switch (escaped) {
                    case 'b' -> '\b';
                    case 'f' -> '\f';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    case 'v' -> 0x0b;
                    default -> escaped;
                };
    }
}
