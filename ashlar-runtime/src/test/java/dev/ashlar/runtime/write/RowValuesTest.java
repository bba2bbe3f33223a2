package dev.ashlar.runtime.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowValuesTest {
    private static String text(int rows, Function<Integer, Object> value, PgType<?> type) {
        RowValues values = new RowValues();
        Consumer<SqlWriter> word = values.add(IntStream.range(0, rows)
                .mapToObj(i -> new Parameter(type, value.apply(i)))
                .toList());
        SqlWriter out = new SqlWriter().append("SELECT ");
        word.accept(out);
        values.write(out, " FROM ");
        return out.toStatement().text();
    }

    @Test
    void whatIsTheSameIsAParameter() {
        assertThat(text(20, i -> "same", PgType.STRING)).isEqualTo("SELECT ?");
    }

    /** A text for each number of rows: PostgreSQL knows how many there are, and keeps its plan. */
    @Test
    void fewRowsAreWrittenOut() {
        assertThat(text(2, i -> "a" + i, PgType.STRING))
                .isEqualTo("SELECT \"v\".\"c1\" FROM (VALUES (?::text), (?::text)) AS \"v\" (\"c1\")");
        assertThat(text(RowValues.FEW, i -> i, PgType.INTEGER))
                .contains("VALUES")
                .doesNotContain("unnest");
    }

    /** One text for any number of rows. */
    @Test
    void manyRowsAreArrays() {
        String many = "SELECT \"v\".\"c1\" FROM unnest(?::int4[]) AS \"v\" (\"c1\")";
        assertThat(text(RowValues.FEW + 1, i -> i, PgType.INTEGER)).isEqualTo(many);
        assertThat(text(1_000, i -> i, PgType.INTEGER)).isEqualTo(many);
    }

    @Test
    void noArrayHoldsArrays() {
        assertThat(text(20, i -> List.of(i), PgType.listOf(PgType.INTEGER)))
                .contains("VALUES (?::int4[]), (?::int4[])")
                .doesNotContain("unnest");
    }
}
