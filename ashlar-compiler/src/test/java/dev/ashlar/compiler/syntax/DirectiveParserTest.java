package dev.ashlar.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectiveParserTest {
    private static Optional<Directive> directive(String line) {
        SyntaxFile file = Parser.parse(new SourceFile("schema.prisma", "// first\n\n" + line + "\nmodel A {\n}\n"));
        return DirectiveParser.parse(file.declarations().get(0).documentation().comments());
    }

    @Test
    void aDirectiveHasANameAndArguments() {
        Directive check =
                directive("///   @check(\"a > 1\", map: \"positive\")  ").orElseThrow();
        assertThat(check.name().text()).isEqualTo("check");
        assertThat(check.diagnostics()).isEmpty();
        assertThat(check.arguments()).hasSize(2);
        assertThat(check.arguments().get(0).span().start()).isEqualTo(23);
        assertThat(check.arguments().get(1).span().text()).isEqualTo("map: \"positive\"");
        assertThat(check.span().text()).isEqualTo("@check(\"a > 1\", map: \"positive\")");
    }

    @Test
    void aDirectiveMayHaveNoArguments() {
        Directive version = directive("///@version").orElseThrow();
        assertThat(version.argumentList()).isNull();
        assertThat(version.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/// The @tenant", "// @tenant(a)", "/* @tenant(a) */", "/// @ tenant", "/// @", "///"})
    void otherLinesAreNone(String line) {
        assertThat(directive(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/// @tenant(a",
                "/// @tenant(a) b",
                "/// @tenant a",
                "/// @zod.string().min(3)",
                "/// @tenant(a,)"
            })
    void whatIsWrongIsToldToWhoeverKnowsTheName(String line) {
        Directive directive = directive(line).orElseThrow();
        assertThat(directive.diagnostics()).hasSize(1).allMatch(Diagnostic::isError);
    }

    @Test
    void aDirectiveGoesOnWhileABracketIsOpen() {
        Directive directive = directive("/// @check(\n///   \"a > 1\",\n///   map: \"x\"\n/// )\n/// text")
                .orElseThrow();
        assertThat(directive.diagnostics()).isEmpty();
        assertThat(directive.lines()).isEqualTo(4);
        assertThat(directive.arguments()).hasSize(2);
        assertThat(directive.arguments().get(1).span().text()).isEqualTo("map: \"x\"");
    }

    @Test
    void aTextBlockKeepsItsLinesAndNeedsNoEscapes() {
        Directive directive = directive(
                        "/// @view(\"\"\"\n///   select 'a\\b' as \"c\"\n///     from t\n/// \"\"\", x: 1)")
                .orElseThrow();
        assertThat(directive.diagnostics()).isEmpty();
        assertThat(directive.lines()).isEqualTo(4);
        assertThat(((Expression.StringLiteral) directive.arguments().get(0).value()).value())
                .isEqualTo("select 'a\\b' as \"c\"\n  from t");
        assertThat(directive.arguments().get(1).span().text()).isEqualTo("x: 1");
    }

    @Test
    void whatNeverClosesEndsWithItsLine() {
        assertThat(directive("/// @check(\"a\",\n/// text").orElseThrow().lines())
                .isEqualTo(1);
        assertThat(directive("/// @view(\"\"\"\n/// select 1").orElseThrow().lines())
                .isEqualTo(1);
    }
}
