package dev.ashlar.sqllint.machine;

/** Reads a module's bytes, by the chapter "Binary Format" of WebAssembly's specification. */
final class Bytes {
    private final byte[] bytes;
    private int at;

    Bytes(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int at() {
        return at;
    }

    void skip(int count) {
        at += count;
    }

    int one() {
        return bytes[at++] & 0xFF;
    }

    /** An unsigned number in LEB128. */
    int unsigned() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = one();
            value |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
    }

    /** A signed number in LEB128. */
    long signed() {
        long value = 0;
        for (int shift = 0; ; ) {
            int next = one();
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
            if (next < 0x80) {
                return (next & 0x40) != 0 && shift < 64 ? value | (-1L << shift) : value;
            }
        }
    }

    /** The eight bytes of an f64. */
    long eight() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 8) {
            value |= (long) one() << shift;
        }
        return value;
    }
}
