package dev.ashlar.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One test for each thing that the server can do, over the protocol. */
class ServerTest {
    private static final String HEAD = """
            datasource db {
              provider = "postgresql"
            }

            generator client {
              provider = "ashlar"
            }

            """;
    private static final String BLOG = HEAD + """
            /// Who writes.
            /// @check("length(name) > 0")
            model Author {
              id        String   @id @default(uuid(7)) @db.Uuid
              name      String
              kind      Kind     @default(PERSON)
              posts     Post[]
              createdAt DateTime @default(now()) @db.Timestamptz
              updatedAt DateTime @updatedAt @db.Timestamptz
            }

            model Post {
              id        String   @id @default(uuid(7)) @db.Uuid
              title     String
              author    Author   @relation(fields: [authorId], references: [id], onDelete: Cascade)
              authorId  String   @db.Uuid
              createdAt DateTime @default(now()) @db.Timestamptz
              updatedAt DateTime @updatedAt @db.Timestamptz

              @@index([authorId])
              @@unique([title, authorId])
            }

            enum Kind {
              PERSON
              TEAM
            }
            """;

    @TempDir
    Path folder;

    @Test
    void says_what_it_can() {
        try (Editor editor = Editor.on(folder)) {
            assertThat(editor.greeting().getCapabilities().getPositionEncoding())
                    .isEqualTo("utf-16");
            assertThat(editor.greeting().getServerInfo().getName()).isEqualTo("ashlar");
        }
    }

    @Test
    void errors_come_with_place_code_and_help() {
        try (Editor editor =
                Editor.on(folder).open("schema.prisma", BLOG.replace("title     String", "title     Strng"))) {
            Diagnostic error = editor.diagnostics("schema.prisma").get(0);
            assertThat(error.getCode().getLeft()).isEqualTo("unknown-type");
            assertThat(error.getMessage()).contains("`Strng`").endsWith("did you mean `String`?");
            assertThat(error.getSeverity()).isEqualTo(DiagnosticSeverity.Error);
            assertThat(error.getRange().getStart()).isEqualTo(editor.at("schema.prisma", "title     |Strng"));
            assertThat(error.getRange().getEnd()).isEqualTo(editor.at("schema.prisma", "Strng"));
        }
    }

    @Test
    void an_edit_takes_an_error_back_and_shows_the_linters_findings() {
        try (Editor editor =
                Editor.on(folder).open("schema.prisma", BLOG.replace("@@index([authorId])", "@@index([author])"))) {
            assertThat(editor.codes("schema.prisma")).containsExactly("relation-field");
            editor.type("schema.prisma", "  @@index([author])\n", "")
                    .type("schema.prisma", "[title, authorId]", "[title]");
            assertThat(editor.codes("schema.prisma")).containsExactly("foreign-key-without-index");
        }
    }

    @Test
    void what_compiler_and_linter_both_see_is_said_once() {
        try (Editor editor = Editor.on(folder)
                .open(
                        "schema.prisma",
                        BLOG.replace("references: [id], onDelete: Cascade", "references: [id], onDelete: SetNull"))) {
            assertThat(editor.codes("schema.prisma")).containsOnlyOnce("set-null-on-required");
        }
    }

    @Test
    void a_folder_is_one_schema() {
        try (Editor editor = Editor.on(folder)
                .write("db/schema.prisma", HEAD)
                .write("db/models/kind.prisma", "enum Kind {\n  A\n  B\n}\n")
                .open("db/models/thing.prisma", "model Thing {\n  id   Int  @id\n  kind Kind @default(C)\n}\n")) {
            assertThat(editor.codes("db/models/thing.prisma")).containsExactly("unknown-enum-value");
            editor.open("db/models/kind.prisma", "enum Kind {\n  A\n  B\n}\n")
                    .type("db/models/kind.prisma", "  B\n", "  C\n");
            assertThat(editor.codes("db/models/kind.prisma")).doesNotContain("unknown-enum-value");
            assertThat(editor.codes("db/models/thing.prisma")).doesNotContain("unknown-enum-value");
        }
    }

    @Test
    void hover_over_a_model_shows_its_sql() {
        try (Editor editor = Editor.on(folder).open("schema.prisma", BLOG)) {
            assertThat(editor.hover("schema.prisma", "model Po|st")).isEqualTo("""
                    ```sql
                    CREATE TABLE "Post" (
                        "id" UUID NOT NULL DEFAULT uuidv7(),
                        "title" TEXT NOT NULL,
                        "authorId" UUID NOT NULL,
                        "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
                        "updatedAt" TIMESTAMPTZ NOT NULL,

                        CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
                    );

                    CREATE INDEX "Post_authorId_idx" ON "Post"("authorId");

                    CREATE UNIQUE INDEX "Post_title_authorId_key" ON "Post"("title", "authorId");

                    ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author"("id") ON DELETE CASCADE ON UPDATE CASCADE;
                    ```
                    """);
            assertThat(editor.hover("schema.prisma", "author    Aut|hor"))
                    .contains("CREATE TABLE \"Author\"", "Who writes.");
        }
    }

    @Test
    void hover_over_fields_enums_attributes_and_directives() {
        try (Editor editor = Editor.on(folder).open("schema.prisma", BLOG)) {
            assertThat(editor.hover("schema.prisma", "aut|horId  String")).isEqualTo("""
                    ```sql
                    "authorId" UUID NOT NULL

                    CREATE INDEX "Post_authorId_idx" ON "Post"("authorId");

                    CREATE UNIQUE INDEX "Post_title_authorId_key" ON "Post"("title", "authorId");

                    ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author"("id") ON DELETE CASCADE ON UPDATE CASCADE;
                    ```
                    """);
            assertThat(editor.hover("schema.prisma", "aut|hor    Author"))
                    .contains("Post_authorId_fkey")
                    .doesNotContain("CREATE");
            assertThat(editor.hover("schema.prisma", "enum Ki|nd"))
                    .contains("CREATE TYPE \"Kind\" AS ENUM ('PERSON', 'TEAM')");
            assertThat(editor.hover("schema.prisma", "@def|ault")).contains("The value of a row that says none");
            assertThat(editor.hover("schema.prisma", "@@ind|ex")).contains("An index of these fields");
            assertThat(editor.hover("schema.prisma", "onDel|ete")).contains("when the other one is deleted");
            assertThat(editor.hover("schema.prisma", "@che|ck")).contains("A check constraint");
            assertThat(editor.hover("schema.prisma", "uu|id(7)")).contains("begins with the time");
            assertThat(editor.hover("schema.prisma", "prov|ider")).contains("postgresql");
            assertThat(editor.hover("schema.prisma", "title     Str|ing")).contains("`text`");
            assertThat(editor.hover("schema.prisma", "PER|SON")).contains("'PERSON'");
        }
    }

    @Test
    void hover_remembers_the_schema_while_it_is_broken() {
        try (Editor editor = Editor.on(folder).open("schema.prisma", BLOG)) {
            editor.diagnostics("schema.prisma");
            editor.type("schema.prisma", "title     String", "title     ");
            assertThat(editor.hover("schema.prisma", "model Po|st")).contains("CREATE TABLE \"Post\"");
        }
    }

    @Test
    void completion_in_a_line_that_is_not_finished() {
        try (Editor editor =
                Editor.on(folder).open("schema.prisma", BLOG.replace("title     String", "title     Str"))) {
            List<CompletionItem> items = editor.completion("schema.prisma", "title     Str");
            assertThat(items).extracting(CompletionItem::getLabel).contains("String", "Kind", "Author", "Unsupported");
            TextEdit edit = items.get(0).getTextEdit().getLeft();
            assertThat(edit.getRange().getStart()).isEqualTo(editor.at("schema.prisma", "title     |Str"));
            assertThat(edit.getRange().getEnd()).isEqualTo(editor.at("schema.prisma", "title     Str"));
        }
    }

    @Test
    void definition_leads_to_another_file() {
        try (Editor editor = Editor.on(folder)
                .write("schema.prisma", HEAD)
                .write("kind.prisma", "enum Kind {\n  A\n}\n")
                .open("thing.prisma", "model Thing {\n  id   Int  @id\n  kind Kind @default(A)\n}\n")) {
            Location type = definition(editor, "thing.prisma", "kind Ki|nd");
            assertThat(type.getUri()).isEqualTo(editor.uri("kind.prisma"));
            assertThat(type.getRange().getStart()).isEqualTo(new org.eclipse.lsp4j.Position(0, 5));
            assertThat(definition(editor, "thing.prisma", "default(|A")
                            .getRange()
                            .getStart())
                    .isEqualTo(new org.eclipse.lsp4j.Position(1, 2));
        }
    }

    private static Location definition(Editor editor, String name, String marked) {
        return Editor.now(editor.server()
                        .getTextDocumentService()
                        .definition(new DefinitionParams(editor.id(name), editor.at(name, marked))))
                .getLeft()
                .get(0);
    }

    @Test
    void references_are_found_everywhere() {
        try (Editor editor = Editor.on(folder).open("schema.prisma", BLOG)) {
            ReferenceParams params = new ReferenceParams(
                    editor.id("schema.prisma"),
                    editor.at("schema.prisma", "auth|orId  String"),
                    new ReferenceContext(true));
            assertThat(Editor.now(editor.server().getTextDocumentService().references(params)))
                    .hasSize(4);
            DocumentHighlightParams highlight =
                    new DocumentHighlightParams(editor.id("schema.prisma"), editor.at("schema.prisma", "model Po|st"));
            assertThat(Editor.now(editor.server().getTextDocumentService().documentHighlight(highlight)))
                    .hasSize(2);
        }
    }

    @Test
    void rename_reaches_every_file_and_keeps_the_names_of_the_database() {
        try (Editor editor = Editor.on(folder)
                .write("a.prisma", HEAD + "model Author {\n  id    Int    @id\n  posts Post[]\n}\n")
                .open("b.prisma", """
                        model Post {
                          id       Int    @id
                          author   Author @relation(fields: [authorId], references: [id])
                          authorId Int

                          @@index([authorId])
                        }
                        """)) {
            Map<String, String> model = editor.after(rename(editor, "b.prisma", "author   Auth|or", "Writer"));
            assertThat(model.get("a.prisma")).endsWith("""
                    model Writer {
                      id    Int    @id
                      posts Post[]

                      @@map("Author")
                    }
                    """);
            assertThat(model.get("b.prisma")).contains("author   Writer @relation");
            assertThat(editor.after(rename(editor, "b.prisma", "auth|orId Int", "writerId"))
                            .get("b.prisma"))
                    .isEqualTo("""
                            model Post {
                              id       Int    @id
                              author   Author @relation(fields: [writerId], references: [id])
                              writerId Int @map("authorId")

                              @@index([writerId])
                            }
                            """);
        }
    }

    @Test
    void rename_that_would_break_the_schema_is_refused_with_the_reason() {
        try (Editor editor = Editor.on(folder).open("schema.prisma", BLOG)) {
            assertThat(Editor.now(editor.server()
                                    .getTextDocumentService()
                                    .prepareRename(new PrepareRenameParams(
                                            editor.id("schema.prisma"), editor.at("schema.prisma", "model Po|st"))))
                            .getFirst()
                            .getStart())
                    .isEqualTo(editor.at("schema.prisma", "model |Post"));
            assertThatThrownBy(() -> rename(editor, "schema.prisma", "model Po|st", "Author"))
                    .hasMessageContaining("there is already something named `Author`");
            assertThatThrownBy(() -> rename(editor, "schema.prisma", "model Po|st", "String"))
                    .hasMessageContaining("built-in type");
        }
    }

    private static WorkspaceEdit rename(Editor editor, String name, String marked, String to) {
        return Editor.now(editor.server()
                .getTextDocumentService()
                .rename(new RenameParams(editor.id(name), editor.at(name, marked), to)));
    }

    @Test
    void formatting_adds_what_relations_lack_in_the_other_files_too() {
        String post = "model Post {\n id Int @id\n author Author\n}\n";
        try (Editor editor = Editor.on(folder)
                .write("author.prisma", HEAD + "model Author {\n  id Int @id\n}\n")
                .open("post.prisma", post)) {
            assertThat(Editor.apply(post, format(editor, "post.prisma"))).isEqualTo("""
                    model Post {
                      id       Int    @id
                      author   Author @relation(fields: [authorId], references: [id])
                      authorId Int
                    }
                    """);
            assertThat(editor.after(editor.applied().get(0)).get("author.prisma"))
                    .isEqualTo(HEAD + "model Author {\n  id    Int    @id\n  posts Post[]\n}\n");
        }
    }

    private static List<? extends TextEdit> format(Editor editor, String name) {
        return Editor.now(editor.server()
                .getTextDocumentService()
                .formatting(new DocumentFormattingParams(editor.id(name), new FormattingOptions(2, true))));
    }

    @Test
    void quick_fixes_mend_what_they_name() {
        try (Editor editor =
                Editor.on(folder).open("schema.prisma", BLOG.replace("title     String", "title     Strng"))) {
            CodeAction fix = editor.actions("schema.prisma", "Strn|g").get(0);
            assertThat(fix.getTitle()).isEqualTo("Change to `String`");
            assertThat(editor.after(fix.getEdit())).containsEntry("schema.prisma", BLOG);
        }
    }

    @Test
    void a_quick_fix_adds_the_other_side_of_a_relation() {
        String broken = BLOG.replace("  posts     Post[]\n", "");
        try (Editor editor = Editor.on(folder).open("schema.prisma", broken)) {
            CodeAction fix =
                    editor.actions("schema.prisma", "author    Au|thor").get(0);
            assertThat(fix.getTitle()).isEqualTo("Add the missing relation fields");
            assertThat(editor.after(fix.getEdit()).get("schema.prisma")).contains("  posts     Post[]\n");
        }
    }

    @Test
    void a_finding_of_the_linter_can_be_kept_with_a_reason() {
        try (Editor editor = Editor.on(folder)
                .open(
                        "schema.prisma",
                        BLOG.replace("  @@index([authorId])\n", "").replace("[title, authorId]", "[title]"))) {
            CodeAction keep = editor.actions("schema.prisma", "author    Au|thor").stream()
                    .filter(action -> action.getTitle().startsWith("Keep it"))
                    .findFirst()
                    .orElseThrow();
            assertThat(editor.after(keep.getEdit()).get("schema.prisma"))
                    .contains("  /// @lint.off(foreign-key-without-index, \"\")\n  author    Author");
        }
    }

    @Test
    void the_outline_shows_blocks_and_their_members() {
        try (Editor editor = Editor.on(folder).open("schema.prisma", BLOG)) {
            List<DocumentSymbol> symbols = Editor.now(editor.server()
                            .getTextDocumentService()
                            .documentSymbol(new DocumentSymbolParams(editor.id("schema.prisma"))))
                    .stream()
                    .map(either -> either.getRight())
                    .toList();
            assertThat(symbols)
                    .extracting(DocumentSymbol::getName)
                    .containsExactly("db", "client", "Author", "Post", "Kind");
            assertThat(symbols.get(4).getChildren())
                    .extracting(DocumentSymbol::getName)
                    .containsExactly("PERSON", "TEAM");
            assertThat(symbols.get(3).getChildren().get(2).getDetail()).isEqualTo("Author");
        }
    }

    @Test
    void blocks_and_comments_fold() {
        try (Editor editor = Editor.on(folder).open("schema.prisma", BLOG)) {
            assertThat(Editor.now(editor.server()
                            .getTextDocumentService()
                            .foldingRange(new FoldingRangeRequestParams(editor.id("schema.prisma")))))
                    .hasSize(6);
        }
    }
}
