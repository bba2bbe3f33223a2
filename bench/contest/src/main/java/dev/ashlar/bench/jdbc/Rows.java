package dev.ashlar.bench.jdbc;

import dev.ashlar.bench.contest.FeedPost;
import dev.ashlar.bench.contest.ListedPost;
import dev.ashlar.bench.contest.PostRow;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows of results as records. */
final class Rows {
    private Rows() {}

    static PostRow post(ResultSet r) throws SQLException {
        return new PostRow(uuid(r, 1), r.getString(2), r.getString(3), r.getBoolean(4), uuid(r, 5), instant(r, 6));
    }

    static ListedPost listed(ResultSet r) throws SQLException {
        return new ListedPost(uuid(r, 1), r.getString(2), instant(r, 3));
    }

    static List<ListedPost> list(PreparedStatement s) throws SQLException {
        try (ResultSet r = s.executeQuery()) {
            List<ListedPost> posts = new ArrayList<>(20);
            while (r.next()) {
                posts.add(listed(r));
            }
            return posts;
        }
    }

    /** The posts of a feed, and for each the list that its tags go to. */
    static List<FeedPost> feed(ResultSet r, Map<UUID, List<FeedPost.TagName>> tags) throws SQLException {
        List<FeedPost> posts = new ArrayList<>(20);
        while (r.next()) {
            UUID id = uuid(r, 1);
            List<FeedPost.TagName> own = new ArrayList<>();
            tags.put(id, own);
            FeedPost.Author author = new FeedPost.Author(uuid(r, 4), r.getString(5), r.getString(6));
            posts.add(new FeedPost(id, r.getString(2), instant(r, 3), author, own, r.getLong(7)));
        }
        return posts;
    }

    static void tags(ResultSet r, Map<UUID, List<FeedPost.TagName>> tags) throws SQLException {
        while (r.next()) {
            List<FeedPost.TagName> own = tags.get(uuid(r, 1));
            if (own != null) {
                own.add(new FeedPost.TagName(uuid(r, 2), r.getString(3)));
            }
        }
    }

    static Map<UUID, List<FeedPost.TagName>> noTags() {
        return new HashMap<>(40);
    }

    static UUID uuid(ResultSet r, int column) throws SQLException {
        return r.getObject(column, UUID.class);
    }

    static Instant instant(ResultSet r, int column) throws SQLException {
        return r.getObject(column, OffsetDateTime.class).toInstant();
    }
}
