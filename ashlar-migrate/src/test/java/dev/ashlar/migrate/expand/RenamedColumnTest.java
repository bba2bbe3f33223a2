package dev.ashlar.migrate.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A column under another name: old code writes the one and new code the other, and neither loses anything. */
class RenamedColumnTest {
    private static final String BEFORE = """
            model Post {
              id     Int     @id @default(autoincrement())
              title  String  @default("none") @db.VarChar(80)
              note   String?
              owner  Person  @relation(fields: [ownerId], references: [id])
              ownerId Int
              /// @updatedAt(database)
              at     DateTime @updatedAt

              @@unique([ownerId, title], map: "posts_one")
              @@index([note])
            }

            model Person {
              id    Int    @id
              posts Post[]
            }
            """;

    private static final String AFTER = """
            model Post {
              id     Int     @id @default(autoincrement())
              /// @renamed(title)
              headline  String  @default("none") @db.VarChar(80)
              /// @renamed(note)
              remark String?
              author  Person  @relation(fields: [authorId], references: [id])
              /// @renamed(ownerId)
              authorId Int
              /// @updatedAt(database)
              at     DateTime @updatedAt

              @@unique([authorId, headline], map: "posts_one")
              @@index([remark])
            }

            model Person {
              id    Int    @id
              posts Post[]
            }
            """;

    @Test
    void bothNamesAreWrittenAtOnce(@TempDir Path folder) throws SQLException {
        try (TwoReleases releases = new TwoReleases(folder, BEFORE, AFTER)) {
            assertThat(releases.plan.contract().held()).containsExactly("Post.title", "Post.note", "Post.ownerId");
            releases.run(
                    "INSERT INTO \"Person\" SELECT i FROM generate_series(1, 20) i",
                    "INSERT INTO \"Post\" (title, note, \"ownerId\", at) SELECT 'T' || i, CASE WHEN i % 2 = 0 THEN 'n' END, i % 20 + 1, '2020-01-01' FROM generate_series(1, 3000) i");
            releases.expand();
            assertThat(
                            releases.query(
                                    "SELECT count(*) FROM \"Post\" WHERE headline <> title OR remark IS DISTINCT FROM note OR \"authorId\" <> \"ownerId\" OR at <> '2020-01-01'"))
                    .containsExactly("0");
            writeBoth(releases, 10_000);
            releases.contract();
            assertThat(releases.query("SELECT count(*) FROM \"Post\"")).containsExactly("3005");
            releases.run(
                    "INSERT INTO \"Post\" (headline, remark, \"authorId\", at) VALUES ('only new', 'x', 1, now())");
            releases.contractBack();
            assertThat(
                            releases.query(
                                    "SELECT count(*) FROM \"Post\" WHERE headline <> title OR remark IS DISTINCT FROM note OR \"authorId\" <> \"ownerId\""))
                    .containsExactly("0");
            writeBoth(releases, 20_000);
            releases.expandBack();
            assertThat(releases.query("SELECT title || note FROM \"Post\" WHERE title = 'only new'"))
                    .containsExactly("only newx");
            assertThat(releases.query("SELECT count(*) FROM \"Post\"")).containsExactly("3011");
        }
    }

    private static void writeBoth(TwoReleases releases, int id) throws SQLException {
        releases.run(
                "INSERT INTO \"Post\" (id, title, note, \"ownerId\", at) VALUES (" + id + ", 'old', NULL, 1, now())");
        releases.run("INSERT INTO \"Post\" (id, headline, remark, \"authorId\", at) VALUES (" + (id + 1)
                + ", 'new', 'r', 1, now())");
        releases.run("INSERT INTO \"Post\" (id, \"ownerId\", at) VALUES (" + (id + 2) + ", 2, now())");
        releases.run("INSERT INTO \"Post\" (id, \"authorId\", at) VALUES (" + (id + 3) + ", 3, now())");
        releases.run("INSERT INTO \"Post\" (id, headline, title, remark, note, \"authorId\", at) VALUES (" + (id + 4)
                + ", 'h', 't', 'r', 'n', 3, now())");
        releases.run("INSERT INTO \"Post\" (id, title, \"ownerId\", at) VALUES (" + (id + 5) + ", 'u', 4, now())");
        assertRow(releases, id, "old/old/-/-/1/1");
        assertRow(releases, id + 1, "new/new/r/r/1/1");
        assertRow(releases, id + 2, "none/none/-/-/2/2");
        assertRow(releases, id + 3, "none/none/-/-/3/3");
        assertRow(releases, id + 4, "h/h/r/r/3/3");
        releases.run("UPDATE \"Post\" SET title = 'old2', note = 'given' WHERE id = " + id);
        assertRow(releases, id, "old2/old2/given/given/1/1");
        releases.run("UPDATE \"Post\" SET remark = NULL, headline = 'new2' WHERE id = " + id);
        assertRow(releases, id, "new2/new2/-/-/1/1");
        releases.run("UPDATE \"Post\" SET note = NULL, \"ownerId\" = 7 WHERE id = " + (id + 1));
        assertRow(releases, id + 1, "new/new/-/-/7/7");
        releases.run("UPDATE \"Post\" SET headline = 'n', title = 'o' WHERE id = " + (id + 1));
        assertRow(releases, id + 1, "n/n/-/-/7/7");
        releases.run("UPDATE \"Post\" SET headline = 'none' WHERE id = " + (id + 1));
        assertRow(releases, id + 1, "none/none/-/-/7/7");
        releases.run(
                "DELETE FROM \"Post\" WHERE id IN (" + (id + 2) + ")",
                "UPDATE \"Post\" SET title = 't' || id, \"ownerId\" = 9 WHERE id >= " + id);
    }

    private static void assertRow(TwoReleases releases, int id, String row) throws SQLException {
        assertThat(releases.query(
                        "SELECT concat_ws('/', title, headline, coalesce(note, '-'), coalesce(remark, '-'), \"ownerId\", \"authorId\") FROM \"Post\" WHERE id = "
                                + id))
                .containsExactly(row);
    }
}
