package dev.ashlar.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.LineIndex;
import dev.ashlar.compiler.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes are reported where they are, each once, and what is right around them is still read. */
class RecoveryTest {
    private static SyntaxFile parse(String text) {
        return Parser.parse(new SourceFile("schema.prisma", text));
    }

    private static List<String> places(SyntaxFile file) {
        LineIndex lines = LineIndex.of(file.file());
        return file.diagnostics().stream()
                .map(d -> lines.line(d.span().start()) + ":"
                        + lines.column(d.span().start()) + " " + d.code())
                .toList();
    }

    @Test
    void charactersThatPostgresCannotHold() {
        assertThat(places(parse("model A {\n  id Int @id // \uD83D cut\n}\n"))).containsExactly("2:17 bad-character");
        assertThat(places(parse("/// \0\nmodel A {\n  id Int @id\n}\n"))).containsExactly("1:5 bad-character");
        assertThat(places(parse("/// \uD83D\uDE00\nmodel A {\n  id Int @id\n}\n")))
                .isEmpty();
    }

    /** The line is the second of three in a model. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "foo | 1 missing-type foo",
                "foo @id | 1 missing-type foo",
                "foo ² | 5 syntax ²",
                "foo: Int | 1 syntax foo",
                "foo Int! | 8 syntax !",
                "foo [Int] | 5 syntax [Int]",
                "foo Int[]? | 5 optional-list Int[]?",
                "foo Bar Bla | 9 syntax Bla",
                "foo Int @ | 10 syntax ``",
                "foo Int @id{} | 12 syntax {",
                "foo Int @default(\"a) | 18 unclosed-string \"a)",
                "foo Int @default(1 /* x | 20 unclosed-comment /* x",
                "foo Int @default(<) | 18 syntax <",
                "foo Int @default(1 | 19 syntax ``",
                "foo Int @default(10abc) | 18 invalid-number 10abc",
                "foo Int @default(-) | 19 syntax )",
                "foo Int @default(-a) | 18 invalid-number -a",
                "foo Int @default(1,) | 19 trailing-comma ,",
                "foo Int @default(,) | 18 trailing-comma ,",
                "foo Int @default(,1) | 18 syntax ,",
                "foo Int @default(1,,2) | 20 syntax ,",
                "foo Int @default([1,]) | 20 trailing-comma ,",
                "foo Int @default(map: ) | 18 missing-value map",
                "foo Int @default(\"\\x\") | 19 invalid-escape \\x",
                "foo Int @default(\"\\u12\") | 19 invalid-escape \\u",
                "foo Int @default(\"\\ud83d\") | 19 invalid-escape \\ud83d",
                "foo Unsupported(a) | 17 syntax a",
                "@@index([.a]) | 10 syntax .",
                "@@index([a .b]) | 12 syntax .",
                "@@index({ a }) | 11 syntax a",
                "@@ | 3 syntax ``",
                "{x} | 1 syntax {",
                "\" | 1 unclosed-string \""
            })
    void aBrokenLineIsOneError(String line, String expected) {
        SyntaxFile file = parse("model A {\n  id Int @id\n" + line + "\n  last Int\n}\n");
        Diagnostic only = file.diagnostics().get(0);
        int column = only.span().start() - "model A {\n  id Int @id\n".length() + 1;
        String text = only.span().text().replace("\n", "``");
        assertThat(column + " " + only.code() + " " + (text.isEmpty() ? "``" : text))
                .isEqualTo(expected);
        assertThat(file.diagnostics()).hasSize(1);
        ModelDeclaration model = (ModelDeclaration) file.declarations().get(0);
        assertThat(model.fields())
                .extracting(f -> f.name().text())
                .startsWith("id")
                .endsWith("last");
    }

    @Test
    void aFieldWithABrokenAttributeKeepsWhatWasRead() {
        SyntaxFile file = parse("model A {\n  x String? @id @map(<) @unique\n}");
        FieldDeclaration x =
                ((ModelDeclaration) file.declarations().get(0)).fields().get(0);
        assertThat(x.type().name().text()).isEqualTo("String");
        assertThat(x.attributes()).extracting(a -> a.name().text()).containsExactly("id");
    }

    @Test
    void manyMistakesAreFoundInOneRun() {
        SyntaxFile file = parse("""
                hello
                model A {
                  id Int @id(
                  x
                  y String @map("a)
                  @@index([id)
                }
                modle B {
                  id Int
                }
                enum C {
                  "x"
                  Y
                }
                datasource db {
                  provider
                  url =
                  { }
                }
                type D = Int
                }
                model E {
                  id Int @id
                """);
        assertThat(places(file))
                .containsExactly(
                        "1:1 syntax",
                        "3:14 syntax",
                        "4:3 missing-type",
                        "5:17 unclosed-string",
                        "6:14 syntax",
                        "8:1 syntax",
                        "12:3 syntax",
                        "16:11 syntax",
                        "17:3 missing-value",
                        "18:3 syntax",
                        "20:1 syntax",
                        "21:1 syntax",
                        "22:1 unclosed-block");
        assertThat(file.declarations()).extracting(d -> d.name().text()).containsExactly("A", "C", "db", "E");
    }

    @Test
    void aForgottenBraceDoesNotSwallowTheNextBlock() {
        SyntaxFile file = parse("model A {\n  id Int\n\nmodel B {\n  id Int\n}\n");
        assertThat(places(file)).containsExactly("4:1 unclosed-block");
        assertThat(file.declarations()).extracting(d -> d.name().text()).containsExactly("A", "B");
    }

    @Test
    void textBehindTheOpeningBraceIsWarnedOf() {
        SyntaxFile file = parse("model A { id Int\n  x Int\n}\n");
        assertThat(file.hasErrors()).isFalse();
        assertThat(places(file)).containsExactly("1:11 text-after-brace");
    }

    @Test
    void bracesThatCloseTooEarlyDoNotSpillTheBlock() {
        SyntaxFile file = parse("model A {}\n  x Int\n}\nmodel B {}\n// c\nmodel C { }\n");
        assertThat(places(file)).containsExactly("1:10 text-after-brace");
        assertThat(((ModelDeclaration) file.declarations().get(0)).fields()).hasSize(1);
        assertThat(file.declarations()).hasSize(3);
    }

    @Test
    void argumentsOnSeveralLinesAreReadAndRefusedOnce() {
        SyntaxFile file =
                parse("model A {\n  a Int\n  @@index([\n    a, // first\n    b\n  ], map: \"x\")\n  b Int\n}\n");
        assertThat(places(file)).containsExactly("3:10 several-lines");
        ModelDeclaration model = (ModelDeclaration) file.declarations().get(0);
        assertThat(model.attributes().get(0).arguments()).hasSize(2);
        assertThat(model.fields()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"'['", "'{ a: '", "'f('", "'[f({ a: ['"})
    void deepNestingIsAnError(String opener) {
        SyntaxFile file = parse("model A {\n  a Int @default(" + opener.repeat(100_000) + "\n  b Int\n}\n");
        assertThat(file.diagnostics()).extracting(Diagnostic::code).contains("nesting-too-deep");
        assertThat(((ModelDeclaration) file.declarations().get(0)).fields()).hasSize(2);
    }

    @Test
    void deepNestingThatIsClosedIsAnErrorToo() {
        SyntaxFile file = parse("model A {\n a Int @default(" + "[".repeat(100_000) + "]".repeat(100_000) + ")\n}\n");
        assertThat(file.diagnostics()).extracting(Diagnostic::code).containsExactly("nesting-too-deep");
    }

    /** Each of these takes minutes when the parser searches the rest of the text at every line. */
    @ParameterizedTest
    @CsvSource({
        "'model A {\n'",
        "'/*\n'",
        "'a b @x(\n'",
        "'a b @x([a,\n'",
        "'}\n'",
        "'x {\n'",
        "'\"\n'",
        "'@@x({\n'",
        "'model A {\n a B @c(d: [\n'"
    })
    void hugeBrokenTextIsReadInOneGo(String line) {
        assertThat(parse(line.repeat(20_000)).hasErrors()).isTrue();
        assertThat(parse("model A {\n" + line.repeat(20_000)).hasErrors()).isTrue();
    }
}
