package dev.ashlar.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * 1,000 users, 100,000 posts, 300 tags, 200,000 links, 300,000 comments, and 50 tenants with a fifth of that; the same on
 * every run.
 */
final class Data {
    private static final int POSTS = 100_000;
    private static final List<String> STATEMENTS = List.of(
            "INSERT INTO users (id, email, name) SELECT uuidv7(), 'user' || i || '@example.com', 'User ' || i FROM generate_series(1, 1000) i",
            "CREATE TEMP TABLE u AS SELECT id, row_number() OVER (ORDER BY email) AS n FROM users",
            "INSERT INTO posts (id, title, content, published, author_id, created_at)"
                    + " SELECT uuidv7(), 'Post ' || i, repeat('word ', 40), i % 5 <> 0, u.id, timestamptz '2026-01-01' + i * interval '1 minute'"
                    + " FROM generate_series(1, :posts) i JOIN u ON u.n = i * 7 % 1000 + 1",
            "CREATE TEMP TABLE p AS SELECT id, row_number() OVER (ORDER BY created_at) AS n FROM posts",
            "INSERT INTO tags (id, name) SELECT uuidv7(), 'tag' || i FROM generate_series(1, 300) i",
            "CREATE TEMP TABLE g AS SELECT id, row_number() OVER (ORDER BY name) AS n FROM tags",
            "INSERT INTO \"_PostToTag\" (\"A\", \"B\") SELECT p.id, g.id FROM p CROSS JOIN (VALUES (1), (2)) k(v)"
                    + " JOIN g ON g.n = (p.n * 13 + k.v * 101) % 300 + 1",
            "INSERT INTO comments (id, content, post_id, author_id) SELECT uuidv7(), 'Comment ' || i, p.id, u.id"
                    + " FROM generate_series(1, :posts * 3) i JOIN p ON p.n = i * 11 % :posts + 1 JOIN u ON u.n = i * 3 % 1000 + 1",
            "INSERT INTO organizations (id, name) SELECT uuidv7(), 'Organization ' || i FROM generate_series(1, 50) i",
            "CREATE TEMP TABLE o AS SELECT id, row_number() OVER (ORDER BY name) AS n FROM organizations",
            "INSERT INTO tenant_posts (id, title, content, published, organization_id, author_id, created_at)"
                    + " SELECT uuidv7(), 'Post ' || i, repeat('word ', 40), i % 5 <> 0, o.id, u.id, timestamptz '2026-01-01' + i * interval '1 minute'"
                    + " FROM generate_series(1, :posts / 5) i JOIN o ON o.n = i % 50 + 1 JOIN u ON u.n = i * 7 % 1000 + 1",
            "INSERT INTO tenant_tags (id, name, organization_id) SELECT uuidv7(), 'tag' || i, o.id FROM generate_series(1, 20) i, o",
            "INSERT INTO \"_TenantPostToTenantTag\" (\"A\", \"B\", tenant_id) SELECT p.id, t.id, p.organization_id"
                    + " FROM (SELECT id, organization_id, row_number() OVER (ORDER BY created_at) AS n FROM tenant_posts) p"
                    + " JOIN tenant_tags t ON t.organization_id = p.organization_id"
                    + " AND t.name IN ('tag' || p.n / 50 % 10 + 1, 'tag' || p.n / 50 % 10 + 11)",
            "INSERT INTO tenant_comments (id, content, organization_id, post_id, author_id)"
                    + " SELECT uuidv7(), 'Comment ' || k, p.organization_id, p.id, p.author_id FROM tenant_posts p, generate_series(1, 3) k",
            "CHECKPOINT", // VACUUM takes no row for visible to all whose commit is not on disk yet
            "VACUUM ANALYZE");

    private Data() {}

    /** @param share a tenth, say, makes the posts and what hangs on them fewer */
    static void load(Connection connection, double share) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : STATEMENTS) {
                statement.execute(sql.replace(":posts", Long.toString(Math.round(POSTS * share))));
            }
        }
    }
}
