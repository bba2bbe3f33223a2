package dev.ashlar.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns whose values are the database's are read, and asked for nowhere. */
class DatabaseColumnsTest {
    private static final String SCHEMA = """
            datasource db {
              provider = "postgresql"
            }

            model Cat {
              /// @identity(always)
              id        Int      @id @default(autoincrement())
              /// @identity(byDefault)
              other     Int      @unique @default(autoincrement())
              name      String
              /// @generated("lower(name)")
              slug      String
              /// @updatedAt(database)
              touchedAt DateTime @updatedAt
              sentAt    DateTime @updatedAt
            }
            """;

    private static String text(String file) {
        return JavaGenerator.generate(
                        SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", SCHEMA)))
                                .schema(),
                        "db")
                .stream()
                .filter(f -> f.path().equals("db/" + file + ".java"))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void whatPostgresComputesIsInTheRecordAndInNoBuilder() {
        assertThat(text("Cat")).contains("int id", "String slug");
        assertThat(text("CatCreate")).doesNotContain(" slug(", " id(").contains(" name(", " other(");
        assertThat(text("CatUpdate")).doesNotContain(" slug(", " id(").contains(" name(", " other(");
    }

    @Test
    void aTimeThatATriggerKeepsIsNotSentUnlessItIsGiven() {
        assertThat(text("CatCreate")).contains("fill(CAT.sentAt", " touchedAt(").doesNotContain("fill(CAT.touchedAt");
        assertThat(text("CatUpdate")).contains(" touchedAt(");
        assertThat(text("CatTable")).contains("updatedAt() {\n        return listed(sentAt);");
    }
}
