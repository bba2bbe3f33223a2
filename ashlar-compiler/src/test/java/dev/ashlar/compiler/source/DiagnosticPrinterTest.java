package dev.ashlar.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {
    private static Diagnostic at(String text, String marked, String message) {
        int start = text.indexOf(marked);
        SourceFile file = new SourceFile("schema.prisma", text);
        return Diagnostic.error("unknown-type", message, new Span(file, start, start + marked.length()));
    }

    private static String drawn(String text, String marked) {
        return DiagnosticPrinter.plain().print(at(text, marked, "wrong"));
    }

    @Test
    void theFourPartsStandInTheirOrder() {
        Diagnostic diagnostic = at(
                        "\n\n\n\n\nmodel Post {\n  title Strng\n}\n",
                        "Strng",
                        "type `Strng` of field `Post.title` is not known")
                .help("did you mean `String`?");
        assertThat(DiagnosticPrinter.plain().print(diagnostic)).isEqualTo("""
                        error[unknown-type]: type `Strng` of field `Post.title` is not known
                          --> schema.prisma:7:9
                         7 |   title Strng
                           |         ^^^^^
                           = help: did you mean `String`?
                        """);
    }

    @Test
    void theMarginGrowsWithTheLineNumber() {
        assertThat(drawn("\n".repeat(122) + "abc", "b")).isEqualTo("""
                        error[unknown-type]: wrong
                            --> schema.prisma:123:2
                         123 | abc
                             |  ^
                        """);
    }

    @Test
    void aSpanOfSeveralLinesIsDrawnOnItsFirst() {
        assertThat(drawn("a {\r\n b\r\n}", "{\r\n b\r\n}")).isEqualTo("""
                        error[unknown-type]: wrong
                          --> schema.prisma:1:3
                         1 | a {
                           |   ^
                        """);
    }

    @Test
    void anEmptySpanHasOneCaretEvenBehindTheLastLine() {
        SourceFile file = new SourceFile("a.prisma", "x\n");
        Diagnostic end = Diagnostic.warning("end", "nothing here", new Span(file, 2, 2));
        assertThat(DiagnosticPrinter.plain().print(end)).isEqualTo("""
                        warning[end]: nothing here
                          --> a.prisma:2:1
                         2 |
                           | ^
                        """);
    }

    @Test
    void tabsAndWideCharactersKeepTheCaretsInPlace() {
        assertThat(drawn("\tx\t日本\tStrng", "Strng").lines().skip(2))
                .containsExactly(" 1 |     x   日本    Strng", "   |                 ^^^^^");
    }

    @Test
    void controlCharactersOfTheSchemaDoNotReachTheTerminal() {
        assertThat(drawn("a \u001b[31m Strng", "Strng")).contains(" 1 | a \uFFFD[31m Strng");
    }

    @Test
    void norDoThoseOfTheFilesName() {
        SourceFile file = new SourceFile("a\u001b[31m\nb.prisma", "x");
        assertThat(DiagnosticPrinter.plain().print(Diagnostic.error("empty", "wrong", new Span(file, 0, 1))))
                .contains("--> a\uFFFD[31m\uFFFDb.prisma:1:1\n");
    }

    @Test
    void aLongLineIsCutAroundTheCarets() {
        String text = "x".repeat(500) + " Strng " + "y".repeat(500);
        List<String> lines = drawn(text, "Strng").lines().skip(2).toList();
        assertThat(lines.get(0)).isEqualTo(" 1 | ..." + "x".repeat(39) + " Strng " + "y".repeat(74) + "...");
        assertThat(lines.get(1)).isEqualTo("   | " + " ".repeat(43) + "^^^^^");
    }

    @Test
    void aLongMarkIsCutWithItsLine() {
        assertThat(drawn("x".repeat(500), "x".repeat(500)).lines().skip(3)).containsExactly("   | " + "^".repeat(120));
    }

    @Test
    void whatHasNoPlaceHasNoDrawing() {
        Diagnostic nowhere =
                Diagnostic.error("empty", "no file was given", Span.NONE).help("name one");
        assertThat(DiagnosticPrinter.plain().print(nowhere))
                .isEqualTo("error[empty]: no file was given\n   = help: name one\n");
    }

    @Test
    void severalAreParted() {
        Diagnostic one = at("abc", "b", "first");
        assertThat(DiagnosticPrinter.plain().print(List.of(one, one)))
                .contains("   |  ^\n\nerror[unknown-type]: first");
        assertThat(DiagnosticPrinter.plain().print(List.of())).isEmpty();
    }

    @Test
    void colorsAreAddedOnlyWhenAskedFor() {
        String colored = DiagnosticPrinter.colored().print(at("abc", "b", "wrong"));
        assertThat(colored).contains("\u001b[1;31merror[unknown-type]\u001b[0m").contains("\u001b[1;31m^\u001b[0m");
        assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(drawn("abc", "b"));
    }
}
