package dev.ashlar.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingPartsTest {
    private static String format(String text) {
        return Formatter.format(new SourceFile("schema.prisma", text)).text();
    }

    @Test
    void theOtherSideIsAddedInItsOwnFile() {
        List<SourceFile> files = List.of(
                new SourceFile("user.prisma", "model User {\n  id Int @id @db.SmallInt\n}\n"),
                new SourceFile("post.prisma", "model Post {\n  id Int @id\n  author User?\n}\n"));
        assertThat(Formatter.format(files))
                .extracting(SourceFile::text)
                .containsExactly("model User {\n  id    Int    @id @db.SmallInt\n  posts Post[]\n}\n", """
                        model Post {
                          id     Int   @id
                          author User? @relation(fields: [userId], references: [id])
                          userId Int?  @db.SmallInt
                        }
                        """);
    }

    @Test
    void aListAloneGetsItsForeignKey() {
        assertThat(
                        format(
                                "model Org {\n  id Int @id\n  staff Member[]\n}\nmodel Member {\n  id Int @id\n  orgId Int\n}\n"))
                .contains("  org   Org @relation(fields: [orgId], references: [id])\n");
    }

    @Test
    void argumentsAreAddedToWhatIsThere() {
        String schema = "model A {\n  id Int @id\n  bs B[]\n}\nmodel B {\n  id Int @id\n  a A %s\n  aId Int\n}\n";
        String full = "A   @relation(fields: [aId], references: [id])\n";
        for (String written : List.of("", "@relation", "@relation()", "@relation(fields: [aId])")) {
            assertThat(format(schema.formatted(written))).as(written).contains(full);
        }
        assertThat(format(schema.formatted("@relation(references: [id])")))
                .contains("A   @relation(references: [id], fields: [aId])\n");
    }

    @Test
    void aUniqueForeignKeyHasOneRowOnTheOtherSide() {
        assertThat(format("""
                        model A {
                          id Int @id
                        }
                        model BigB {
                          id Int @id
                          aId Int @unique
                          a A @relation(fields: [aId], references: [id])

                          @@ignore
                        }
                        """)).contains("  bigB BigB? @ignore\n");
    }

    @Test
    void nothingIsAddedWhereNamesDoNotResolve() {
        String missing = "model A {\n  id Int @id\n  b  B\n}\n\nmodel B {\n  id Int @id\n%s}\n";
        for (String broken : List.of("  x  Nope\n", "  id Int\n", "  x  Int @nope\n", "  x  Int !\n", "\n  @@nope\n")) {
            assertThat(format(missing.formatted(broken)))
                    .as(broken)
                    .contains("  b  B\n")
                    .doesNotContain("bId");
        }
    }

    @Test
    void nothingIsAddedToATypingMistake() {
        String missing =
                "model A {\n  id Int @id\n  b  B  %s\n  bs String?\n}\n\nmodel B {\n  id Int @id\n  a  A?\n  %s\n}\n";
        assertThat(format(missing.formatted("", ""))).contains("@relation(fields: [bId], references: [id])");
        for (String misspelt : List.of("@relation(feilds: [bs])", "@relation(onDelete: Cascda)", "@relation()()")) {
            assertThat(format(missing.formatted(misspelt, ""))).as(misspelt).doesNotContain("bId");
        }
        for (String wrong : List.of("x Int @default(now())", "x-y Int", "x Int? @id", "x Int @map(x)", "x A @id")) {
            assertThat(format(missing.formatted("", wrong))).as(wrong).doesNotContain("bId");
        }
    }

    @Test
    void whatOnlyAComparisonFindsWrongStandsInNoWay() {
        String schema =
                "datasource db {\n  provider = \"postgresql\"\n}\n\nmodel A {\n  id Int\n  b  B\n}\n\nmodel B {\n  id Int @id @db.Text\n}\n";
        assertThat(format(schema)).contains("@relation(fields: [bId], references: [id])");
    }

    @Test
    void nothingIsAddedToManyToMany() {
        String schema = "model A {\n  id Int @id\n  bs B[]\n}\n\nmodel B {\n  id Int @id\n  as A[]\n}\n";
        assertThat(format(schema)).isEqualTo(schema);
    }

    @Test
    void whatWouldNotSettleIsNotAdded() {
        String schema = "model A {\n  id Int @id\n  b1 B?\n  b2 B?\n}\n\nmodel B {\n  id Int @id\n}\n";
        String once = format(schema);
        assertThat(format(once)).isEqualTo(once);
    }
}
