package dev.ashlar.sql.value;

import java.util.Arrays;
import java.util.HexFormat;

/** PostgreSQL's {@code macaddr} (six bytes) and {@code macaddr8} (eight). */
public final class MacAddress {
    private static final HexFormat FORM = HexFormat.ofDelimiter(":");

    private final byte[] bytes;

    private MacAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException when there are not six or eight bytes */
    public static MacAddress of(byte... bytes) {
        if (bytes.length != 6 && bytes.length != 8) {
            throw new IllegalArgumentException("a MAC address has 6 bytes or 8, not " + bytes.length);
        }
        return new MacAddress(bytes.clone());
    }

    /** {@code 08:00:2b:01:02:03}. */
    public static MacAddress parse(String text) {
        return of(FORM.parseHex(text));
    }

    /** A copy. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MacAddress that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return FORM.formatHex(bytes);
    }
}
