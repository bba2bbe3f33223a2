package dev.ashlar.lsp.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.lsp.schema.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is offered where the bar stands, in lines as they are while somebody writes them. */
class CompletionsTest {
    private static final String REST = """

            datasource db {
              provider = "postgresql"
              schemas  = ["public", "audit"]
            }

            model Author {
              id    Int    @id
              email String @unique
              posts Post[]
            }

            enum Status {
              DRAFT
              PUBLISHED
            }
            """;

    private static List<String> in(String model) {
        return at("model Post {\n  id Int @id\n  title String\n  gone DateTime?\n  author Author\n" + model + "\n}\n"
                + REST);
    }

    private static List<String> at(String marked) {
        return suggestions(marked).stream().map(Suggestion::label).toList();
    }

    private static List<Suggestion> suggestions(String marked) {
        int offset = marked.indexOf('|');
        SourceFile file = new SourceFile("schema.prisma", marked.replace("|", ""));
        return Completions.at(Snapshot.of(List.of(file)), file, offset);
    }

    @Test
    void blocks_at_the_top() {
        assertThat(at("|")).containsExactly("model", "enum", "view", "datasource", "generator");
        assertThat(at("model A {\n id Int @id\n}\nmo|")).contains("model");
        assertThat(at("model Na|")).isEmpty();
    }

    @Test
    void types_behind_a_fields_name() {
        assertThat(in("  a |")).contains("String", "DateTime", "Author", "Post", "Status", "Unsupported");
        assertThat(in("  a St|")).contains("String", "Status");
        assertThat(in("  a|")).isEmpty();
    }

    @Test
    void types_when_the_line_is_the_last_of_an_unclosed_block() {
        assertThat(at("enum Kind {\n  A\n}\n\nmodel Post {\n  kind |")).contains("Kind", "Post", "Int");
    }

    @Test
    void attributes_of_a_block() {
        assertThat(in("  |")).contains("@@index", "@@unique", "@@id", "@@map");
        assertThat(in("  @@|")).contains("@@index");
        assertThat(in("  @@in|")).contains("@@index");
        assertThat(at("enum A {\n  B\n  @@|\n}")).containsExactly("@@map");
    }

    @Test
    void attributes_of_a_column() {
        assertThat(in("  a String @|"))
                .contains("@id", "@unique", "@default", "@map", "@db.Uuid", "@db.VarChar")
                .doesNotContain("@relation", "@updatedAt", "@db.Integer");
        assertThat(in("  a String |")).contains("@id");
        assertThat(in("  a DateTime? @de|")).contains("@default", "@updatedAt", "@db.Timestamptz");
        assertThat(in("  a String[] @|")).contains("@default", "@db.Uuid");
        assertThat(in("  a Status @|")).contains("@default").doesNotContain("@db.Uuid");
    }

    @Test
    void attributes_of_a_relation() {
        assertThat(in("  a Author @|")).containsExactly("@relation", "@ignore");
        assertThat(in("  a Author? |")).contains("@relation");
    }

    @Test
    void an_attribute_that_is_there_is_not_offered_again() {
        assertThat(in("  a String @id @|")).contains("@default").doesNotContain("@id");
        assertThat(in("  a String @| @id")).contains("@default").doesNotContain("@id");
        assertThat(in("  a String @db.Uuid @|")).contains("@default").doesNotContain("@db.Text");
    }

    @Test
    void native_types_of_the_fields_own_scalar() {
        assertThat(in("  a Int @db.|"))
                .contains("@db.SmallInt", "@db.Integer", "@db.Oid")
                .doesNotContain("@db.Uuid");
        assertThat(in("  a Decimal @db.De|")).contains("@db.Decimal");
        assertThat(at("datasource pg {\n}\nmodel A {\n  a Int @|\n}")).contains("@pg.SmallInt");
    }

    @Test
    void what_is_written_already_is_replaced() {
        List<Suggestion> native_ = suggestions("model A {\n  a String @db.Va|\n}");
        Suggestion varchar = native_.stream()
                .filter(s -> s.label().equals("@db.VarChar"))
                .findFirst()
                .orElseThrow();
        assertThat(varchar.replaces().text()).isEqualTo("@db.Va");
        assertThat(varchar.insert()).isEqualTo("@db.VarChar($1)");
        assertThat(suggestions("model A {\n  @@in|\n}").get(0).replaces().text())
                .isEqualTo("@@in");
        assertThat(suggestions("model A {\n  a Str|\n}").get(0).replaces().text())
                .isEqualTo("Str");
    }

    @Test
    void defaults_that_the_type_can_have() {
        assertThat(in("  a Int @default(|")).containsExactly("autoincrement()", "dbgenerated()");
        assertThat(in("  a String @default(u|)")).contains("uuid()", "cuid()", "ulid()", "nanoid()");
        assertThat(in("  a DateTime @default(|)")).contains("now()");
        assertThat(in("  a Boolean @default(|)")).contains("true", "false");
        assertThat(in("  a Status @default(|)")).containsExactly("DRAFT", "PUBLISHED");
        assertThat(in("  a Status[] @default([DRAFT, |")).contains("PUBLISHED");
        assertThat(in("  a String @default(uuid(|))")).containsExactly("4", "7");
    }

    @Test
    void arguments_of_a_relation() {
        assertThat(in("  a Author @relation(|"))
                .containsExactly("fields", "references", "name", "onDelete", "onUpdate", "map");
        assertThat(in("  a Author @relation(fields: [authorId], |)"))
                .contains("references")
                .doesNotContain("fields");
        assertThat(in("  a Author @relation(fields: [|")).containsExactly("id", "title", "gone");
        assertThat(in("  a Author @relation(fields: [id, |")).containsExactly("title", "gone");
        assertThat(in("  a Author @relation(fields: [id], references: [|])")).containsExactly("id", "email");
        assertThat(in("  a Author @relation(fields: |)")).contains("[id]");
        assertThat(in("  a Author @relation(onDelete: |)"))
                .containsExactly("Cascade", "Restrict", "NoAction", "SetNull", "SetDefault");
        assertThat(in("  a Author @relation(onDelete: Ca|)")).contains("Cascade");
        assertThat(in("  a Author @relation(\"|\")")).isEmpty();
    }

    @Test
    void fields_and_arguments_of_keys_and_indexes() {
        assertThat(in("  @@index(|")).contains("[title]", "fields", "map", "type", "where");
        assertThat(in("  @@index([|")).containsExactly("id", "title", "gone");
        assertThat(in("  @@index([title, |])")).containsExactly("id", "gone");
        assertThat(in("  @@unique([ti|])")).contains("title");
        assertThat(in("  @@id([|])")).contains("title");
        assertThat(in("  @@index([title], |)")).contains("map", "type").doesNotContain("[title]");
        assertThat(in("  @@index([title], type: |)")).containsExactly("BTree", "Hash", "Gist", "Gin", "SpGist", "Brin");
        assertThat(in("  @@index([title(|)])")).containsExactly("sort", "ops");
        assertThat(in("  @@index([title(sort: |)])")).containsExactly("Asc", "Desc");
        assertThat(in("  @@index([title(ops: |)], type: Gin)")).contains("JsonbPathOps", "ArrayOps", "raw(\"...\")");
        assertThat(in("  @@index([title], where: |)")).containsExactly("raw(\"...\")", "{ field: value }");
        assertThat(in("  @@index([title], where: { |")).containsExactly("id", "title", "gone");
        assertThat(in("  @@index([title], where: { gone: |")).contains("null");
        assertThat(in("  a String @unique(|)")).contains("map", "sort", "where");
    }

    @Test
    void the_datasources_schemas() {
        assertThat(in("  @@schema(|)")).containsExactly("\"public\"", "\"audit\"");
        assertThat(in("  @@schema(\"|\")")).containsExactly("public", "audit");
    }

    @Test
    void properties_and_their_values() {
        assertThat(at("datasource db {\n  |\n}")).contains("provider", "url", "schemas", "relationMode");
        assertThat(at("generator c {\n  pro|\n}")).contains("provider", "package", "output", "previewFeatures");
        assertThat(at("datasource db {\n  provider = |\n}")).containsExactly("\"postgresql\"");
        assertThat(at("datasource db {\n  provider = \"|\"\n}")).containsExactly("postgresql");
        assertThat(at("datasource db {\n  relationMode = \"|")).containsExactly("foreignKeys", "prisma");
        assertThat(at("datasource db {\n  url = |")).containsExactly("env(\"...\")");
        assertThat(at("datasource db {\n  extensions = [|]\n}")).contains("pgcrypto", "pg_trgm");
        assertThat(at("generator c {\n  previewFeatures = [\"|\"]\n}")).contains("partialIndexes", "views");
    }

    @Test
    void directives_where_they_can_stand() {
        assertThat(at("/// @|\nmodel A {\n  id Int @id\n}"))
                .contains("@tenant", "@softDelete", "@check", "@lint.off")
                .doesNotContain("@version");
        assertThat(at("/// |\nmodel A {\n  id Int @id\n}")).contains("@tenant");
        assertThat(at("/// @te|\n/// More.\nmodel A {\n  id Int @id\n}")).contains("@tenant");
        assertThat(at("model A {\n  /// @|\n  id Int @id\n}"))
                .contains("@version")
                .doesNotContain("@tenant");
        assertThat(at("/// A customer @|\nmodel A {\n  id Int @id\n}")).isEmpty();
        assertThat(at("/// A customer|\nmodel A {\n  id Int @id\n}")).isEmpty();
        assertThat(at("// @|\nmodel A {\n  id Int @id\n}")).isEmpty();
        assertThat(at("/// @lint.o|\nmodel A {\n  id Int @id\n}")).contains("@lint.off");
    }

    @Test
    void arguments_of_directives() {
        String model = "\nmodel A {\n  id Int @id\n  tenantId Int\n  other A[]\n}";
        assertThat(at("/// @tenant(|" + model)).contains("id", "tenantId").doesNotContain("other");
        assertThat(at("/// @tenant(te|)" + model)).contains("tenantId");
        assertThat(at("/// @check(\"id > 0\", |)" + model)).containsExactly("map");
        assertThat(at("/// @check(\"|" + model)).isEmpty();
        assertThat(at("/// @lint.off(|" + model)).contains("foreign-key-without-index");
        assertThat(at("/// @lint.off(foreign-key-without-index, |" + model)).isEmpty();
    }

    @Test
    void a_directive_over_several_lines() {
        String model = "\nmodel A {\n  id Int @id\n  tenantId Int\n}";
        assertThat(at("/// @softDelete(\n///   |" + model)).contains("id", "tenantId");
        assertThat(at("/// @check(\"id > 0\",\n///   |\n/// )" + model)).containsExactly("map");
        assertThat(at("/// @check(\"\"\"\n///   i|\n/// \"\"\")" + model)).isEmpty();
        assertThat(at("/// @tenant(id)\n/// @|" + model)).contains("@check");
    }

    @Test
    void nothing_in_comments_and_texts() {
        assertThat(in("  a String // @|")).isEmpty();
        assertThat(in("  a String @map(\"|\")")).isEmpty();
        assertThat(at("// |")).isEmpty();
    }

    @Test
    void broken_lines_elsewhere_do_not_matter() {
        assertThat(
                        at(
                                "model A {\n  x ]]] @@ (\n  b B @relation(fields: [|\n  id Int @id\n}\nmodel B {\n  id Int @id\n"))
                .contains("id");
        assertThat(at("modl Wrong {\n\nmodel A {\n  id Int @id\n  b |\n}")).contains("A", "Int");
        assertThat(at("model A {\r\n  id Int @id\r\n  b |\r\n}\r\n")).contains("A");
    }
}
