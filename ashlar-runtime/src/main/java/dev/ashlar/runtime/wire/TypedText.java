package dev.ashlar.runtime.wire;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.util.PGobject;

/** A parameter as text of ours, of a type that it names: for values whose text the driver gets wrong. */
final class TypedText {
    private TypedText() {}

    /** @param type one of PostgreSQL's own, whose number the driver knows without asking */
    static void bind(PreparedStatement statement, int index, String type, String text) throws SQLException {
        PGobject value = new PGobject();
        value.setType(type);
        value.setValue(text);
        statement.setObject(index, value);
    }
}
