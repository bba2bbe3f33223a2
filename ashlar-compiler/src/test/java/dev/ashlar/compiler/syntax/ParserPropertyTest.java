package dev.ashlar.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.DiagnosticPrinter;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ParserPropertyTest {
    @Provide
    static Arbitrary<String> damaged() {
        return Mutations.damaged();
    }

    private static SyntaxFile parse(String text) {
        return Parser.parse(new SourceFile("schema.prisma", text));
    }

    @Test
    void theUndamagedSchemaIsGood() {
        assertThat(parse(Mutations.SCHEMA).diagnostics()).isEmpty();
    }

    @Property
    void damageIsReportedOrHarmless(@ForAll("damaged") String text) {
        SyntaxFile file = parse(text);
        boolean invalid = file.items().stream().anyMatch(ParserPropertyTest::isInvalid);
        assertThat(!invalid || file.hasErrors()).isTrue();
        assertThat(DiagnosticPrinter.plain().print(file.diagnostics())).doesNotContain("\u0000");
    }

    /** Everything lies in the text, in order, and between two neighbours there is nothing but space. */
    @Property
    void everyCharacterBelongsToSomething(@ForAll("damaged") String text) {
        SyntaxFile file = parse(text);
        if (file.diagnostics().stream().anyMatch(d -> d.code().equals("prisma-8"))) {
            return;
        }
        assertOrdered(text, 0, text.length(), file.items());
        for (Item item : file.items()) {
            if (item instanceof Declaration block
                    && block.opening().end() < block.span().end()) {
                assertOrdered(text, block.opening().end(), block.span().end() - 1, block.members());
            }
        }
    }

    @Property
    void anyTextIsRead(@ForAll String text) {
        for (Diagnostic diagnostic : parse(text).diagnostics()) {
            Span span = diagnostic.span();
            assertThat(span.start()).isBetween(0, span.end());
            assertThat(span.end()).isBetween(span.start(), text.length());
        }
    }

    private static void assertOrdered(String text, int from, int to, List<? extends Node> nodes) {
        List<Integer> cuts = new ArrayList<>(List.of(from));
        for (Node node : nodes) {
            Span span = node.span();
            if (node instanceof FieldDeclaration field && field.trailing() != null) {
                span = new Span(
                        span.file(), span.start(), field.trailing().span().end());
            } else if (node instanceof EnumValueDeclaration value && value.trailing() != null) {
                span = new Span(
                        span.file(), span.start(), value.trailing().span().end());
            } else if (node instanceof PropertyDeclaration property && property.trailing() != null) {
                span = new Span(
                        span.file(), span.start(), property.trailing().span().end());
            } else if (node instanceof BlockAttribute attribute && attribute.trailing() != null) {
                span = new Span(
                        span.file(), span.start(), attribute.trailing().span().end());
            }
            cuts.add(span.start());
            cuts.add(span.end());
        }
        cuts.add(to);
        assertThat(cuts).isSorted();
        for (int i = 0; i < cuts.size(); i += 2) {
            assertThat(text.substring(cuts.get(i), cuts.get(i + 1)).strip().replace("\uFEFF", ""))
                    .isEmpty();
        }
    }

    private static boolean isInvalid(Item item) {
        return item instanceof InvalidText
                || (item instanceof Declaration block
                        && block.members().stream().anyMatch(InvalidText.class::isInstance));
    }
}
