package dev.ashlar.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.syntax.Mutations;
import dev.ashlar.compiler.syntax.Parser;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FormatterTest {
    private static String format(String text) {
        return Formatter.format(new SourceFile("schema.prisma", text)).text();
    }

    private static SyntaxFile parse(String text) {
        return Parser.parse(new SourceFile("schema.prisma", text));
    }

    @Test
    void theExampleIsFormatted() throws IOException {
        String text = Files.readString(Path.of(System.getProperty("ashlar.root"), "examples/saas/schema.prisma"));
        assertThat(format(text)).isEqualTo(text);
    }

    @Test
    void columnsAreAlignedBetweenEmptyLines() {
        assertThat(format("""
                        model A {


                          id Int @id   // key
                          longName String?   @db.VarChar( 10 )
                          x Unsupported("a b")[]
                          y Unsupported( "c" ) ?


                          b Boolean @default( true ) @map("y")
                          // note
                          cc Int

                        }
                        """)).isEqualTo("""
                        model A {
                          id       Int                  @id // key
                          longName String?              @db.VarChar(10)
                          x        Unsupported("a b")[]
                          y        Unsupported( "c" )?

                          b  Boolean @default(true) @map("y")
                          // note
                          cc Int
                        }
                        """);
    }

    @Test
    void attributesStandInPrismasOrder() {
        assertThat(format("""
                        model A {
                          @@map( "a" )
                          id Int @map("x") @ignore @db.Integer @default(1) @id
                          // found by b
                          @@index([b,id])
                          b Int
                          @@id([id , b]) // key
                        }
                        """)).isEqualTo("""
                        model A {
                          id Int @id @default(1) @map("x") @ignore @db.Integer
                          b  Int

                          @@id([id, b]) // key
                          // found by b
                          @@index([b, id])
                          @@map("a")
                        }
                        """);
    }

    @Test
    void blocksArePartedAndTheirSettingsAligned() {
        assertThat(format("""

                        generator client {
                        provider = "x"
                        previewFeatures=["a","b"] // two
                        }
                        // lonely


                        datasource db { // the one
                          provider = "postgresql"
                        }enum E {
                        A @map("a") /// first
                        LONG
                        @@map("e")
                        }


                        """)).isEqualTo("""
                        generator client {
                          provider        = "x"
                          previewFeatures = ["a", "b"] // two
                        }

                        // lonely

                        datasource db { // the one
                          provider = "postgresql"
                        }

                        enum E {
                          A    @map("a") /// first
                          LONG

                          @@map("e")
                        }
                        """);
    }

    @Test
    void longCommentsGetTheirStars() {
        assertThat(format("/* a\n * b\n\n   c */\nmodel A {\n  id Int /* d */\n}\n"))
                .isEqualTo("/**\n * a\n * b\n * c\n */\nmodel A {\n  id Int /* d */\n}\n");
    }

    @Test
    void whatCannotBeReadStaysAsItIs() {
        assertThat(
                        format(
                                "hello   you\nmodel A {\n   id Int @id\n   foo   Bar Bla\n   x    Int\n}\nenum {x} {\n   a\n}\n"))
                .isEqualTo(
                        "hello   you\nmodel A {\n  id Int @id\n  foo   Bar Bla\n  x  Int\n}\n\nenum {x} {\n   a\n}\n");
    }

    @Test
    void argumentsOnSeveralLinesAreJoined() {
        assertThat(format("model A {\n  @@index([\n    a,\n    b\n  ],\n  map: \"x\")\n}\n"))
                .isEqualTo("model A {\n\n  @@index([a, b], map: \"x\")\n}\n");
    }

    @Test
    void aCommentBetweenArgumentsIsNotLost() {
        String text = "model A {\n  @@index([\n    a, // first\n    b])\n}\n";
        assertThat(format(text)).isEqualTo(text);
    }

    @Test
    void lineEndsBecomeThoseOfUnix() {
        assertThat(format("model A {\r\n  id Int\r\n}\r\n")).isEqualTo("model A {\n  id Int\n}\n");
    }

    @Test
    void aPrisma8FileIsLeftAlone() {
        assertThat(format("// use prisma-8\n  model   A")).isEqualTo("// use prisma-8\n  model   A");
    }

    @Test
    void brokenLinesThatComeTogetherAreFormattedAtOnce() {
        String once = format("""
                model Post {
                  id Int @id
                  author User @relation(fields: [authorId], references:
                  // by day
                  @@index([id])
                  [email], onDelete: Cascade)
                  authorId   Int
                }
                """);
        assertThat(format(once)).isEqualTo(once);
    }

    @Provide
    static Arbitrary<String> damaged() {
        return Mutations.damaged();
    }

    @Property
    void formattingTwiceIsFormattingOnce(@ForAll("damaged") String text) {
        String once = format(text);
        assertThat(format(once)).isEqualTo(once);
    }

    @Property
    void theSchemaSaysTheSameAfterwards(@ForAll("damaged") String text) {
        SyntaxFile before = parse(text);
        if (!before.hasErrors()) {
            SyntaxFile after = parse(Formatter.layOut(before.file()).text());
            assertThat(after.hasErrors()).isFalse();
            assertThat(SchemaOutline.of(after)).isEqualTo(SchemaOutline.of(before));
        }
    }
}
