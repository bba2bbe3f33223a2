package dev.ashlar.compiler.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.TypeName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionsTest {
    private static final ColumnType ROLE = ColumnType.ofEnum(new TypeName(null, "Role"));
    private static final ColumnType TEXT = ColumnType.of("text");

    private static Conversion conversion(ColumnType from, ColumnType to) {
        return Conversions.between(from, to).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integer | bigint",
                "integer | numeric(65,30)",
                "integer | double precision",
                "real | double precision",
                "integer | text",
                "character varying(5) | text",
                "character varying(5) | character varying(9)",
                "numeric(5,2) | numeric(7,3)",
                "date | timestamp(3) without time zone",
                "jsonb | json"
            })
    void wideningKeepsEveryValue(String from, String to) {
        assertThat(conversion(ColumnType.of(from), ColumnType.of(to))).isEqualTo(Conversion.PLAIN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numeric(7,3) | numeric(7,2) | fractions are rounded",
                "double precision | integer | fractions are rounded",
                "timestamp(6) with time zone | timestamp(3) with time zone | fractions are rounded",
                "timestamp(3) without time zone | date | the time of day is lost",
                "integer | boolean | every number but 0 becomes true"
            })
    void whatIsLostIsSaid(String from, String to, String loss) {
        assertThat(conversion(ColumnType.of(from), ColumnType.of(to)).loss()).contains(loss);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bigint | integer | numbers out of range stop it",
                "text | character varying(5) | values longer than 5 stop it",
                "text | integer | texts that are no INTEGER stop it"
            })
    void whatCanBeRefusedIsSaid(String from, String to, String failure) {
        assertThat(conversion(ColumnType.of(from), ColumnType.of(to)).failure()).contains(failure);
    }

    @Test
    void textAndEnumsAreCast() {
        assertThat(conversion(ROLE, TEXT).usingFor("\"c\"")).isEmpty();
        assertThat(conversion(TEXT, ROLE).usingFor("\"c\"")).contains("\"c\"::\"Role\"");
        ColumnType other = ColumnType.ofEnum(new TypeName("auth", "Kind"));
        assertThat(conversion(ROLE, other).usingFor("\"c\"")).contains("\"c\"::text::\"auth\".\"Kind\"");
    }

    @Test
    void oneValueBecomesAListOfOne() {
        assertThat(conversion(ColumnType.of("integer"), ColumnType.of("bigint").asList())
                        .usingFor("\"c\""))
                .contains("CASE WHEN \"c\" IS NULL THEN NULL ELSE ARRAY[\"c\"]::BIGINT[] END");
    }

    @Test
    void ofAListTheFirstElementIsKept() {
        Conversion conversion = conversion(TEXT.asList(), ColumnType.of("integer"));
        assertThat(conversion.usingFor("\"c\"")).contains("(\"c\")[1]::INTEGER");
        assertThat(conversion.loss()).contains("only the first element of each list is kept");
    }

    @Test
    void listsAreCastAsTheirElements() {
        assertThat(conversion(TEXT.asList(), ROLE.asList()).usingFor("\"c\"")).contains("\"c\"::\"Role\"[]");
    }

    @Test
    void whatHasNoCastIsEmpty() {
        assertThat(Conversions.between(ColumnType.of("boolean"), ColumnType.of("timestamp(3) without time zone")))
                .isEmpty();
        assertThat(Conversions.between(ColumnType.of("uuid"), ColumnType.of("integer")))
                .isEmpty();
    }
}
