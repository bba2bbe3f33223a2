package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has another name keeps its rows, there and back. */
class RenameMigrationTest {
    private static final String BEFORE = """
            datasource db {
              provider = "postgresql"
            }

            model Writer {
              id    Int    @id
              name  String @unique
              kind  Sort
              books Book[]
            }

            model Book {
              id       Int    @id
              writer   Writer @relation(fields: [writerId], references: [id])
              writerId Int
            }

            enum Sort {
              OLD
              OTHER
            }
            """;

    private static final String AFTER = """
            datasource db {
              provider = "postgresql"
            }

            /// @renamed(Writer)
            model Author {
              id       Int    @id
              /// @renamed(name)
              fullName String @unique @map("full_name")
              kind     Kind
              books    Book[]
            }

            model Book {
              id       Int    @id
              author   Author @relation(fields: [authorId], references: [id])
              /// @renamed(writerId)
              authorId Int
            }

            /// @renamed(Sort)
            enum Kind {
              /// @renamed(OLD)
              CLASSIC
              OTHER
            }
            """;

    private static final String EXTERNAL = """
            datasource db {
              provider = "postgresql"
            }

            /// @external
            model Account {
              id    Int     @id
              notes Note[]
            }

            model Note {
              id        Int     @id
              account   Account @relation(fields: [accountId], references: [id])
              accountId Int
            }
            """;

    private static Schema schema(String text) {
        return SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", text)))
                .schema();
    }

    @Test
    void rowsSurviveNewNames(@TempDir Path folder) throws SQLException {
        try (Sandbox sandbox = new Sandbox(folder)) {
            sandbox.migrator().dev("first", schema(BEFORE), true);
            sandbox.run("INSERT INTO \"Writer\" VALUES (1, 'Ada', 'OLD')");
            sandbox.run("INSERT INTO \"Book\" VALUES (7, 1)");
            sandbox.migrator().dev("renamed", schema(AFTER), true);
            assertThat(sandbox.query("SELECT full_name || ' ' || kind FROM \"Author\""))
                    .containsExactly("Ada CLASSIC");
            assertThat(sandbox.query("SELECT \"authorId\"::text FROM \"Book\"")).containsExactly("1");
            assertThat(sandbox.migrator().dev("again", schema(AFTER), true)).isInstanceOf(Development.UpToDate.class);
            sandbox.migrator().rollback(new WayBack.To("1"));
            assertThat(sandbox.query("SELECT name || ' ' || kind FROM \"Writer\""))
                    .containsExactly("Ada OLD");
            assertThat(sandbox.query("SELECT \"writerId\"::text FROM \"Book\"")).containsExactly("1");
        }
    }

    @Test
    void anExternalTableIsReferredToAndLeftAlone(@TempDir Path folder) throws SQLException {
        try (Sandbox sandbox = new Sandbox(folder)) {
            sandbox.run("CREATE TABLE \"Account\" (id int PRIMARY KEY, theirs text)");
            sandbox.migrator().dev("first", schema(EXTERNAL), true);
            assertThat(sandbox.query("SELECT conname::text FROM pg_constraint WHERE contype = 'f'"))
                    .containsExactly("Note_accountId_fkey");
            sandbox.run("ALTER TABLE \"Account\" ADD COLUMN more int");
            assertThat(sandbox.migrator().dev("again", schema(EXTERNAL), true))
                    .isInstanceOf(Development.UpToDate.class);
            sandbox.migrator().rollback();
            assertThat(sandbox.query("SELECT relname::text FROM pg_class WHERE relname IN ('Account', 'Note')"))
                    .containsExactly("Account");
        }
    }
}
