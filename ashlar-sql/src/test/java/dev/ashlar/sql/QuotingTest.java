package dev.ashlar.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuotingTest {
    @Test
    void namesAreQuotedAndQuotesInsideDoubled() {
        assertThat(Identifier.quote("User")).isEqualTo("\"User\"");
        assertThat(Identifier.quote("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThat(Identifier.quote("auth", "User")).isEqualTo("\"auth\".\"User\"");
        assertThat(Identifier.quote(null, "User")).isEqualTo("\"User\"");
    }

    @Test
    void whatPostgresCannotHoldIsRefused() {
        assertThatThrownBy(() -> Identifier.quote("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Identifier.quote("a\0b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Literal.text("a\0b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsKeepBackslashesAndDoubleQuotes() {
        assertThat(Literal.text("it's")).isEqualTo("'it''s'");
        assertThat(Literal.text("a\\b\n")).isEqualTo("'a\\b\n'");
    }

    @Test
    void namesAreCutBetweenCharacters() {
        assertThat(Identifier.cut("abc", 2)).isEqualTo("ab");
        assertThat(Identifier.cut("aé", 2)).isEqualTo("a");
        assertThat(Identifier.cut("😀😀", 7)).isEqualTo("😀");
        assertThat(Identifier.cut("abc", 63)).isEqualTo("abc");
    }
}
