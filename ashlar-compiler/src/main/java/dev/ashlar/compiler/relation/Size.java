package dev.ashlar.compiler.relation;

/**
 * How large a relation is, as the live database estimates it.
 *
 * @param rows negative when nobody knows
 * @param bytes of the table alone, without its indexes; negative when nobody knows
 * @param indexBytes of its indexes together; negative when nobody knows
 */
public record Size(long rows, long bytes, long indexBytes) {
    public static final Size UNKNOWN = new Size(-1, -1, -1);
    public static final Size EMPTY = new Size(0, 0, 0);

    public boolean isKnown() {
        return rows >= 0;
    }

    public boolean isEmpty() {
        return rows == 0;
    }

    public Size plus(Size other) {
        return isKnown() && other.isKnown()
                ? new Size(rows + other.rows, bytes + other.bytes, indexBytes + other.indexBytes)
                : UNKNOWN;
    }
}
