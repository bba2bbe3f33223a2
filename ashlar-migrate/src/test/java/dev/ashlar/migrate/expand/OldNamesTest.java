package dev.ashlar.migrate.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables and enums under two names, and what goes only when nobody uses it any more. */
class OldNamesTest {
    private static final String BEFORE = """
            model Writer {
              id    Int    @id @default(autoincrement())
              name  String @unique
              kind  Sort   @default(OTHER)
              kinds Sort[]
              books Book[]
            }

            model Book {
              id       Int    @id
              title    String
              isbn     String @unique
              pages    Int    @default(1)
              writer   Writer @relation(fields: [writerId], references: [id])
              writerId Int
              notes    Note[]
            }

            model Note {
              id     Int  @id
              book   Book @relation(fields: [bookId], references: [id], onDelete: Cascade)
              bookId Int
            }

            enum Sort {
              NOVEL
              OTHER
            }
            """;

    private static final String AFTER = """
            /// @renamed(Writer)
            model Author {
              id    Int    @id @default(autoincrement())
              /// @renamed(name)
              penName  String @unique
              kind  Kind   @default(OTHER)
              kinds Kind[]
              books Book[]
            }

            model Book {
              id       Int    @id
              title    String
              author   Author @relation(fields: [writerId], references: [id])
              writerId Int
            }

            /// @renamed(Sort)
            enum Kind {
              NOVEL
              OTHER
            }
            """;

    @Test
    void bothNamesAreUsedAtOnce(@TempDir Path folder) throws SQLException {
        try (TwoReleases releases = new TwoReleases(folder, BEFORE, AFTER)) {
            assertThat(releases.plan.contract().held())
                    .containsExactlyInAnyOrder("Writer", "Writer.name", "Sort", "Book.isbn", "Book.pages", "Note");
            releases.run(
                    "INSERT INTO \"Writer\" (name, kind, kinds) VALUES ('Ada', 'NOVEL', '{NOVEL,OTHER}')",
                    "INSERT INTO \"Book\" VALUES (1, 'A', 'i1', 5, 1)",
                    "INSERT INTO \"Note\" VALUES (1, 1)");
            releases.expand();
            write(releases, "1");
            releases.contract();
            assertThat(releases.query("SELECT \"penName\" || kind FROM \"Author\" ORDER BY id"))
                    .containsExactly("AdaNOVEL", "old1NOVEL", "new1OTHER");
            assertThat(releases.query("SELECT count(*) FROM \"Book\"")).containsExactly("3");
            releases.contractBack();
            releases.run("UPDATE \"Book\" SET isbn = 'again' || id");
            releases.run("INSERT INTO \"Writer\" (name, kind) VALUES ('old2', 'NOVEL')");
            releases.expandBack();
            assertThat(releases.query("SELECT name || kind FROM \"Writer\" ORDER BY id"))
                    .containsExactly("AdaNOVEL", "old1NOVEL", "new1OTHER", "old2NOVEL");
        }
    }

    private static void write(TwoReleases releases, String n) throws SQLException {
        releases.run("INSERT INTO \"Writer\" (name, kind, kinds) VALUES ('old" + n
                + "', CAST('NOVEL' AS \"Sort\"), CAST('{NOVEL}' AS \"Sort\"[])) ON CONFLICT (name) DO NOTHING");
        releases.run("INSERT INTO \"Author\" (\"penName\") VALUES ('new" + n + "')");
        assertThat(releases.query("INSERT INTO \"Writer\" AS w (name) VALUES ('old" + n
                        + "') ON CONFLICT (name) DO UPDATE SET kind = 'NOVEL' RETURNING w.id"))
                .hasSize(1);
        assertThat(releases.query("SELECT name FROM \"Writer\" ORDER BY id"))
                .isEqualTo(List.of("Ada", "old" + n, "new" + n));
        assertThat(releases.query("SELECT count(*) FROM \"Writer\" WHERE kind = CAST('NOVEL' AS \"Sort\")"))
                .containsExactly("2");
        assertThat(
                        releases.query(
                                "SELECT count(*) FROM \"Author\" WHERE kind = 'NOVEL' AND kind >= CAST('NOVEL' AS \"Kind\") AND kind = ANY (CAST('{NOVEL}' AS \"Sort\"[]))"))
                .containsExactly("2");
        releases.run("INSERT INTO \"Book\" VALUES (2, 'B', 'i2', 5, 1)");
        releases.run("INSERT INTO \"Book\" (id, title, \"writerId\") VALUES (3, 'C', 1)");
        releases.run("INSERT INTO \"Note\" VALUES (2, 3)");
        assertThat(releases.query("SELECT pages::text FROM \"Book\" WHERE id = 3"))
                .containsExactly("1");
    }
}
