package dev.ashlar.compiler.lint.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.format.Formatter;
import dev.ashlar.compiler.model.Field;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.compiler.syntax.TypeReference.Modifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaEditsTest {
    private static final String TEXT = """
            datasource db {
              provider = "postgresql"
            }

            /// An article.
            model Post {
              id     Int      @id
              /// What it is called.
              title  String?  @default("x") @db.VarChar(20) // short
              author User     @relation(fields: [userId], references: [id])
              userId Int      @unique(map: "u")
              at     DateTime @default(now())
              // the end
            }

            model User {
              id   Int   @id
              post Post?

              @@index([id])
            }
            """;

    private final Schema schema = SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", TEXT)))
            .schema();
    private final Model post = schema.model("Post");
    private final Model user = schema.model("User");
    private final SchemaEdits edits = SchemaEdits.of(schema);

    @Test
    void a_block_attribute_stands_at_the_end_under_an_empty_line() {
        assertThat(formatted(edits.addBlockAttribute(post, "@@index([at])")))
                .contains("  // the end\n\n  @@index([at])\n}");
        assertThat(formatted(edits.addBlockAttribute(user, "@@map(\"users\")")))
                .contains("  @@index([id])\n  @@map(\"users\")\n}");
    }

    @Test
    void a_field_stands_under_the_last_field() {
        assertThat(formatted(edits.addField(user, "name String"))).contains("  post Post?\n  name String\n\n");
        assertThat(formatted(edits.addFieldAfter(field("id"), "slug String")))
                .contains("  id     Int      @id\n  slug   String\n  /// What");
    }

    @Test
    void a_directive_stands_under_the_words_above() {
        assertThat(formatted(edits.addDirective(post, "@tenant(userId)")))
                .contains("/// An article.\n/// @tenant(userId)\nmodel Post");
        assertThat(formatted(edits.addDirective(field("title"), "@lint.off(x, \"y\")")))
                .contains("  /// What it is called.\n  /// @lint.off(x, \"y\")\n  title");
    }

    @Test
    void an_attribute_is_set_and_taken_away() {
        assertThat(formatted(edits.setAttribute(field("title"), "default", "@default(\"y\")")))
                .contains("@default(\"y\") @db.VarChar(20) // short");
        assertThat(formatted(edits.setAttribute(field("at"), "map", "@map(\"made\")")))
                .contains("@default(now()) @map(\"made\")\n");
        assertThat(formatted(edits.removeAttribute(field("title"), "default")))
                .contains("title  String?  @db.VarChar(20) // short");
    }

    @Test
    void a_native_type_is_set_and_taken_away() {
        assertThat(formatted(edits.setNativeType(field("at"), "Timestamptz")))
                .contains("@default(now()) @db.Timestamptz\n");
        assertThat(formatted(edits.setNativeType(field("title"), "Text"))).contains("@default(\"x\") @db.Text //");
        assertThat(formatted(edits.removeNativeType(field("title")))).contains("@default(\"x\") // short");
    }

    @Test
    void a_type_is_changed() {
        assertThat(formatted(edits.setType(field("title"), "Json"))).contains("title  Json?");
        assertThat(formatted(edits.setModifier(field("title"), Modifier.REQUIRED)))
                .contains("title  String ");
        assertThat(formatted(edits.setModifier(field("at"), Modifier.OPTIONAL))).contains("at     DateTime?");
    }

    @Test
    void an_argument_is_set_in_a_field_or_in_a_key() {
        assertThat(formatted(edits.setArgument(field("author"), "relation", "onDelete", "Cascade")))
                .contains("references: [id], onDelete: Cascade)");
        assertThat(formatted(edits.setArgument(post.indexes().get(0).span(), "map", "\"v\"")))
                .contains("@unique(map: \"v\")");
        assertThat(formatted(edits.setArgument(user.indexes().get(0).span(), "type", "Hash")))
                .contains("@@index([id], type: Hash)");
    }

    @Test
    void keys_and_fields_are_taken_away() {
        assertThat(formatted(edits.removeAttribute(user.indexes().get(0).span())))
                .contains("  post Post?\n}");
        assertThat(formatted(edits.removeAttribute(post.indexes().get(0).span())))
                .contains("  userId Int\n");
        assertThat(formatted(edits.removeField(field("title")))).contains("  id     Int      @id\n  author");
    }

    @Test
    void a_preview_feature_gets_its_generator() {
        TextEdit edit = edits.previewFeature("partialIndexes").get(0);
        String added = formatted(edit);
        assertThat(added).endsWith("""

                generator ashlar {
                  provider        = "ashlar"
                  previewFeatures = ["partialIndexes"]
                }
                """);
        SchemaEdits next = SchemaEdits.of(SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", added)))
                .schema());
        assertThat(next.previewFeature("partialIndexes")).isEmpty();
        assertThat(next.previewFeature("views").get(0).replacement()).isEqualTo(", \"views\"");
    }

    private Field field(String name) {
        return post.field(name).orElseThrow();
    }

    private static String formatted(TextEdit edit) {
        return Formatter.format(EditedText.apply(edit.span().file(), List.of(edit)))
                .text();
    }
}
