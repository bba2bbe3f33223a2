package dev.ashlar.runtime.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parameters as constants: where they stand, how they are written, and what of the text a place is. */
class InlinedTest {
    @Test
    void onlyPlaceholdersAreReplaced() throws SQLException {
        String text =
                "SELECT '?', \"?\", $a$?$a$, E'\\'?' /* ? */, j ?? 'k' -- ?\nWHERE a = ? AND b = ANY(?) AND c = ? AND d = ?";
        Inlined sent = Inlined.of(
                statement(
                        text,
                        new Parameter(PgType.STRING, "it's"),
                        new Parameter(PgType.listOf(PgType.STRING), Arrays.asList("a\"b", null, "\\")),
                        new Parameter(PgType.INTEGER, null),
                        new Parameter(PgType.CITEXT, "x")),
                true);
        assertThat(sent.text())
                .isEqualTo("SELECT '?', \"?\", $a$?$a$, E'\\'?' /* ? */, j ? 'k' -- ?\nWHERE a = 'it''s'::text"
                        + " AND b = ANY( E'{\"a\\\\\"b\",NULL,\"\\\\\\\\\"}'::text[]) AND c = NULL AND d = 'x'");
    }

    @Test
    void aPlaceIsToldAsWithoutThem() throws SQLException {
        Inlined sent = Inlined.of(
                statement("a ? b ? c", new Parameter(PgType.STRING, "a long text"), new Parameter(PgType.INTEGER, 1)),
                true);
        String text = sent.text();
        assertThat(text).isEqualTo("a 'a long text'::text b '1'::int4 c");
        String driver = "a $1 b $2 c";
        assertThat(sent.position(1)).isEqualTo(1);
        assertThat(sent.position(text.indexOf('b') + 1)).isEqualTo(driver.indexOf('b') + 1);
        assertThat(sent.position(text.indexOf('c') + 1)).isEqualTo(11);
        assertThat(sent.position(text.indexOf("c", 15) + 1)).isEqualTo(driver.indexOf('c') + 1);
        assertThat(sent.position(text.indexOf("long") + 1)).isEqualTo(driver.indexOf("$1") + 1);
        assertThat(sent.position(0)).isZero();
    }

    private static Statement statement(String text, Parameter... parameters) {
        return new Statement(text, List.of(parameters));
    }
}
