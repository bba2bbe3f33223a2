package dev.ashlar.runtime.write;

import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import java.util.List;

/** Values of one type as one parameter. */
final class ArrayValues {
    private ArrayValues() {}

    /** @param values of the type itself, or of a related column's, which is the same */
    @SuppressWarnings("unchecked")
    static <V> void write(SqlWriter out, PgType<V> type, List<Object> values) {
        out.typedParameter(PgType.listOf(type), (List<V>) values);
    }
}
