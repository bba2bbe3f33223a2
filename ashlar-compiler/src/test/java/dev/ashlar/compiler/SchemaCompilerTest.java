package dev.ashlar.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.model.Field;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SchemaCompilerTest {
    @Test
    void theExampleHasAMeaning() throws IOException {
        String text = Files.readString(Path.of("../examples/saas/schema.prisma"));
        Compilation compilation = SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", text)));
        assertThat(compilation.diagnostics()).isEmpty();
        Schema schema = compilation.schema();
        Model post = schema.model("Post");
        assertThat(post.table()).isEqualTo("posts");
        assertThat(post.tenantKey()).isEqualTo("organizationId");
        assertThat(post.softDelete()).isEqualTo("deletedAt");
        assertThat(Objects.requireNonNull(post.version()).name()).isEqualTo("version");
        assertThat(post.fields()).extracting(Field::name).startsWith("id", "title", "content", "slug", "status");
        assertThat(post.indexes().get(2).where()).isEqualTo("deleted_at IS NULL");
        assertThat(post.indexes().get(2).name()).isEqualTo("posts_organization_id_created_at_idx");
        assertThat(schema.relations()).extracting(Relation::id).contains("CommentToPost", "PostToTag", "PostToUser");
    }

    @Test
    void namesAreSharedBetweenFiles() {
        SourceFile base = new SourceFile("base.prisma", "datasource db {\n  provider = \"postgresql\"\n}\n");
        SourceFile user = new SourceFile("user.prisma", "model User {\n  id Int @id\n  role Role\n  posts Post[]\n}\n");
        SourceFile post = new SourceFile("post.prisma", """
                enum Role {
                  ADMIN
                }
                model Post {
                  id     Int  @id
                  userId Int
                  user   User @relation(fields: [userId], references: [id])
                }
                """);
        assertThat(SchemaCompiler.compile(List.of(base, user, post)).diagnostics())
                .isEmpty();

        Compilation alone = SchemaCompiler.compile(List.of(base, user));
        assertThat(alone.hasErrors()).isTrue();
        assertThat(alone.diagnostics()).extracting(Diagnostic::code).containsExactly("unknown-type", "unknown-type");
        assertThat(alone.diagnostics().get(0).span().file()).isEqualTo(user);
        assertThat(alone.schema()).isEqualTo(Schema.EMPTY);
    }

    @Test
    void manyMistakesAreReportedInOneRun() {
        SourceFile file = new SourceFile("schema.prisma", """
                datasource db {
                  provider = "postgresql"
                }
                model A {
                  id Int @id @default(now())
                  s  String @db.Txt @default(3)
                  @@index([t])
                }
                model B {
                  id Int @idd
                }
                """);
        assertThat(SchemaCompiler.compile(List.of(file)).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(
                        "wrong-default", "wrong-default", "unknown-field", "unknown-attribute", "unknown-native-type");
    }

    @Test
    void anEmptySchemaIsASchema() {
        assertThat(SchemaCompiler.compile(List.of()).diagnostics()).isEmpty();
        assertThat(SchemaCompiler.compile(List.of(new SourceFile("a.prisma", "")))
                        .hasErrors())
                .isFalse();
    }
}
