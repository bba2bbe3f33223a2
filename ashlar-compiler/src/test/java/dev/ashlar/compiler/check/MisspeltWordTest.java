package dev.ashlar.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.lint.edit.EditedText;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word that is nearly right is an error that carries its own mending: after it the schema is what it was. */
class MisspeltWordTest {
    private static final String SOUND = """
            generator client {
              provider        = "ashlar"
              previewFeatures = ["partialIndexes", "postgresqlExtensions"]
            }

            datasource db {
              provider   = "postgresql"
              schemas    = ["public", "audit"]
              extensions = [pgcrypto(schema: "public")]
            }

            /// @softDelete(deletedAt)
            model Post {
              id        String    @id @default(uuid(7)) @db.Uuid
              title     String    @unique(map: "post_title") @db.VarChar(200)
              tags      String[]
              kind      Kind      @default(SHORT)
              blogId    Int
              blog      Blog      @relation(fields: [blogId], references: [number], onDelete: Cascade)
              deletedAt DateTime?

              @@index([blogId])
              @@index([tags(ops: ArrayOps)], type: Gin)
              @@index([title(sort: Desc)], where: { deletedAt: null })
              @@schema("audit")
            }

            model Blog {
              number Int    @id @default(autoincrement())
              posts  Post[]

              @@schema("public")
            }

            enum Kind {
              SHORT
              LONG

              @@schema("public")
            }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "partialIndexes>partialIndexs",
                "schemas    =>shemas    =",
                "pgcrypto(schema:>pgcrypto(shema:",
                "softDelete(>softDelet(",
                "(deletedAt)>(deletdAt)",
                "autoincrement>autoincremnt",
                "String    @unique>Strng    @unique",
                "@unique(>@uniqe(",
                "(map: \"post>(mapp: \"post",
                "VarChar>VarChr",
                "(SHORT)>(SHRT)",
                "fields: [blogId]>fields: [blogID2]",
                "[number]>[numbr]",
                "Cascade>Casade",
                "ArrayOps>ArryOps",
                "Gin>Gni",
                "title(sort>titel(sort",
                "{ deletedAt>{ deletedOt",
                "@@schema(\"audit\")>@@shema(\"audit\")",
                "schema(\"audit\")>schema(\"audti\")",
                "index([blogId])>index([blog])",
            })
    void is_mended_by_its_fix(String right, String wrong) {
        assertThat(compile(SOUND).diagnostics()).isEmpty();
        String broken = SOUND.replace(right, wrong);
        assertThat(broken).isNotEqualTo(SOUND);
        Diagnostic error = compile(broken).diagnostics().stream()
                .filter(d -> d.fix() != null)
                .findFirst()
                .orElseThrow();
        assertThat(error.help()).startsWith("did you mean");
        SourceFile mended = EditedText.apply(
                error.span().file(), Objects.requireNonNull(error.fix()).edits());
        assertThat(mended.text()).isEqualTo(SOUND);
    }

    private static Compilation compile(String text) {
        return SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", text)));
    }
}
