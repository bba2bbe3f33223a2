package dev.ashlar.runtime.wire;

import dev.ashlar.sql.PgType;
import java.util.ArrayList;
import java.util.List;

/** A type, and values with what PostgreSQL's own text of them is. */
record CodecCase<T>(PgType<T> type, List<T> values, List<String> texts) {
    @SuppressWarnings("unchecked")
    static <T> CodecCase<T> of(PgType<T> type, Object... valuesAndTexts) {
        List<T> values = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < valuesAndTexts.length; i += 2) {
            values.add((T) valuesAndTexts[i]);
            texts.add((String) valuesAndTexts[i + 1]);
        }
        return new CodecCase<>(type, values, texts);
    }

    @Override
    public String toString() {
        return type.sqlName();
    }
}
