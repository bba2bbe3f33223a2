package dev.ashlar.runtime.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.copy.CopyOptions;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.PgType;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nothing is bound to a COPY: a value that stands in its text is the one that would have been bound, for every type. */
class ConstantsTest {
    @Test
    void aConstantIsWhatWouldHaveBeenBound() {
        try (TypesDatabase database = new TypesDatabase()) {
            Db db = database.db();
            int most = Drawn.KINDS.stream()
                    .mapToInt(kind -> kind.edges().size())
                    .max()
                    .orElseThrow();
            for (int i = 0; i < most; i++) {
                Drawn edge = Drawn.edge(i);
                for (Kind<?> kind : Drawn.KINDS) {
                    PgType<?> type = Keeper.column(kind.column()).type();
                    Object value = edge.get(kind.column());
                    same(db, kind.column(), type, value);
                    same(db, kind.column(), type, value == null ? null : List.of(value, value));
                }
            }
        }
    }

    private static void same(Db db, String column, PgType<?> type, @Nullable Object value) {
        PgType<?> sent =
                value instanceof List<?> && !(type instanceof dev.ashlar.sql.ListOf<?>) ? PgType.listOf(type) : type;
        Expression<String> text = text(sent, value);
        List<@Nullable String> bound = new ArrayList<>();
        db.select(text).fetch(one -> bound.add(one));
        StringWriter out = new StringWriter();
        db.copyOut(db.select(text))
                .as(CopyOptions.CSV.header(false).forceQuotes())
                .to(out);
        String expected = bound.get(0) == null
                ? ""
                : '"' + Objects.requireNonNull(bound.get(0)).replace("\"", "\"\"") + '"';
        assertThat(out).as(column + ": " + value).hasToString(expected + "\n");
    }

    @SuppressWarnings("unchecked") // a value of its column's type
    private static <V> Expression<String> text(PgType<V> type, @Nullable Object value) {
        return Expression.of(
                PgType.STRING, out -> out.typedParameter(type, (V) value).append("::text"));
    }
}
