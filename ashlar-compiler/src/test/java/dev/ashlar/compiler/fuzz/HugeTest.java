package dev.ashlar.compiler.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.format.Formatter;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What no person writes gets an answer too, on the stack that a thread has by default. The time-outs are for hangs. The
 * profile {@code fuzz} runs them: together they take minutes.
 */
@EnabledIfSystemProperty(named = "ashlar.fuzz.large", matches = "true")
@Timeout(120)
class HugeTest {
    private static final int MANY = 100_000;
    private static final int TEN_MEGABYTES = 10_000_000;

    static Stream<Arguments> nested() {
        return Stream.of(
                Arguments.of("arrays", field("@default(" + around("[", "]") + ")")),
                Arguments.of("arrays that never close", field("@default(" + "[".repeat(MANY))),
                Arguments.of("functions", field("@default(" + around("f(", ")") + ")")),
                Arguments.of("functions that never close", field("@default(" + "f(".repeat(MANY))),
                Arguments.of("objects", inModel("@@index([id], where: " + around("{ id: ", "}") + ")")),
                Arguments.of("objects that never close", inModel("@@index([id], where: " + "{ id: ".repeat(MANY))),
                Arguments.of("a property", "datasource db {\n  provider = " + around("[", "]") + "\n}\n"),
                Arguments.of("a property's function", "datasource db {\n  url = " + around("env(", ")") + "\n}\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nested")
    void nestingIsRefused(String place, String text) {
        assertThat(errors(text)).as(place).contains("nesting-too-deep");
        Ordeal.pass(text);
    }

    static Stream<Arguments> brackets() {
        Function<String, Arguments> alone =
                text -> Arguments.of(text.substring(0, 12).replace("\n", " "), text);
        return Stream.of(
                Arguments.of("arguments", field("@default" + around("(", ")"))),
                Arguments.of("arguments that never close", field("@default" + "(".repeat(MANY))),
                Arguments.of("arguments of a block's attribute", inModel("@@index" + around("([", "])"))),
                Arguments.of("a directive", "/// @check" + around("(", ")") + "\n" + inModel("")),
                Arguments.of("a directive's arrays", "/// @check(" + around("[", "]") + ")\n" + inModel("")),
                Arguments.of("a directive that never closes", "/// @check(" + "[".repeat(MANY) + "\n" + inModel("")),
                alone.apply("{".repeat(MANY)),
                alone.apply("}".repeat(MANY)),
                alone.apply("model A " + "{".repeat(MANY) + "}".repeat(MANY)),
                alone.apply("x {\n".repeat(MANY)),
                alone.apply("model A {\n  id Int" + "[]".repeat(MANY)),
                alone.apply("model A {\n  id " + "[".repeat(MANY)),
                alone.apply("model A {\n  id Unsupported" + "(".repeat(MANY)),
                alone.apply("enum E {\n  A @map" + "(".repeat(MANY)),
                alone.apply("(\n".repeat(MANY)),
                alone.apply("model A {\n  id Int @a" + "(\n".repeat(MANY)),
                alone.apply("model A {\n  id Int @a" + "(b,\n".repeat(MANY) + ")\n".repeat(MANY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brackets")
    void bracketsAnywhereAreAnswered(String name, String text) {
        assertThat(errors(text)).as(name).isNotEmpty();
    }

    static Stream<Arguments> large() {
        return Stream.of(
                Arguments.of("models that never close", "model A {\n".repeat(MANY)),
                Arguments.of("braces in a model", "model A {\n" + "{\n".repeat(MANY) + "}\n".repeat(MANY)),
                Arguments.of("attributes that never close", "model A {\n" + "  id Int @a(\n".repeat(MANY)),
                Arguments.of("one line of words", "x ".repeat(TEN_MEGABYTES / 2)),
                Arguments.of("lines of nothing", "\n".repeat(TEN_MEGABYTES)),
                Arguments.of("comments", "// why\n".repeat(TEN_MEGABYTES / 7)),
                Arguments.of("open comments", "/* why\n".repeat(TEN_MEGABYTES / 7)),
                Arguments.of("quotes", "\"".repeat(TEN_MEGABYTES)),
                Arguments.of("attributes of one field", field("@x ".repeat(TEN_MEGABYTES / 3))),
                Arguments.of("one field many times", inModel("  a Int\n".repeat(TEN_MEGABYTES / 8))),
                Arguments.of("one long array", field("@default([" + "1, ".repeat(TEN_MEGABYTES / 3) + "1])")),
                Arguments.of("one long string", field("@default(\"" + "x".repeat(TEN_MEGABYTES) + "\")")),
                Arguments.of("one long directive", "/// @check(\"" + "x".repeat(TEN_MEGABYTES) + "\")\n" + inModel("")),
                Arguments.of("models", many("model M%d {\n  id Int @id\n  a String @map(\"b\")\n}\n\n", 200_000)),
                Arguments.of("unknown types", inModel(many("  f%d Strng\n", 300_000))));
    }

    @Test
    void aWordOfTenMegabytesIsAnswered() {
        assertThat(errors("x".repeat(TEN_MEGABYTES))).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("large")
    void tenMegabytesAreAnswered(String name, String text) {
        SourceFile file = new SourceFile("schema.prisma", text);
        List<String> errors = errors(text);
        if (text.length() > 5_000_000) {
            assertThat(errors).containsExactly("file-too-large");
            assertThat(Formatter.format(file)).isEqualTo(file);
        } else {
            assertThat(errors).isNotEmpty();
        }
    }

    @Test
    void manyRelationsToOneModel() {
        String children = many(
                "model M%1$d {\n  id Int @id\n  hub Hub @relation(fields: [hubId], references: [id])\n  hubId Int\n}\n",
                500);
        Ordeal.pass("model Hub {\n  id Int @id\n" + many("  m%1$d M%1$d[]\n", 500) + "}\n" + children + DATASOURCE);
    }

    private static final String DATASOURCE = "\ndatasource db {\n  provider = \"postgresql\"\n}\n";

    private static String field(String attributes) {
        return inModel("  a Int " + attributes);
    }

    private static String inModel(String line) {
        return "model A {\n  id Int @id\n" + line + "\n}\n" + DATASOURCE;
    }

    private static String around(String open, String close) {
        return open.repeat(MANY) + close.repeat(MANY);
    }

    private static String many(String each, int count) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, count).forEach(i -> text.append(each.formatted(i)));
        return text.toString();
    }

    private static List<String> errors(String text) {
        return SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", text))).diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::code)
                .toList();
    }
}
