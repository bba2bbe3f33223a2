package dev.ashlar.runtime.wire;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** An array of one dimension. */
final class ListCodec<E> implements UntypedCodec<List<E>> {
    private final Codec<E> element;
    private final @Nullable String type;

    /**
     * @param type as the driver knows it without asking. Null: sent without a type, for which the driver asks PostgreSQL, and then
     *     ends what travels together in front of such a statement, in whose answer a value may have any length
     */
    ListCodec(Codec<E> element, @Nullable String type) {
        this.element = element;
        this.type = type;
    }

    @Override
    public void bind(PreparedStatement statement, int index, List<E> value) throws SQLException {
        if (type == null) {
            UntypedCodec.super.bind(statement, index, value);
        } else {
            PGobject array = new PGobject();
            array.setType(type);
            array.setValue(toText(value));
            statement.setObject(index, array);
        }
    }

    @Override
    public String toText(List<E> value) {
        return ArrayText.write(value, element);
    }

    @Override
    public List<E> fromText(String text) {
        return ArrayText.read(text, element);
    }
}
