package dev.ashlar.bench;

import dev.ashlar.bench.db.Post;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The same reads in JDBC, as well as a person writes them: for the feed the best strategy measured, two statements by set. */
final class HandWritten {
    private static final String BY_KEY =
            "SELECT id, title, content, published, author_id, created_at FROM posts WHERE id = ?";
    private static final String LIST =
            "SELECT id, title, created_at FROM posts WHERE published = ? ORDER BY created_at DESC LIMIT 20";
    private static final String FEED = "SELECT p.id, p.title, p.created_at, u.id, u.name, u.avatar_url,"
            + " (SELECT count(*) FROM comments c WHERE c.post_id = p.id)"
            + " FROM posts p JOIN users u ON u.id = p.author_id WHERE p.published = ? ORDER BY p.created_at DESC LIMIT 20";
    private static final String TAGS = "SELECT l.\"A\", t.id, t.name FROM \"_PostToTag\" l JOIN tags t ON t.id = l.\"B\""
            + " WHERE l.\"A\" = ANY (?) ORDER BY t.name";

    private final DataSource pool;

    HandWritten(DataSource pool) {
        this.pool = pool;
    }

    Post byKey(UUID id) throws SQLException {
        try (Connection c = pool.getConnection();
                PreparedStatement s = c.prepareStatement(BY_KEY)) {
            s.setObject(1, id);
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return new Post(
                        r.getObject(1, UUID.class),
                        r.getString(2),
                        r.getString(3),
                        r.getBoolean(4),
                        r.getObject(5, UUID.class),
                        r.getObject(6, OffsetDateTime.class).toInstant());
            }
        }
    }

    List<ListedPost> list() throws SQLException {
        try (Connection c = pool.getConnection();
                PreparedStatement s = c.prepareStatement(LIST)) {
            s.setBoolean(1, true);
            try (ResultSet r = s.executeQuery()) {
                List<ListedPost> posts = new ArrayList<>(20);
                while (r.next()) {
                    posts.add(new ListedPost(
                            r.getObject(1, UUID.class),
                            r.getString(2),
                            r.getObject(3, OffsetDateTime.class).toInstant()));
                }
                return posts;
            }
        }
    }

    List<FeedPost> feed() throws SQLException {
        try (Connection c = pool.getConnection()) {
            Map<UUID, List<FeedPost.TagName>> tags = new HashMap<>();
            List<FeedPost> posts = posts(c, tags);
            tags(c, tags);
            return posts;
        }
    }

    private static List<FeedPost> posts(Connection c, Map<UUID, List<FeedPost.TagName>> tags) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(FEED)) {
            s.setBoolean(1, true);
            try (ResultSet r = s.executeQuery()) {
                List<FeedPost> posts = new ArrayList<>(20);
                while (r.next()) {
                    UUID id = r.getObject(1, UUID.class);
                    List<FeedPost.TagName> own = new ArrayList<>();
                    tags.put(id, own);
                    FeedPost.Author author =
                            new FeedPost.Author(r.getObject(4, UUID.class), r.getString(5), r.getString(6));
                    posts.add(new FeedPost(
                            id, r.getString(2), r.getObject(3, OffsetDateTime.class).toInstant(), author, own, r.getLong(7)));
                }
                return posts;
            }
        }
    }

    private static void tags(Connection c, Map<UUID, List<FeedPost.TagName>> tags) throws SQLException {
        Array ids = c.createArrayOf("uuid", tags.keySet().toArray());
        try (PreparedStatement s = c.prepareStatement(TAGS)) {
            s.setArray(1, ids);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    List<FeedPost.TagName> own = tags.get(r.getObject(1, UUID.class));
                    if (own != null) {
                        own.add(new FeedPost.TagName(r.getObject(2, UUID.class), r.getString(3)));
                    }
                }
            }
        }
    }
}
