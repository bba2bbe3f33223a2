package dev.ashlar.runtime.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.copy.CopyIn;

/** Bytes on their way into a COPY: gathered in one array, which grows only when a single row is larger than it. */
final class CopyBuffer {
    private static final int FULL = 1 << 16;
    private static final VarHandle INT8 = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT4 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT2 = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[FULL + FULL / 4];
    private int size;

    CopyBuffer int1(int value) {
        room(1);
        bytes[size++] = (byte) value;
        return this;
    }

    CopyBuffer int2(int value) {
        room(2);
        INT2.set(bytes, size, (short) value);
        size += 2;
        return this;
    }

    CopyBuffer int4(int value) {
        room(4);
        INT4.set(bytes, size, value);
        size += 4;
        return this;
    }

    CopyBuffer int8(long value) {
        room(8);
        INT8.set(bytes, size, value);
        size += 8;
        return this;
    }

    CopyBuffer put(byte[] more, int length) {
        room(length);
        System.arraycopy(more, 0, bytes, size, length);
        size += length;
        return this;
    }

    /** A text as UTF-8. */
    CopyBuffer text(String value) {
        int length = value.length();
        room(Math.multiplyExact(3, length));
        byte[] to = bytes;
        int at = size;
        int i = 0;
        while (i < length) {
            char c = value.charAt(i);
            if (c == 0 || c >= 0x80) {
                break;
            }
            to[at++] = (byte) c;
            i++;
        }
        size = i == length ? at : wide(TextCodec.checked(value), i, at);
        return this;
    }

    /** The rest of a text with characters that take several bytes; what cannot be sent has been refused. */
    private int wide(String value, int from, int start) {
        int at = start;
        int i = from;
        while (i < value.length()) {
            int c = value.codePointAt(i);
            i += Character.charCount(c);
            if (c < 0x80) {
                bytes[at++] = (byte) c;
            } else if (c < 0x800) {
                bytes[at++] = (byte) (0xc0 | (c >> 6));
                bytes[at++] = (byte) (0x80 | (c & 0x3f));
            } else if (c < 0x10000) {
                bytes[at++] = (byte) (0xe0 | (c >> 12));
                bytes[at++] = (byte) (0x80 | ((c >> 6) & 0x3f));
                bytes[at++] = (byte) (0x80 | (c & 0x3f));
            } else {
                bytes[at++] = (byte) (0xf0 | (c >> 18));
                bytes[at++] = (byte) (0x80 | ((c >> 12) & 0x3f));
                bytes[at++] = (byte) (0x80 | ((c >> 6) & 0x3f));
                bytes[at++] = (byte) (0x80 | (c & 0x3f));
            }
        }
        return at;
    }

    /** Leaves room for the length of what comes; answers where. */
    int beginValue() {
        int4(0);
        return size;
    }

    void endValue(int begin) {
        INT4.set(bytes, begin - 4, size - begin);
    }

    /** Sends what has come together, if that is much. */
    void pass(CopyIn copy) throws SQLException {
        if (size >= FULL) {
            flush(copy);
        }
    }

    void flush(CopyIn copy) throws SQLException {
        copy.writeToCopy(bytes, 0, size);
        size = 0;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
        }
    }
}
