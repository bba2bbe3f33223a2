package dev.ashlar.sql.value;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A shape of PostGIS, {@code geometry} or {@code geography}, in the form that PostGIS keeps and writes: extended well-known
 * binary (EWKB). Libraries for shapes read and write it ({@code WKBReader} and {@code WKBWriter} of JTS, for example).
 */
public final class Geometry {
    private static final int SRID_FLAG = 0x2000_0000;

    private final byte[] ewkb;

    private Geometry(byte[] ewkb) {
        this.ewkb = ewkb;
    }

    /** A copy of the bytes. @throws IllegalArgumentException when they are too few for a shape */
    public static Geometry ofEwkb(byte... ewkb) {
        if (ewkb.length < 5 || ewkb[0] < 0 || ewkb[0] > 1) {
            throw new IllegalArgumentException("these bytes are no well-known binary (WKB)");
        }
        return new Geometry(ewkb.clone());
    }

    /** @param srid of the reference system, 4326 for GPS; 0 when it is not known */
    public static Geometry point(double x, double y, int srid) {
        ByteBuffer out = ByteBuffer.allocate(srid == 0 ? 21 : 25).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 1).putInt(srid == 0 ? 1 : 1 | SRID_FLAG);
        if (srid != 0) {
            out.putInt(srid);
        }
        return new Geometry(out.putDouble(x).putDouble(y).array());
    }

    /** Hexadecimal digits, as PostGIS writes a shape. */
    public static Geometry parse(String text) {
        return ofEwkb(HexFormat.of().parseHex(text));
    }

    /** A copy. */
    public byte[] toEwkb() {
        return ewkb.clone();
    }

    /** Of the reference system; 0 when the shape does not say. */
    public int srid() {
        ByteBuffer in = ByteBuffer.wrap(ewkb).order(ewkb[0] == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return (in.getInt(1) & SRID_FLAG) == 0 ? 0 : in.getInt(5);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Geometry that && Arrays.equals(ewkb, that.ewkb);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ewkb);
    }

    @Override
    public String toString() {
        return HexFormat.of().withUpperCase().formatHex(ewkb);
    }
}
