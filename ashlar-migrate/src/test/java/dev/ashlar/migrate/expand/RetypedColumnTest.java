package dev.ashlar.migrate.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A column of another type: a second one is filled beside it and takes its place. */
class RetypedColumnTest {
    private static final String KEYS = """
            model Person {
              id     ${int} @id @default(autoincrement())
              boss   Person?  @relation("boss", fields: [bossId], references: [id], onDelete: SetNull)
              bossId ${int}?
              staff  Person[] @relation("boss")
              posts  Post[]
              name   String @unique

              @@index([bossId])
            }

            model Post {
              id       ${int}    @id @default(autoincrement())
              owner    Person @relation(fields: [ownerId], references: [id], onDelete: Cascade)
              ownerId  ${int}
              reader   Person? @relation("reader", fields: [readerId], references: [id], onDelete: SetNull)
              readerId ${int}?
              /// @updatedAt(database)
              at       DateTime @updatedAt

              @@unique([ownerId, id], map: "posts_one")
            }
            """;

    private static String keys(String type) {
        return KEYS.replace("${int}", type)
                .replace("posts  Post[]", "posts  Post[]\n  read   Post[] @relation(\"reader\")");
    }

    @Test
    void keysBecomeBigintWithAllThatReferToThem(@TempDir Path folder) throws SQLException {
        try (TwoReleases releases = new TwoReleases(folder, keys("Int"), keys("BigInt"))) {
            assertThat(releases.plan.contract().held())
                    .containsExactlyInAnyOrder(
                            "Person.id:INTEGER",
                            "Person.bossId:INTEGER",
                            "Post.id:INTEGER",
                            "Post.ownerId:INTEGER",
                            "Post.readerId:INTEGER");
            releases.run(
                    "INSERT INTO \"Person\" (\"bossId\", name) SELECT nullif(i - 1, 0), 'P' || i FROM generate_series(1, 1500) i",
                    "INSERT INTO \"Post\" (\"ownerId\", \"readerId\", at) SELECT i, 1501 - i, '2020-01-01' FROM generate_series(1, 1500) i");
            releases.expand();
            write(releases, "a");
            releases.contract();
            assertThat(releases.query("SELECT pg_typeof(\"readerId\")::text FROM \"Post\" LIMIT 1"))
                    .containsExactly("bigint");
            assertThat(releases.query("SELECT count(*) FROM \"Post\" WHERE at <> '2020-01-01' AND id <= 1500"))
                    .containsExactly("2");
            write(releases, "b");
            releases.contractBack();
            write(releases, "c");
            releases.expandBack();
            write(releases, "d");
            assertThat(releases.query("SELECT pg_typeof(\"readerId\")::text FROM \"Post\" LIMIT 1"))
                    .containsExactly("integer");
            assertThat(releases.query("SELECT string_agg(name, ' ' ORDER BY id) FROM \"Person\" WHERE id > 1500"))
                    .containsExactly("a b c d");
            assertThat(releases.query("SELECT count(*) FROM \"Post\" WHERE at <> '2020-01-01' AND id <= 1500"))
                    .containsExactly("5");
        }
    }

    /** Keys count on, foreign keys do what they say, and nobody has to know of the second column. */
    private static void write(TwoReleases releases, String name) throws SQLException {
        releases.run("INSERT INTO \"Person\" (name, \"bossId\") VALUES ('" + name + "', 1)");
        String id = releases.query("SELECT id FROM \"Person\" WHERE name = '" + name + "'")
                .get(0);
        releases.run("INSERT INTO \"Post\" (\"ownerId\", \"readerId\", at) VALUES (" + id + ", " + id + ", now())");
        String victim = releases.query("SELECT max(id) FROM \"Person\" WHERE name LIKE 'P%'")
                .get(0);
        releases.run("DELETE FROM \"Person\" WHERE id = " + victim);
        assertThat(releases.query(
                        "SELECT count(*) FROM \"Post\" WHERE \"ownerId\" = " + victim + " OR \"readerId\" = " + victim))
                .containsExactly("0");
        String boss = releases.query("SELECT min(id) FROM \"Person\" WHERE \"bossId\" IS NOT NULL AND name LIKE 'P%'")
                .get(0);
        releases.run("UPDATE \"Post\" SET \"readerId\" = NULL WHERE \"ownerId\" = " + boss);
        releases.run("UPDATE \"Person\" SET \"bossId\" = NULL WHERE id = " + boss);
        assertThat(releases.query("SELECT count(*) FROM \"Person\" WHERE id = " + boss + " AND \"bossId\" IS NOT NULL"))
                .containsExactly("0");
    }

    @Test
    void textBecomesUuidAndMoneyCents(@TempDir Path folder) throws SQLException {
        String before = """
                model Bill {
                  id    Int      @id
                  code  String
                  cents Int
                  at    DateTime @default(now()) @db.Timestamp(3)
                  note  String   @db.VarChar(40)

                  @@unique([code])
                  @@index([cents, at(sort: Desc)])
                }
                """;
        String after = before.replace("code  String", "code  String @db.Uuid")
                .replace("cents Int", "cents Decimal @db.Decimal(12, 2)")
                .replace("Timestamp(3)", "Timestamptz(3)")
                .replace("VarChar(40)", "VarChar(80)");
        try (TwoReleases releases = new TwoReleases(folder, before, after)) {
            assertThat(releases.plan.contract().held())
                    .containsExactlyInAnyOrder("Bill.code:TEXT", "Bill.cents:INTEGER", "Bill.at:TIMESTAMP(3)");
            releases.run(
                    "INSERT INTO \"Bill\" SELECT i, gen_random_uuid()::text, i, '2020-01-01', 'n' FROM generate_series(1, 2000) i");
            String digest =
                    "SELECT md5(string_agg(concat_ws(' ', id, code, cents::int, at::timestamp, note), ',' ORDER BY id)) FROM \"Bill\"";
            Object rows = releases.query(digest);
            releases.expand();
            releases.run(
                    "INSERT INTO \"Bill\" (id, code, cents, at, note) VALUES (0, gen_random_uuid()::text, 0, now(), 'n')",
                    "DELETE FROM \"Bill\" WHERE id = 0");
            releases.contract();
            assertThat(releases.query("SELECT cents::text FROM \"Bill\" WHERE id = 7"))
                    .containsExactly("7.00");
            releases.run(
                    "INSERT INTO \"Bill\" (id, code, cents, at, note) VALUES (0, gen_random_uuid(), 0.5, DEFAULT, 'n')",
                    "DELETE FROM \"Bill\" WHERE id = 0");
            releases.contractBack();
            releases.expandBack();
            assertThat(releases.query(digest)).isEqualTo(rows);
        }
    }
}
