package dev.ashlar.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSyntaxTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                " true ",
                "0",
                "-1.5e+3",
                "\"\"",
                "\"a\\u00e9\\n\"",
                "[]",
                "[1, [2]]",
                "{}",
                "{\"a\": {\"b\": []}}"
            })
    void valid(String text) {
        assertThat(JsonSyntax.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "nul", "01", "1.", ".5", "+1", "\"", "\"\\x\"", "'a'", "[1,]", "[", "{a: 1}", "{\"a\"}", "1 2"
            })
    void invalid(String text) {
        assertThat(JsonSyntax.isValid(text)).isFalse();
    }
}
