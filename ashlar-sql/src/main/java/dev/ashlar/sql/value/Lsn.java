package dev.ashlar.sql.value;

/**
 * A place in the write-ahead log, PostgreSQL's {@code pg_lsn}.
 *
 * @param position its bytes from the log's beginning, unsigned
 */
public record Lsn(long position) implements Comparable<Lsn> {
    public static Lsn parse(String text) {
        int slash = text.indexOf('/');
        long high = Long.parseLong(text.substring(0, Math.max(slash, 0)), 16);
        return new Lsn(high << 32 | Long.parseLong(text.substring(slash + 1), 16));
    }

    @Override
    public int compareTo(Lsn other) {
        return Long.compareUnsigned(position, other.position);
    }

    /** {@code 16/B374D848}. */
    @Override
    public String toString() {
        return String.format("%X/%X", position >>> 32, position & 0xFFFF_FFFFL);
    }
}
