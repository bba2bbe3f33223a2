package dev.ashlar.migrate.queries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.scratch.Rehearsal;
import dev.ashlar.migrate.session.Settings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which columns may be NULL: what is expected of each query, and that PostgreSQL never answers NULL where it is said not to. */
class NullableColumnsTest {
    private static final Schema SCHEMA = SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", """
                    generator client {
                      provider        = "ashlar"
                      previewFeatures = ["views"]
                    }
                    datasource db {
                      provider = "postgresql"
                    }
                    model Author {
                      id    Int     @id
                      name  String  @db.VarChar(40)
                      bio   String?
                      mood  Mood
                      posts Post[]
                      @@map("authors")
                    }
                    model Post {
                      id        Int      @id
                      title     String
                      note      String?
                      likes     Int
                      at        DateTime @db.Timestamptz
                      author    Author?  @relation(fields: [authorId], references: [id])
                      authorId  Int?     @map("author_id")
                      @@map("posts")
                    }
                    /// @definition("select author_id, count(*) as n, max(note) as note from posts where author_id is not null group by author_id")
                    view Total {
                      authorId Int     @unique @map("author_id")
                      n        BigInt
                      note     String?
                      @@map("totals")
                    }
                    enum Mood {
                      CALM
                      WILD
                    }
                    """)))
            .schema();

    private static final String ROWS = """
            INSERT INTO authors VALUES (1, 'Ann', NULL, 'CALM'), (2, 'Bob', 'x', 'WILD'), (3, 'Cid', NULL, 'CALM');
            INSERT INTO posts VALUES (1, 'a', NULL, 0, 'infinity', 1), (2, 'b', 'n', 1, now(), 1), (3, 'c', NULL, 2, '-infinity', NULL),
              (4, 'd', NULL, 3, now(), 2);
            """;

    /** The query, and for each column {@code n} where it may be NULL, else {@code .}. */
    private static final List<List<String>> QUERIES = List.of(
            // columns and joins
            List.of("SELECT * FROM posts", "..n..n"),
            List.of("SELECT p.id, a.id, a.bio FROM posts p JOIN authors a ON a.id = p.author_id", "..n"),
            List.of("SELECT p.id, a.id, a.bio FROM posts p LEFT JOIN authors a ON a.id = p.author_id", ".nn"),
            List.of("SELECT p.id, a.id FROM posts p RIGHT JOIN authors a ON a.id = p.author_id", "n."),
            List.of("SELECT p.id, a.id FROM posts p FULL JOIN authors a ON a.id = p.author_id", "nn"),
            List.of(
                    "SELECT a.* FROM posts p LEFT JOIN (authors a JOIN posts q ON q.author_id = a.id) ON a.id = p.author_id",
                    "nnnn"),
            List.of("SELECT s.id FROM (SELECT a.id FROM posts p LEFT JOIN authors a ON a.id = p.author_id) s", "n"),
            List.of(
                    "SELECT s.id FROM authors a LEFT JOIN LATERAL (SELECT p.id FROM posts p WHERE p.author_id = a.id) s ON true",
                    "n"),
            List.of("SELECT id FROM authors LEFT JOIN (SELECT author_id AS id, likes FROM posts) p USING (id)", "."),
            List.of("SELECT id FROM authors RIGHT JOIN (SELECT 9 AS id) p USING (id)", "."),
            List.of("SELECT id, likes FROM authors NATURAL LEFT JOIN (SELECT id, likes FROM posts) p", ".n"),
            List.of("SELECT id FROM authors FULL JOIN (SELECT 9 AS id) p USING (id)", "n"),
            // what WHERE keeps
            List.of(
                    "SELECT a.id, p.note FROM posts p LEFT JOIN authors a ON a.id = p.author_id WHERE a.id IS NOT NULL AND p.note = 'n'",
                    ".."),
            List.of("SELECT p.note, p.author_id FROM posts p WHERE p.note LIKE '%' OR p.author_id = 1", "nn"),
            List.of("SELECT p.note FROM posts p WHERE NOT (p.note IS NULL)", "n"),
            // groups
            List.of(
                    "SELECT author_id, count(*), count(note), sum(likes), max(note), avg(likes) FROM posts GROUP BY author_id",
                    "n...n."),
            List.of("SELECT count(*), sum(likes), max(title), array_agg(note) FROM posts", ".nnn"),
            List.of("SELECT count(*), sum(likes) FROM posts WHERE false", ".n"),
            List.of(
                    "SELECT title, array_agg(note), string_agg(note, ','), string_agg(title, ','), json_agg(note) FROM posts GROUP BY title",
                    "..n.."),
            List.of("SELECT title, sum(likes) FILTER (WHERE likes > 5) FROM posts GROUP BY title", ".n"),
            List.of("SELECT title, mood, count(*) FROM posts, authors GROUP BY ROLLUP (title, mood)", "nn."),
            List.of("SELECT title, sum(likes) FROM posts GROUP BY GROUPING SETS ((title), ())", "nn"),
            // expressions
            List.of(
                    "SELECT 1, NULL, 'x', coalesce(note, 'y'), coalesce(note, NULL), likes + 1, likes / 2.0, title || note FROM posts",
                    ".n..n..n"),
            List.of(
                    "SELECT likes > 1, note = 'n', note IS NULL, likes > 1 AND note = 'n', NOT likes > 2 FROM posts",
                    ".n.n."),
            List.of(
                    "SELECT lower(title), upper(note), length(title), now(), current_date, concat(note, 'x') FROM posts",
                    ".n...."),
            List.of("SELECT nullif(likes, 1), greatest(likes, NULL), least(NULL, author_id) FROM posts", "n.n"),
            List.of(
                    "SELECT CASE WHEN likes > 1 THEN 'a' ELSE 'b' END, CASE WHEN likes > 1 THEN 'a' END, CASE likes WHEN 1 THEN note ELSE 'b' END FROM posts",
                    ".nn"),
            List.of(
                    "SELECT likes::bigint, title::varchar(2), note::varchar(2), mood::text, likes::text FROM posts, authors",
                    "..n.."),
            List.of(
                    "SELECT ARRAY[note], ARRAY(SELECT note FROM posts), jsonb_build_object('a', note), to_jsonb(note), title::bytea FROM posts",
                    "...n."),
            List.of(
                    "SELECT to_char(at, 'YYYY'), date_part('year', at), extract(hour FROM at), at > now() FROM posts WHERE title <> 'a' OR true",
                    "nnn."),
            List.of("SELECT lower(int4range(NULL, likes)), upper('empty'::int4range) FROM posts", "nn"),
            List.of(
                    "SELECT '{\"a\": null}'::jsonb ->> 'a', (ARRAY[1, 2])[5], title ~ 'x', substring(title FROM 'z') FROM posts",
                    "nn.n"),
            List.of("SELECT mood = 'CALM', mood < 'WILD' FROM authors", ".."),
            // subqueries
            List.of(
                    "SELECT EXISTS (SELECT FROM posts), (SELECT id FROM posts LIMIT 1), (SELECT count(*) FROM posts), (SELECT max(id) FROM posts)",
                    ".n.n"),
            List.of(
                    "SELECT (SELECT count(*) FROM posts p WHERE p.author_id = a.id), (SELECT count(*) FROM posts p WHERE p.author_id = a.id GROUP BY p.id LIMIT 1), a.id IN (SELECT author_id FROM posts) FROM authors a",
                    ".nn"),
            List.of(
                    "SELECT (SELECT count(*) FROM posts HAVING count(*) > 9), (SELECT count(*) FROM posts LIMIT 0)",
                    "nn"),
            // windows
            List.of(
                    "SELECT row_number() OVER (), rank() OVER (ORDER BY id), lag(id) OVER (), sum(likes) OVER (), count(note) OVER () FROM posts",
                    "..nn."),
            // set operations
            List.of("SELECT id, title FROM posts UNION SELECT id, bio FROM authors", ".n"),
            List.of("SELECT id, note FROM posts INTERSECT SELECT id, title FROM posts", ".."),
            List.of("SELECT note FROM posts EXCEPT SELECT title FROM posts", "n"),
            List.of("SELECT title FROM posts EXCEPT SELECT note FROM posts", "."),
            List.of("SELECT s.x FROM (SELECT 1 AS x UNION ALL SELECT NULL) s", "n"),
            List.of("VALUES (1, 'a'), (2, NULL)", ".n"),
            List.of("SELECT v.a, v.b FROM (VALUES (1, NULL), (2, 'x')) AS v (a, b)", ".n"),
            List.of("TABLE authors", "..n."),
            // WITH
            List.of(
                    "WITH x AS (SELECT id, note FROM posts) SELECT x.id, x.note, y.id FROM x LEFT JOIN x y ON y.id = x.id + 1",
                    ".nn"),
            List.of(
                    "WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 5) SELECT n FROM t",
                    "."),
            List.of(
                    "WITH RECURSIVE t (n, m) AS (SELECT 1, 1 UNION ALL SELECT n + 1, NULL FROM t WHERE n < 5) SELECT n, m FROM t",
                    ".n"),
            List.of(
                    "WITH RECURSIVE t (n, m) AS (SELECT 1, 1 UNION ALL SELECT m, nullif(n, 1) FROM t WHERE m IS NOT NULL) SELECT n, m FROM t",
                    ".n"),
            List.of(
                    "WITH RECURSIVE t (a, b, c) AS (SELECT 1, 1, 1 UNION ALL SELECT b, c, NULL FROM t WHERE a IS NOT NULL) SELECT a, b, c FROM t LIMIT 9",
                    "nnn"),
            // functions in FROM
            List.of("SELECT g FROM generate_series(1, 3) g", "."),
            List.of("SELECT u, o FROM unnest(ARRAY[1, NULL]) WITH ORDINALITY AS x (u, o)", "nn"),
            List.of("SELECT j.key, j.value FROM jsonb_each_text('{\"a\": null}') j", "nn"),
            // views
            List.of("SELECT author_id, n, note FROM totals", "..n"),
            List.of("SELECT a.id, t.n FROM authors a LEFT JOIN totals t ON t.author_id = a.id", ".n"),
            // writes
            List.of("INSERT INTO authors VALUES (10, 'x', NULL, 'CALM') RETURNING id, bio, lower(name)", ".n."),
            List.of("UPDATE posts SET note = NULL WHERE note = 'n' RETURNING id, note", ".n"),
            List.of(
                    "UPDATE posts SET note = a.bio FROM authors a WHERE a.id = author_id AND a.bio IS NOT NULL RETURNING a.bio, note",
                    ".n"),
            List.of(
                    "DELETE FROM posts p USING posts q LEFT JOIN authors a ON a.id = q.author_id WHERE p.id = q.id RETURNING p.id, a.id",
                    ".n"),
            List.of("WITH gone AS (DELETE FROM posts RETURNING id, note) SELECT id, note FROM gone", ".n"),
            List.of(
                    "INSERT INTO posts VALUES (1, 'a', 'q', 1, now(), 1) ON CONFLICT (id) DO UPDATE SET likes = 5 RETURNING id, note",
                    ".n"));

    /** Of these, PostgreSQL has them since 17 or 18. */
    private static final List<List<String>> NEWEST = List.of(
            List.of("INSERT INTO authors VALUES (11, 'x', NULL, 'CALM') RETURNING old.id, new.id", "nn"),
            List.of("UPDATE posts SET likes = 1 RETURNING old.likes, new.likes, old.note", "..n"),
            List.of("DELETE FROM posts RETURNING old.id, new.id, id", "nn."),
            List.of(
                    "MERGE INTO posts p USING authors a ON a.id = p.author_id WHEN NOT MATCHED BY SOURCE THEN DELETE"
                            + " WHEN MATCHED THEN UPDATE SET likes = 7 RETURNING p.id, a.id, merge_action()",
                    ".nn"));

    @TestFactory
    Stream<DynamicTest> saysWhetherEachColumnMayBeNullAndIsNeverWrong() {
        return Stream.concat(QUERIES.stream(), NEWEST.stream())
                .map(one -> DynamicTest.dynamicTest(one.get(0), () -> check(one.get(0), one.get(1))));
    }

    private static void check(String sql, String expected) {
        rehearsal().afterSchema(SCHEMA, connection -> {
            execute(connection, ROWS);
            assertThat(said(connection, sql)).isEqualTo(expected);
            assertThat(nulls(connection, sql, expected))
                    .as("columns that are NULL all the same")
                    .isEmpty();
            return true;
        });
    }

    private static String said(Connection connection, String sql) {
        Facts facts = new CatalogFacts(connection, ViewColumns.of(SCHEMA));
        try {
            return NullableColumns.of(new StatementTree(connection, "").of(sql), facts, Set.of()).stream()
                    .map(nullable -> nullable ? "n" : ".")
                    .collect(Collectors.joining());
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Rehearsal rehearsal() {
        return new Rehearsal(DatabaseUrl.parse(EmbeddedPostgres.shared().ownerUrl("postgres")), Settings.DEFAULT);
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The columns that had a NULL although they were said to have none. */
    private static List<Integer> nulls(Connection connection, String sql, String expected) {
        execute(connection, "BEGIN");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Set<Integer> found = new TreeSet<>();
            while (rows.next()) {
                for (int i = 1; i <= expected.length(); i++) {
                    if (expected.charAt(i - 1) == '.' && rows.getObject(i) == null) {
                        found.add(i);
                    }
                }
            }
            return List.copyOf(found);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        } finally {
            execute(connection, "ROLLBACK");
        }
    }
}
