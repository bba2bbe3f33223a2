package dev.ashlar.tables.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.LineIndex;
import dev.ashlar.compiler.source.SourceFile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableClassesTest {
    private static final String HEAD = """
            import dev.ashlar.tables.*;
            import java.util.*;
            """;
    private static final int HEAD_LINES = 2;

    @Test
    void foreign_keys_are_relations_with_their_other_sides() {
        assertThat(schema("""
                final class Author extends Table {
                    static final Author TABLE = new Author();
                    final Column<UUID> id = uuid("id").primaryKey();
                }
                final class Post extends Table {
                    final Column<Integer> id = integer("id").primaryKey().autoincrement();
                    final Column<UUID> authorId = uuid("author_id").references(() -> Author.TABLE.id, Action.SET_NULL);
                    final Column<UUID> editor = uuid("editor").notNull().references(() -> Author.TABLE.id);
                }
                """)).isEqualTo("""
                datasource db {
                  provider = "postgresql"
                }

                model Author {
                  id               String @id @db.Uuid
                  postsByAuthor    Post[] @relation(name: "Post_author")
                  postsByEditorRef Post[] @relation(name: "Post_editorRef")
                }

                model Post {
                  id        Int     @id @default(autoincrement())
                  authorId  String? @map("author_id") @db.Uuid
                  author    Author? @relation(name: "Post_author", fields: [authorId], references: [id], onDelete: SetNull)
                  editor    String  @db.Uuid
                  editorRef Author  @relation(name: "Post_editorRef", fields: [editor], references: [id])
                }
                """);
    }

    @Test
    void a_table_refers_to_itself() {
        SourceFile said = TableClasses.read("schema.prisma", sources("""
                                final class Place extends Table {
                                    static final Place TABLE = new Place();
                                    final Column<Integer> id = integer("id").primaryKey();
                                    final Column<Integer> parentId = integer("parent_id").references(() -> TABLE.id);
                                    final Column<Integer> twinId = integer("twin_id").unique().references(() -> TABLE.id);
                                }
                                """), Duration.ofMinutes(1))
                .file();
        assertThat(SchemaCompiler.compile(List.of(said)).diagnostics()).isEmpty();
        assertThat(said.text())
                .containsPattern("placesByParent +Place\\[] +@relation")
                .containsPattern("placeByTwin +Place\\? +@rel");
    }

    @Test
    void tables_may_lie_in_a_class() {
        assertThat(schema("""
                interface Blog {
                    enum Status { DRAFT, PUBLISHED }
                    final class Post extends Table {
                        final Column<Integer> id = integer("id").primaryKey();
                        final Column<Status> status = enumeration("status", Status.class).notNull().defaultTo(Status.DRAFT);
                    }
                }
                """)).contains("enum Status {\n  DRAFT\n  PUBLISHED\n}", "status Status @default(DRAFT)");
    }

    @Test
    void a_table_may_take_columns_from_a_base_class() {
        assertThat(schema("""
                abstract class Timed extends Table {
                    final Column<java.time.Instant> createdAt = timestamptz("created_at").notNull().defaultNow();
                }
                final class Post extends Timed {
                    final Column<Integer> id = integer("id").primaryKey();
                }
                """))
                .containsSubsequence("createdAt DateTime @default(now()) @map(\"created_at\") @db.Timestamptz", "id ");
    }

    @Test
    void what_javac_says_is_at_its_place() {
        Diagnostic found = mistake("""
                final class Post extends Table {
                    final Column<Integer> id = integer("id").primaryKey().defaultTo("one");
                }
                """);
        assertThat(found.code()).isEqualTo("java-does-not-compile");
        assertThat(found.message()).isEqualTo("incompatible types: String cannot be converted to Integer");
        assertThat(found.span().text()).isEqualTo("\"one\"");
        assertThat(line(found)).isEqualTo(2);
    }

    @Test
    void a_foreign_key_of_another_type_does_not_compile() {
        assertThat(mistake("""
                final class Author extends Table {
                    static final Author TABLE = new Author();
                    final Column<UUID> id = uuid("id").primaryKey();
                    final Column<String> authorId = text("author_id").references(() -> TABLE.id);
                }
                """).message()).contains("Column<UUID> cannot be converted to Column<String>");
    }

    @Test
    void code_that_throws_is_told_at_its_line() {
        Diagnostic found = mistake("""
                final class Post extends Table {
                    final Column<Integer> id = integer("id").primaryKey();
                    {
                        Objects.requireNonNull(null, "no file");
                    }
                }
                """);
        assertThat(found.code()).isEqualTo("table-code-failed");
        assertThat(found.message()).isEqualTo("`Post` could not be made: java.lang.NullPointerException: no file");
        assertThat(line(found)).isEqualTo(4);
    }

    @Test
    void a_static_initializer_that_throws_is_told_by_what_it_threw() {
        Diagnostic found = mistake("""
                final class Post extends Table {
                    static final int SIZE = Integer.parseInt("x");
                    final Column<String> id = varchar("id", SIZE).primaryKey();
                }
                """);
        assertThat(found.message()).contains("NumberFormatException: For input string: \"x\"");
        assertThat(line(found)).isEqualTo(2);
    }

    @Test
    void tables_that_make_each_other_without_end_are_told() {
        Diagnostic found = mistake("""
                final class Post extends Table {
                    final Post parent = new Post();
                }
                """);
        assertThat(found.code()).isEqualTo("table-code-failed");
        assertThat(found.message()).contains("StackOverflowError");
    }

    @Test
    void code_that_does_not_come_to_an_end_is_told_at_its_line() {
        Diagnostic found = mistake("""
                final class Post extends Table {
                    {
                        try {
                            Thread.sleep(60_000);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                }
                """, Duration.ofSeconds(1));
        assertThat(found.code()).isEqualTo("table-code-without-end");
        assertThat(line(found)).isEqualTo(4);
    }

    @Test
    void a_column_in_no_field_is_a_mistake() {
        assertThat(mistake("""
                final class Post extends Table {
                    { text("title"); }
                }
                """).code()).isEqualTo("table-column-in-no-field");
    }

    @Test
    void a_class_that_cannot_be_made_is_told_at_its_line() {
        Diagnostic found = mistake("""
                final class Shop {
                    class Post extends Table {
                        final Column<Integer> id = integer("id").primaryKey();
                    }
                }
                """);
        assertThat(found.code()).isEqualTo("table-without-constructor");
        assertThat(line(found)).isEqualTo(2);
    }

    private static String schema(String tables) {
        return TableClasses.read("schema.prisma", sources(tables), Duration.ofMinutes(1))
                .file()
                .text();
    }

    private static Diagnostic mistake(String tables) {
        return mistake(tables, Duration.ofMinutes(1));
    }

    private static Diagnostic mistake(String tables, Duration patience) {
        List<SourceFile> sources = sources(tables);
        List<Diagnostic> found = catchThrowableOfType(
                        TablesNotRead.class, () -> TableClasses.read("schema.prisma", sources, patience))
                .diagnostics();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** Within the tables, from 1. */
    private static int line(Diagnostic found) {
        return LineIndex.of(found.span().file()).line(found.span().start()) - HEAD_LINES;
    }

    private static List<SourceFile> sources(String tables) {
        return List.of(new SourceFile("Tables.java", HEAD + tables));
    }
}
