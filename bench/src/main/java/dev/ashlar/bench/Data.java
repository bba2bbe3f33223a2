package dev.ashlar.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** 1,000 users, 100,000 posts, 300 tags, 200,000 links, 300,000 comments; the same on every run. */
final class Data {
    private static final List<String> STATEMENTS = List.of(
            "INSERT INTO users (id, email, name) SELECT uuidv7(), 'user' || i || '@example.com', 'User ' || i FROM generate_series(1, 1000) i",
            "CREATE TEMP TABLE u AS SELECT id, row_number() OVER (ORDER BY email) AS n FROM users",
            "INSERT INTO posts (id, title, content, published, author_id, created_at)"
                    + " SELECT uuidv7(), 'Post ' || i, repeat('word ', 40), i % 5 <> 0, u.id, timestamptz '2026-01-01' + i * interval '1 minute'"
                    + " FROM generate_series(1, 100000) i JOIN u ON u.n = i * 7 % 1000 + 1",
            "CREATE TEMP TABLE p AS SELECT id, row_number() OVER (ORDER BY created_at) AS n FROM posts",
            "INSERT INTO tags (id, name) SELECT uuidv7(), 'tag' || i FROM generate_series(1, 300) i",
            "CREATE TEMP TABLE g AS SELECT id, row_number() OVER (ORDER BY name) AS n FROM tags",
            "INSERT INTO \"_PostToTag\" (\"A\", \"B\") SELECT p.id, g.id FROM p CROSS JOIN (VALUES (1), (2)) k(v)"
                    + " JOIN g ON g.n = (p.n * 13 + k.v * 101) % 300 + 1",
            "INSERT INTO comments (id, content, post_id, author_id) SELECT uuidv7(), 'Comment ' || i, p.id, u.id"
                    + " FROM generate_series(1, 300000) i JOIN p ON p.n = i * 11 % 100000 + 1 JOIN u ON u.n = i * 3 % 1000 + 1",
            "ANALYZE");

    private Data() {}

    static void load(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : STATEMENTS) {
                statement.execute(sql);
            }
        }
    }
}
