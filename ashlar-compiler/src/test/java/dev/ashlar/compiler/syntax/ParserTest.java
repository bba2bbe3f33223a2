package dev.ashlar.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.syntax.TypeReference.Modifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {
    private static SyntaxFile parse(String text) {
        return Parser.parse(new SourceFile("schema.prisma", text));
    }

    private static SyntaxFile parseClean(String text) {
        SyntaxFile file = parse(text);
        assertThat(file.diagnostics()).isEmpty();
        assertThat(file.items()).noneMatch(InvalidText.class::isInstance);
        return file;
    }

    private static ModelDeclaration model(String body) {
        return (ModelDeclaration)
                parseClean("model A {\n" + body + "\n}").declarations().get(0);
    }

    private static FieldDeclaration field(String line) {
        return model(line).fields().get(0);
    }

    @Test
    void theExampleIsRead() throws IOException {
        Path example = Path.of(System.getProperty("ashlar.root"), "examples/saas/schema.prisma");
        SyntaxFile file = parseClean(Files.readString(example));
        assertThat(file.declarations()).extracting(d -> d.name().text()).contains("client", "db", "Organization");
    }

    @Test
    void everyKindOfBlockIsRead() {
        SyntaxFile file = parseClean("""
                datasource db {
                  provider = "postgresql"
                }
                generator client {
                  previewFeatures = ["a", "b"] // two
                }
                model A {
                  id Int @id
                }
                view B {
                  id Int
                }
                type C {
                  street String
                }
                enum D {
                  X @map("x")
                  Y
                  @@map("d")
                }
                """);
        assertThat(file.declarations())
                .extracting(d -> d.keyword() + " " + d.name().text())
                .containsExactly("datasource db", "generator client", "model A", "view B", "type C", "enum D");
        ConfigDeclaration generator = (ConfigDeclaration) file.declarations().get(1);
        assertThat(generator.property("previewFeatures")).hasValueSatisfying(p -> {
            assertThat(p.value()).isInstanceOf(Expression.ArrayLiteral.class);
            assertThat(p.trailing()).isNotNull();
        });
        EnumDeclaration days = (EnumDeclaration) file.declarations().get(5);
        assertThat(days.values()).extracting(v -> v.name().text()).containsExactly("X", "Y");
        assertThat(days.attributes()).extracting(a -> a.name().text()).containsExactly("map");
    }

    @ParameterizedTest
    @CsvSource({
        "x String, String, REQUIRED",
        "x String?, String, OPTIONAL",
        "x String[], String, LIST",
        "x String [] , String, LIST",
        "x Unsupported(\"tsvector\")?, Unsupported, OPTIONAL",
        "x Unsupported(\"a b\")[], Unsupported, LIST"
    })
    void typesAreRead(String line, String name, Modifier modifier) {
        TypeReference type = field(line).type();
        assertThat(type.name().text()).isEqualTo(name);
        assertThat(type.modifier()).isEqualTo(modifier);
        assertThat(type.unsupported() != null).isEqualTo(name.equals("Unsupported"));
    }

    @Test
    void attributesAndTheirArgumentsAreRead() {
        FieldDeclaration field = field(
                "a B? @relation(\"x\", fields: [aId, bId], references: [id], map: \"m\") @db.VarChar(255) @id // end");
        assertThat(field.attributes()).extracting(a -> a.name().text()).containsExactly("relation", "db.VarChar", "id");
        List<Argument> arguments = field.attributes().get(0).arguments();
        assertThat(arguments.get(0).name()).isNull();
        assertThat(((Expression.StringLiteral) arguments.get(0).value()).value())
                .isEqualTo("x");
        assertThat(arguments.get(1).span().text()).isEqualTo("fields: [aId, bId]");
        assertThat(field.attributes().get(2).argumentList()).isNull();
        assertThat(field.span().text()).endsWith("@id");
        assertThat(field.attributes().get(1).span().text()).isEqualTo("@db.VarChar(255)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | number 1",
                "-12.50 | number -12.50",
                "true | constant true",
                "a.b | constant a.b",
                "now() | now()",
                "dbgenerated(\"x\") | dbgenerated(string x)",
                "[] | []",
                "[1, a, [\"b\"]] | [number 1,constant a,[string b]]",
                "uuid( 7 ) | uuid(number 7)",
                "{ a: { not: null }, b: 1 } | {a={not=constant null},b=number 1}",
                "raw(\"a\\n\\u00e4\\uD83D\\uDE00\\/\") | raw(string a\\nä\uD83D\uDE00/)"
            })
    void valuesAreRead(String text, String outline) {
        Expression value = field("x Int @default(" + text.strip() + ")")
                .attributes()
                .get(0)
                .arguments()
                .get(0)
                .value();
        assertThat(Outline.of(value)).isEqualTo(outline.strip().replace("\\n", "\n"));
    }

    @Test
    void documentationStandsAboveAndAtTheEnd() {
        SyntaxFile file = parseClean("""
                /// free

                // note
                /// The A.
                /* and more */
                model A {
                  /// The id.
                  // hidden
                  id Int @id /// key

                  x Int
                }
                """);
        ModelDeclaration a = (ModelDeclaration) file.declarations().get(0);
        assertThat(a.documentation().comments())
                .extracting(Comment::content)
                .containsExactly(" note", " The A.", " and more ");
        assertThat(a.documentation().docLines()).extracting(Comment::content).containsExactly(" The A.");
        assertThat(a.fields().get(0).documentation().comments())
                .extracting(Comment::content)
                .containsExactly(" The id.", " hidden", " key");
        assertThat(a.fields().get(1).documentation().comments()).isEmpty();
    }

    @Test
    void commentsAndEmptyLinesAreKeptInOrder() {
        SyntaxFile file =
                parseClean("\n// a\n\nmodel A { // b\n\n  // c\n  x Int // d\n\n  @@map(\"a\") // e\n}\n// f");
        assertThat(file.items().stream().map(i -> i.getClass().getSimpleName()))
                .containsExactly(
                        "BlankLines", "CommentBlock", "BlankLines", "ModelDeclaration", "BlankLines", "CommentBlock");
        ModelDeclaration a = (ModelDeclaration) file.declarations().get(0);
        assertThat(a.opening().text()).isEqualTo("{ // b");
        assertThat(a.members().stream().map(m -> m.getClass().getSimpleName()))
                .containsExactly("BlankLines", "CommentBlock", "FieldDeclaration", "BlankLines", "BlockAttribute");
    }

    @ParameterizedTest
    @CsvSource({"'model A {}'", "'model A { }'", "'model A {\r\n}'", "'model A {\r}'", "'\uFEFFmodel A{\n}'"})
    void anEmptyBlockIsRead(String text) {
        assertThat(((ModelDeclaration) parseClean(text).declarations().get(0)).fields())
                .isEmpty();
    }

    @Test
    void prisma8IsRefusedInOneSentence() {
        List<Diagnostic> diagnostics =
                parse("\n// use prisma-8\n\nmodel {{{ nonsense").diagnostics();
        assertThat(diagnostics).hasSize(1);
        assertThat(diagnostics.get(0).code()).isEqualTo("prisma-8");
        assertThat(diagnostics.get(0).message()).contains("Prisma 8's language").contains("version 7");
        assertThat(diagnostics.get(0).span().text()).isEqualTo("// use prisma-8");
        assertThat(parse("// a\n// use prisma-8\n").diagnostics()).isEmpty();
    }
}
