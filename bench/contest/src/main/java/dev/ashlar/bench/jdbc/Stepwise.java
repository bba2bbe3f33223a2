package dev.ashlar.bench.jdbc;

import dev.ashlar.bench.contest.FeedPost;
import dev.ashlar.bench.contest.NewPost;
import dev.ashlar.bench.contest.PostRow;
import dev.ashlar.bench.contest.Setting;
import dev.ashlar.bench.contest.Uuid7;
import dev.ashlar.bench.contest.Worker;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The same, a step after the other: what most applications do where a round trip is dear. */
public final class Stepwise extends Jdbc {
    private Stepwise(Setting setting) {
        super(setting);
    }

    public static void main(String[] arguments) throws Exception {
        Worker.run(arguments, Stepwise::new);
    }

    private record Found(UUID id, String title, Instant createdAt, UUID authorId) {}

    @Override
    public List<FeedPost> feed() throws SQLException {
        try (Connection c = connection()) {
            List<Found> found = posts(c);
            Map<UUID, List<FeedPost.TagName>> tags = Rows.noTags();
            Set<UUID> authorIds = new HashSet<>();
            for (Found post : found) {
                tags.put(post.id, new ArrayList<>());
                authorIds.add(post.authorId);
            }
            Array ids = c.createArrayOf("uuid", tags.keySet().toArray());
            Map<UUID, FeedPost.Author> authors = authors(c, c.createArrayOf("uuid", authorIds.toArray()));
            each(
                    c,
                    "SELECT l.\"A\", t.id, t.name FROM \"_PostToTag\" l JOIN tags t ON t.id = l.\"B\" WHERE l.\"A\" = ANY (?) ORDER BY t.name",
                    ids,
                    r -> tags.computeIfAbsent(Rows.uuid(r, 1), k -> new ArrayList<>())
                            .add(new FeedPost.TagName(Rows.uuid(r, 2), r.getString(3))));
            Map<UUID, Long> counts = new HashMap<>();
            each(
                    c,
                    "SELECT post_id, count(*) FROM comments WHERE post_id = ANY (?) GROUP BY post_id",
                    ids,
                    r -> counts.put(Rows.uuid(r, 1), r.getLong(2)));
            List<FeedPost> feed = new ArrayList<>(found.size());
            for (Found p : found) {
                feed.add(new FeedPost(
                        p.id,
                        p.title,
                        p.createdAt,
                        Objects.requireNonNull(authors.get(p.authorId)),
                        tags.getOrDefault(p.id, List.of()),
                        counts.getOrDefault(p.id, 0L)));
            }
            return feed;
        }
    }

    private static List<Found> posts(Connection c) throws SQLException {
        List<Found> found = new ArrayList<>(20);
        try (PreparedStatement s = c.prepareStatement(
                "SELECT id, title, created_at, author_id FROM posts WHERE published = ? ORDER BY created_at DESC LIMIT 20")) {
            s.setBoolean(1, true);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    found.add(new Found(Rows.uuid(r, 1), r.getString(2), Rows.instant(r, 3), Rows.uuid(r, 4)));
                }
            }
        }
        return found;
    }

    private static Map<UUID, FeedPost.Author> authors(Connection c, Array ids) throws SQLException {
        Map<UUID, FeedPost.Author> authors = new HashMap<>();
        each(c, "SELECT id, name, avatar_url FROM users WHERE id = ANY (?)", ids, r -> {
            FeedPost.Author author = new FeedPost.Author(Rows.uuid(r, 1), r.getString(2), r.getString(3));
            authors.put(author.id(), author);
        });
        return authors;
    }

    private interface Use {
        void row(ResultSet r) throws SQLException;
    }

    private static void each(Connection c, String sql, Array ids, Use use) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(sql)) {
            s.setArray(1, ids);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    use.row(r);
                }
            }
        }
    }

    @Override
    public PostRow createTagged(NewPost post, List<String> tags) throws SQLException {
        try (Connection c = connection()) {
            c.setAutoCommit(false);
            try {
                PostRow row = insert(c, Uuid7.next(), post);
                for (String tag : tags) {
                    link(c, row.id(), tag(c, tag));
                }
                c.commit();
                return row;
            } catch (SQLException e) {
                c.rollback();
                throw e;
            }
        }
    }

    private static UUID tag(Connection c, String name) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("SELECT id FROM tags WHERE name = ?")) {
            s.setString(1, name);
            try (ResultSet r = s.executeQuery()) {
                if (r.next()) {
                    return Rows.uuid(r, 1);
                }
            }
        }
        try (PreparedStatement s = c.prepareStatement("INSERT INTO tags (id, name) VALUES (?, ?) RETURNING id")) {
            s.setObject(1, Uuid7.next());
            s.setString(2, name);
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return Rows.uuid(r, 1);
            }
        }
    }

    private static void link(Connection c, UUID post, UUID tag) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("INSERT INTO \"_PostToTag\" (\"A\", \"B\") VALUES (?, ?)")) {
            s.setObject(1, post);
            s.setObject(2, tag);
            s.executeUpdate();
        }
    }
}
