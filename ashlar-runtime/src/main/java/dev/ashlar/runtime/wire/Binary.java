package dev.ashlar.runtime.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.PGResultSetMetaData;
import org.postgresql.core.Field;

/**
 * A column as the server sent it, where it was sent in binary: once a statement is prepared on the server. The driver's own
 * way to a moment makes two calendars for each result, and three objects for each value.
 */
final class Binary {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Binary() {}

    static boolean is(ResultSet rows, int index) throws SQLException {
        return rows.getMetaData() instanceof PGResultSetMetaData columns
                && columns.getFormat(index) == Field.BINARY_FORMAT;
    }

    /** A value of eight bytes. */
    static long eight(byte[] bytes) {
        return (long) EIGHT.get(bytes, 0);
    }
}
