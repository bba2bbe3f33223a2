package dev.ashlar.bench;

/** The messages of one client, of which a part may come now and the rest later: a type, a length, what it says. */
final class Messages {
    private static final int HEADER = 4;
    /** What a client asks before it says who it is: whether the line may be encrypted. */
    private static final int REQUEST = 8;

    private boolean started;
    private int type;
    private int seen;
    private int length;
    private int left;

    /** How many of the bytes' messages run a statement. */
    int statements(byte[] bytes, int count) {
        int statements = 0;
        int i = 0;
        while (i < count) {
            if (left > 0) {
                int skip = Math.min(left, count - i);
                left -= skip;
                i += skip;
            } else {
                statements += header(bytes[i++]) ? 1 : 0;
            }
        }
        return statements;
    }

    /** Takes a byte of a header; true when it was the last one of an Execute or a Query. */
    private boolean header(byte b) {
        if (started && type == 0) { // the first message has no type
            type = b;
            return false;
        }
        length = (length << 8) | (b & 0xff);
        if (++seen < HEADER) {
            return false;
        }
        left = length - HEADER;
        boolean runs = started && (type == 'E' || type == 'Q');
        started |= length > REQUEST;
        type = 0;
        seen = 0;
        length = 0;
        return runs;
    }
}
