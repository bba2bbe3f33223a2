package dev.ashlar.lsp.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.lint.edit.EditedText;
import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenameTest {
    private static final Path ROOT = Path.of(System.getProperty("ashlar.root", ".."));
    private static final String HEAD = "datasource db {\n  provider = \"postgresql\"\n}\n\n";

    private static SourceFile schema(String text) {
        return new SourceFile("schema.prisma", HEAD + text);
    }

    private static Rename.Outcome rename(SourceFile file, Symbol symbol, String name) {
        return Rename.of(Snapshot.of(List.of(file)), symbol, name);
    }

    private static String renamed(String text, Symbol symbol, String name) {
        SourceFile file = schema(text);
        Rename.Outcome outcome = rename(file, symbol, name);
        assertThat(outcome.refusal()).isEmpty();
        return EditedText.apply(file, outcome.edits()).text().substring(HEAD.length());
    }

    private static String refusal(String text, Symbol symbol, String name) {
        return rename(schema(text), symbol, name).refusal().orElse("none");
    }

    /** The example has every kind of name: whatever is renamed, the schema is valid and asks for the same database. */
    @Test
    void every_name_of_the_example_can_be_changed_without_a_migration() throws IOException {
        SourceFile file =
                new SourceFile("schema.prisma", Files.readString(ROOT.resolve("examples/saas/schema.prisma")));
        Snapshot snapshot = Snapshot.of(List.of(file));
        Catalog before = catalog(snapshot);
        List<Symbol> symbols = Occurrences.of(snapshot).all().stream()
                .filter(Occurrence::declaration)
                .map(Occurrence::symbol)
                .toList();
        assertThat(symbols).hasSizeGreaterThan(50);
        for (Symbol symbol : symbols) {
            Rename.Outcome outcome = rename(file, symbol, symbol.name() + "Renamed");
            assertThat(outcome.refusal()).as("%s", symbol).isEmpty();
            Snapshot after = Snapshot.of(List.of(EditedText.apply(file, outcome.edits())));
            assertThat(after.compile().diagnostics()).as("%s", symbol).noneMatch(d -> d.isError());
            assertThat(CatalogDiff.between(before, catalog(after)))
                    .as("%s", symbol)
                    .isEmpty();
        }
    }

    private static Catalog catalog(Snapshot snapshot) {
        return DesiredCatalog.of(snapshot.compile().schema(), new Target(18));
    }

    @Test
    void a_model_keeps_its_table_and_every_reference_follows() {
        assertThat(renamed("""
                        model A {
                          id Int @id
                          bs B[]

                          @@index([id])
                        }

                        model B {
                          id  Int @id
                          aId Int
                          a   A   @relation(fields: [aId], references: [id])
                        }
                        """, new Symbol.Type("A"), "Alpha")).isEqualTo("""
                        model Alpha {
                          id Int @id
                          bs B[]

                          @@index([id])
                          @@map("A")
                        }

                        model B {
                          id  Int @id
                          aId Int
                          a   Alpha   @relation(fields: [aId], references: [id])
                        }
                        """);
    }

    @Test
    void a_field_keeps_its_column_in_keys_predicates_and_directives() {
        assertThat(renamed("""
                        generator g {
                          provider        = "ashlar"
                          previewFeatures = ["partialIndexes"]
                        }

                        /// @softDelete(gone)
                        model A {
                          id   Int       @id
                          name String
                          gone DateTime?

                          @@index([name(sort: Desc), gone], where: { gone: null })
                        }
                        """, new Symbol.Field("A", "gone"), "deletedAt")).endsWith("""
                        /// @softDelete(deletedAt)
                        model A {
                          id   Int       @id
                          name String
                          deletedAt DateTime? @map("gone")

                          @@index([name(sort: Desc), deletedAt], where: { deletedAt: null })
                        }
                        """);
    }

    @Test
    void an_enum_and_its_values_keep_their_names_in_the_database() {
        String text = """
                model A {
                  id   Int    @id
                  kind Kind   @default(OLD)
                  more Kind[] @default([OLD, NEW])
                }

                enum Kind {
                  OLD
                  NEW
                }
                """;
        assertThat(renamed(text, new Symbol.Value("Kind", "OLD"), "FORMER"))
                .contains("@default(FORMER)", "@default([FORMER, NEW])", "  FORMER @map(\"OLD\")\n");
        assertThat(renamed(text, new Symbol.Type("Kind"), "Sort"))
                .contains("kind Sort ", "more Sort[]", "enum Sort {\n  OLD\n  NEW\n\n  @@map(\"Kind\")\n}");
    }

    @Test
    void what_is_mapped_already_stays_so() {
        assertThat(renamed("model A {\n  id Int @id @map(\"key\")\n\n  @@map(\"as\")\n}\n", new Symbol.Type("A"), "B"))
                .isEqualTo("model B {\n  id Int @id @map(\"key\")\n\n  @@map(\"as\")\n}\n");
        assertThat(renamed("model A {\n  id Int @id @map(\"key\")\n}\n", new Symbol.Field("A", "id"), "no"))
                .isEqualTo("model A {\n  no Int @id @map(\"key\")\n}\n");
    }

    @Test
    void a_junction_table_keeps_its_name() {
        String text = "model Post {\n  id Int @id\n  tags Tag[]\n}\n\nmodel Tag {\n  id Int @id\n  posts Post[]\n}\n";
        assertThat(renamed(text, new Symbol.Type("Post"), "Article"))
                .contains("tags Tag[] @relation(\"PostToTag\")", "posts Article[] @relation(\"PostToTag\")");
    }

    @Test
    void a_junction_table_whose_columns_would_change_places_is_not_touched() {
        String text = "model Post {\n  id Int @id\n  tags Tag[]\n}\n\nmodel Tag {\n  id Int @id\n  posts Post[]\n}\n";
        assertThat(refusal(text, new Symbol.Type("Post"), "Writing")).startsWith("the database would have to change: ");
    }

    @Test
    void names_that_cannot_be_are_refused() {
        String text =
                "model A {\n  id Int @id\n  b  B?\n}\n\nmodel B {\n  id Int @id\n  aId Int @unique\n  a A @relation(fields: [aId], references: [id])\n}\n";
        assertThat(refusal(text, new Symbol.Type("A"), "B")).isEqualTo("there is already something named `B`");
        assertThat(refusal(text, new Symbol.Type("A"), "1A")).startsWith("a name is letters");
        assertThat(refusal(text, new Symbol.Field("B", "aId"), "id"))
                .isEqualTo("there is already something named `id`");
        assertThat(refusal(text, new Symbol.Type("A"), "String")).contains("built-in type");
    }

    @Test
    void a_broken_schema_can_be_renamed_in_too() {
        assertThat(renamed(
                        "model A {\n  id Int @id\n  x\n  y Strng\n}\n\nmodel B {\n  a A\n", new Symbol.Type("A"), "C"))
                .isEqualTo("model C {\n  id Int @id\n  x\n  y Strng\n\n  @@map(\"A\")\n}\n\nmodel B {\n  a C\n");
    }

    @Test
    void the_same_name_is_no_change() {
        assertThat(rename(schema("model A {\n  id Int @id\n}\n"), new Symbol.Type("A"), "A")
                        .edits())
                .isEmpty();
    }
}
