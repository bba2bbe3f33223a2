package dev.ashlar.bench.contest;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * What is asked about: the same rows in the same order for every contestant.
 *
 * @param posts keys
 * @param authors keys
 * @param place half way down the list
 * @param first when the oldest post was written
 * @param tenants keys; empty when the database has none
 * @param tenantPosts one key for each tenant
 */
record Samples(
        List<UUID> posts,
        List<UUID> authors,
        Place place,
        Instant first,
        List<UUID> tenants,
        List<UUID> tenantPosts,
        List<NewPost> bulk) {
    private static final int BULK = 10_000;
    private static final String CONTENT = "word ".repeat(40);

    /** @param url the owner's, who sees all tenants */
    static Samples read(String url) throws SQLException {
        try (Connection c = DriverManager.getConnection(url)) {
            List<UUID> posts = keys(c, "SELECT id FROM posts ORDER BY id LIMIT 10000");
            List<UUID> authors = keys(c, "SELECT id FROM users ORDER BY email");
            List<UUID> tenants = keys(c, "SELECT id FROM organizations ORDER BY name");
            List<UUID> tenantPosts = keys(
                    c,
                    "SELECT min(p.id::text)::uuid FROM organizations o JOIN tenant_posts p ON p.organization_id = o.id"
                            + " GROUP BY o.name ORDER BY o.name");
            List<NewPost> bulk = new ArrayList<>();
            for (int i = 0; i < BULK; i++) {
                bulk.add(newPost(authors, "new bulk " + i, i));
            }
            return new Samples(
                    posts, authors, place(c), first(c), tenants, tenantPosts, Collections.unmodifiableList(bulk));
        }
    }

    UUID post(long i) {
        return posts.get((int) (i * 7919 % posts.size()));
    }

    NewPost newPost(long i) {
        return newPost(authors, "new " + i, i);
    }

    private static NewPost newPost(List<UUID> authors, String title, long i) {
        return new NewPost(title, CONTENT, authors.get((int) (i * 31 % authors.size())));
    }

    /** One tag that is there, and one that every tenth time is not. */
    List<String> tags(long i) {
        return List.of("tag" + (i * 7 % 300 + 1), i % 10 == 0 ? "new tag " + i : "tag" + ((i * 7 + 150) % 300 + 1));
    }

    /**
     * @param shape from 0: which conditions
     * @param few which values
     */
    Filter filter(int shape, int few) {
        return new Filter(
                shape + 1,
                true,
                first.plus(few, ChronoUnit.HOURS),
                first.plus(few + 200L, ChronoUnit.HOURS),
                authors.get(few),
                authors.subList(few, few + 5),
                "Post " + few % 10,
                "Post " + few,
                posts.get(few));
    }

    private static Place place(Connection c) throws SQLException {
        try (Statement statement = c.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT n, created_at, id FROM (SELECT row_number() OVER (ORDER BY created_at DESC) AS n, count(*) OVER () AS c,"
                                + " created_at, id FROM posts WHERE published) x WHERE n = c / 2")) {
            rows.next();
            return new Place(rows.getInt(1), instant(rows, 2), rows.getObject(3, UUID.class));
        }
    }

    private static Instant first(Connection c) throws SQLException {
        try (Statement statement = c.createStatement();
                ResultSet rows = statement.executeQuery("SELECT min(created_at) FROM posts")) {
            rows.next();
            return instant(rows, 1);
        }
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<UUID> keys(Connection c, String sql) throws SQLException {
        try (Statement statement = c.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<UUID> keys = new ArrayList<>();
            while (rows.next()) {
                keys.add(rows.getObject(1, UUID.class));
            }
            return Collections.unmodifiableList(keys);
        }
    }
}
