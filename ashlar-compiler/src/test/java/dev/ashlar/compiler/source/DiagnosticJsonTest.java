package dev.ashlar.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosticJsonTest {
    @Test
    void aDiagnosticIsOneObjectWithItsPlace() {
        SourceFile file = new SourceFile("dir/a.prisma", "model A {\n  x \"y\n}\n");
        Diagnostic diagnostic =
                Diagnostic.error("unclosed-string", "a string has no closing quote", new Span(file, 14, 16));
        assertThat(DiagnosticJson.render(diagnostic))
                .isEqualTo("{\"severity\":\"error\",\"code\":\"unclosed-string\","
                        + "\"message\":\"a string has no closing quote\",\"file\":\"dir/a.prisma\","
                        + "\"line\":2,\"column\":5,\"endLine\":2,\"endColumn\":7}");
    }

    static Stream<Arguments> strings() {
        return Stream.of(
                Arguments.of("", "\"\""),
                Arguments.of("a\"b\\c/", "\"a\\\"b\\\\c/\""),
                Arguments.of("\n\r\t", "\"\\n\\r\\t\""),
                Arguments.of("\u0000\u001b\u007f", "\"\\u0000\\u001b\\u007f\""),
                Arguments.of("ä日\uD83D\uDE00", "\"ä日\uD83D\uDE00\""),
                Arguments.of("\uD83Dx\uDE00", "\"\\ud83dx\\ude00\""),
                Arguments.of("\u2028\u2029", "\"\\u2028\\u2029\""));
    }

    @ParameterizedTest
    @MethodSource("strings")
    void stringsAreEscaped(String text, String json) {
        assertThat(DiagnosticJson.quote(text)).isEqualTo(json);
    }
}
