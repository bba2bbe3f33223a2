package dev.ashlar.compiler.syntax;

import static dev.ashlar.compiler.syntax.TokenKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LexerTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", List.of()),
                Arguments.of("a_b-c1 9x", List.of(WORD, SPACE, WORD)),
                Arguments.of("_a", List.of(OTHER, WORD)),
                Arguments.of("läder日本\uD835\uDCB3", List.of(WORD)),
                Arguments.of("@id@@map", List.of(AT, WORD, AT_AT, WORD)),
                Arguments.of(
                        "{}()[],:.=?!-",
                        List.of(
                                BRACE_OPEN,
                                BRACE_CLOSE,
                                PAREN_OPEN,
                                PAREN_CLOSE,
                                BRACKET_OPEN,
                                BRACKET_CLOSE,
                                COMMA,
                                COLON,
                                DOT,
                                EQUALS,
                                QUESTION,
                                BANG,
                                MINUS)),
                Arguments.of("\"a \\\" // b\" x", List.of(STRING, SPACE, WORD)),
                Arguments.of("\"a\\\\\"", List.of(STRING)),
                Arguments.of("\"a\nb", List.of(OPEN_STRING, NEWLINE, WORD)),
                Arguments.of("\"a\\\nb", List.of(OPEN_STRING, NEWLINE, WORD)),
                Arguments.of(
                        "// a\n/// b\r\n//// c\r/* d\n*/",
                        List.of(LINE_COMMENT, NEWLINE, DOC_COMMENT, NEWLINE, DOC_COMMENT, NEWLINE, BLOCK_COMMENT)),
                Arguments.of("/* a", List.of(OPEN_COMMENT)),
                Arguments.of("/*/", List.of(OPEN_COMMENT)),
                Arguments.of("a / b", List.of(WORD, SPACE, OTHER, SPACE, WORD)),
                Arguments.of("\uFEFFa\uFEFF", List.of(SPACE, WORD, OTHER)),
                Arguments.of("\u00A0\t a", List.of(SPACE, WORD)),
                Arguments.of("\uD83D\uDE00\uD83D", List.of(OTHER, OTHER)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textIsCutIntoTokens(String text, List<TokenKind> kinds) {
        assertThat(Lexer.tokens(text).stream().map(Token::kind).filter(k -> k != END))
                .isEqualTo(kinds);
        assertThat(joined(text)).isEqualTo(text);
    }

    @Test
    void aPartHasThePlacesOfTheWhole() {
        assertThat(Lexer.tokens("ab \"cd\" ef", 3, 5))
                .containsExactly(new Token(OPEN_STRING, 3, 5), new Token(END, 5, 5));
    }

    @Property
    void nothingIsLeftOut(@ForAll("soups") String text) {
        assertThat(joined(text)).isEqualTo(text);
    }

    @Property
    void nothingIsLeftOutOfAnyText(@ForAll String text) {
        assertThat(joined(text)).isEqualTo(text);
    }

    @Provide
    static Arbitrary<String> soups() {
        return Arbitraries.of(
                        "\"", "\\", "/", "*", "//", "/*", "*/", "///", "@", "{", "(", "[", "\n", "\r", " ", "a", "é",
                        "1", "\uD83D")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    private static String joined(String text) {
        return Lexer.tokens(text).stream()
                .map(t -> text.substring(t.start(), t.end()))
                .collect(Collectors.joining());
    }
}
