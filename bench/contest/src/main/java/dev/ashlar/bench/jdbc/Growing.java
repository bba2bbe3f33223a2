package dev.ashlar.bench.jdbc;

import dev.ashlar.bench.contest.FeedPost;
import dev.ashlar.bench.contest.ListedPost;
import dev.ashlar.bench.contest.SignedTalk;
import dev.ashlar.bench.contest.Talk;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Posts with what hangs on them, by one statement for each level that is a list. */
final class Growing {
    private static final String SAID = "SELECT post_id, id, content FROM comments WHERE post_id = ANY (?) ORDER BY id";
    private static final String SIGNED = "SELECT c.post_id, c.id, c.content, u.id, u.name FROM comments c"
            + " JOIN users u ON u.id = c.author_id WHERE c.post_id = ANY (?) ORDER BY c.id";

    private static final String TAGS =
            "SELECT l.\"A\", t.id, t.name FROM \"_PostToTag\" l JOIN tags t ON t.id = l.\"B\""
                    + " WHERE l.\"A\" = ANY (?) ORDER BY t.name";

    private Growing() {}

    private interface Child<T> {
        T read(ResultSet r) throws SQLException;
    }

    /** @param sql finds the posts; the tags come after them: where many are found twice PostgreSQL takes a plan that is not theirs */
    static List<FeedPost> feed(Connection c, String sql) throws SQLException {
        Map<UUID, List<FeedPost.TagName>> tags = Rows.noTags();
        List<FeedPost> posts;
        try (PreparedStatement s = c.prepareStatement(sql)) {
            s.setBoolean(1, true);
            try (ResultSet r = s.executeQuery()) {
                posts = Rows.feed(r, tags);
            }
        }
        try (PreparedStatement s = c.prepareStatement(TAGS)) {
            s.setArray(1, c.createArrayOf("uuid", tags.keySet().toArray()));
            try (ResultSet r = s.executeQuery()) {
                Rows.tags(r, tags);
            }
        }
        return posts;
    }

    static List<Talk> talks(Connection c, List<ListedPost> posts) throws SQLException {
        Map<UUID, List<Talk.Said>> said = children(c, SAID, posts, r -> new Talk.Said(Rows.uuid(r, 2), r.getString(3)));
        return posts.stream()
                .map(p -> new Talk(p.id(), p.title(), p.createdAt(), said.getOrDefault(p.id(), List.of())))
                .toList();
    }

    static List<SignedTalk> signed(Connection c, List<ListedPost> posts) throws SQLException {
        Map<UUID, List<SignedTalk.Said>> said = children(
                c,
                SIGNED,
                posts,
                r -> new SignedTalk.Said(
                        Rows.uuid(r, 2), r.getString(3), new SignedTalk.By(Rows.uuid(r, 4), r.getString(5))));
        return posts.stream()
                .map(p -> new SignedTalk(p.id(), p.title(), p.createdAt(), said.getOrDefault(p.id(), List.of())))
                .toList();
    }

    private static <T> Map<UUID, List<T>> children(Connection c, String sql, List<ListedPost> posts, Child<T> child)
            throws SQLException {
        Map<UUID, List<T>> children = new HashMap<>();
        try (PreparedStatement s = c.prepareStatement(sql)) {
            s.setArray(
                    1,
                    c.createArrayOf("uuid", posts.stream().map(ListedPost::id).toArray()));
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    children.computeIfAbsent(Rows.uuid(r, 1), k -> new ArrayList<>())
                            .add(child.read(r));
                }
            }
        }
        return children;
    }
}
