package dev.ashlar.bench.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ashlar.bench.contest.Contestant;
import dev.ashlar.bench.contest.FeedPost;
import dev.ashlar.bench.contest.Filter;
import dev.ashlar.bench.contest.ListedPost;
import dev.ashlar.bench.contest.NewPost;
import dev.ashlar.bench.contest.Place;
import dev.ashlar.bench.contest.PostRow;
import dev.ashlar.bench.contest.Setting;
import dev.ashlar.bench.contest.Uuid7;
import dev.ashlar.bench.contest.Worker;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGStatement;

/** Each workload by the best strategy that was found, over HikariCP. */
public class Jdbc implements Contestant {
    private static final String COLUMNS = "id, title, content, published, author_id, created_at";
    private static final String BY_KEY = "SELECT " + COLUMNS + " FROM posts WHERE id = ?";
    private static final String LIST =
            "SELECT id, title, created_at FROM posts WHERE published = ? ORDER BY created_at DESC LIMIT 20";
    private static final String FEED = "SELECT p.id, p.title, p.created_at, u.id, u.name, u.avatar_url,"
            + " (SELECT count(*) FROM comments c WHERE c.post_id = p.id)"
            + " FROM posts p JOIN users u ON u.id = p.author_id WHERE p.published = ? ORDER BY p.created_at DESC LIMIT 20";
    /** Both in one round trip; the second finds the page again, which costs less than another trip, near too. */
    private static final String FEED_AT_ONCE = FEED + "; SELECT l.\"A\", t.id, t.name"
            + " FROM (SELECT id FROM posts WHERE published = ? ORDER BY created_at DESC LIMIT 20) p"
            + " JOIN \"_PostToTag\" l ON l.\"A\" = p.id JOIN tags t ON t.id = l.\"B\" ORDER BY t.name";

    /** So many posts, and no more, are quicker with their tags in one round trip. */
    private static final int AT_ONCE = 100;

    private static final String INSERT =
            "INSERT INTO posts (id, title, content, author_id) VALUES (?, ?, ?, ?) RETURNING " + COLUMNS;
    /** One round trip, and by its single Sync one transaction, without BEGIN and COMMIT: the driver sends one where all parameters have types. */
    private static final String INSERT_TAGGED =
            "INSERT INTO tags (id, name) VALUES (?, ?), (?, ?) ON CONFLICT (name) DO NOTHING; " + INSERT
                    + "; INSERT INTO \"_PostToTag\" (\"A\", \"B\") SELECT ?, id FROM tags WHERE name IN (?, ?)";

    private static final String ALL = "SELECT id, title, created_at FROM posts ORDER BY id";
    private static final int FETCH = 1000;
    private static final String AFTER = "SELECT id, title, created_at FROM posts"
            + " WHERE published = ? AND (created_at, id) < (?, ?) ORDER BY created_at DESC, id DESC LIMIT 20";

    /** Together with what follows one transaction and one round trip, as above. */
    private static final String IN_TENANT = "SELECT set_config('app.tenant_id', ?, true); ";

    private static final String TENANT_BY_KEY = IN_TENANT
            + "SELECT id, title, content, published, author_id, created_at FROM tenant_posts WHERE organization_id = ? AND id = ?";
    private static final String TENANT_FEED =
            IN_TENANT + "SELECT p.id, p.title, p.created_at, u.id, u.name, u.avatar_url,"
                    + " (SELECT count(*) FROM tenant_comments c WHERE c.organization_id = p.organization_id AND c.post_id = p.id)"
                    + " FROM tenant_posts p JOIN users u ON u.id = p.author_id"
                    + " WHERE p.organization_id = ? AND p.published = ? ORDER BY p.created_at DESC LIMIT 20;"
                    + " SELECT l.\"A\", t.id, t.name FROM (SELECT id FROM tenant_posts"
                    + " WHERE organization_id = ? AND published = ? ORDER BY created_at DESC LIMIT 20) p"
                    + " JOIN \"_TenantPostToTenantTag\" l ON l.\"A\" = p.id JOIN tenant_tags t ON t.id = l.\"B\""
                    + " WHERE l.tenant_id = ? AND t.organization_id = l.tenant_id ORDER BY t.name";

    private final HikariDataSource pool;

    public Jdbc(Setting setting) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(setting.url());
        config.setMaximumPoolSize(setting.connections());
        config.setMinimumIdle(2);
        pool = new HikariDataSource(config);
    }

    public static void main(String[] arguments) throws Exception {
        Worker.run(arguments, Jdbc::new);
    }

    final Connection connection() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public PostRow byKey(UUID id) throws SQLException {
        try (Connection c = connection();
                PreparedStatement s = c.prepareStatement(BY_KEY)) {
            s.setObject(1, id);
            return only(s);
        }
    }

    @Override
    public List<ListedPost> list() throws SQLException {
        try (Connection c = connection();
                PreparedStatement s = c.prepareStatement(LIST)) {
            s.setBoolean(1, true);
            return Rows.list(s);
        }
    }

    @Override
    public List<FeedPost> feed() throws SQLException {
        return feed(FEED_AT_ONCE);
    }

    @Override
    public List<FeedPost> feed(int posts) throws SQLException {
        String limit = "LIMIT " + posts;
        if (posts <= AT_ONCE) {
            return feed(FEED_AT_ONCE.replace("LIMIT 20", limit));
        }
        try (Connection c = connection()) {
            return Growing.feed(c, FEED.replace("LIMIT 20", limit));
        }
    }

    private List<FeedPost> feed(String sql) throws SQLException {
        try (Connection c = connection();
                PreparedStatement s = c.prepareStatement(sql)) {
            s.setBoolean(1, true);
            s.setBoolean(2, true);
            s.execute();
            return feed(s);
        }
    }

    /** The result that stands next, and the tags in the one behind it. */
    private static List<FeedPost> feed(PreparedStatement s) throws SQLException {
        Map<UUID, List<FeedPost.TagName>> tags = Rows.noTags();
        List<FeedPost> posts;
        try (ResultSet r = s.getResultSet()) {
            posts = Rows.feed(r, tags);
        }
        s.getMoreResults();
        try (ResultSet r = s.getResultSet()) {
            Rows.tags(r, tags);
        }
        return posts;
    }

    @Override
    public List<?> nested(int levels) throws SQLException {
        if (levels == 1) {
            return list();
        }
        try (Connection c = connection();
                PreparedStatement s = c.prepareStatement(LIST)) {
            s.setBoolean(1, true);
            List<ListedPost> posts = Rows.list(s);
            return levels == 2 ? Growing.talks(c, posts) : Growing.signed(c, posts);
        }
    }

    @Override
    public PostRow create(NewPost post) throws SQLException {
        try (Connection c = connection();
                PreparedStatement s = c.prepareStatement(INSERT)) {
            bind(s, 1, Uuid7.next(), post);
            return only(s);
        }
    }

    static PostRow insert(Connection c, UUID id, NewPost post) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(INSERT)) {
            bind(s, 1, id, post);
            return only(s);
        }
    }

    @Override
    public void createMany(List<NewPost> posts) throws SQLException {
        try (Connection c = connection()) {
            BinaryCopy.posts(c, posts);
        }
    }

    @Override
    public PostRow createTagged(NewPost post, List<String> tags) throws SQLException {
        UUID id = Uuid7.next();
        try (Connection c = connection();
                PreparedStatement s = c.prepareStatement(INSERT_TAGGED)) {
            s.setObject(1, Uuid7.next());
            s.setString(2, tags.get(0));
            s.setObject(3, Uuid7.next());
            s.setString(4, tags.get(1));
            bind(s, 5, id, post);
            s.setObject(9, id);
            s.setString(10, tags.get(0));
            s.setString(11, tags.get(1));
            s.execute();
            s.getMoreResults();
            try (ResultSet r = s.getResultSet()) {
                r.next();
                return Rows.post(r);
            }
        }
    }

    @Override
    public long stream() throws SQLException {
        try (Connection c = connection()) {
            c.setAutoCommit(false);
            try (PreparedStatement s = c.prepareStatement(ALL)) {
                s.setFetchSize(FETCH);
                long characters = 0;
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) {
                        characters += Rows.listed(r).title().length();
                    }
                }
                c.commit();
                return characters;
            }
        }
    }

    @Override
    public List<ListedPost> filtered(Filter filter) throws SQLException {
        try (Connection c = connection();
                PreparedStatement s = c.prepareStatement(Where.text(filter))) {
            s.unwrap(PGStatement.class)
                    .setPrepareThreshold(0); // the plans for all values are worse than what planning takes
            Where.bind(s, filter);
            return Rows.list(s);
        }
    }

    @Override
    public List<ListedPost> after(Object mark) throws SQLException {
        Place place = (Place) mark;
        try (Connection c = connection();
                PreparedStatement s = c.prepareStatement(AFTER)) {
            s.setBoolean(1, true);
            Where.instant(s, 2, place.createdAt());
            s.setObject(3, place.id());
            return Rows.list(s);
        }
    }

    @Override
    public PostRow tenantByKey(UUID tenant, UUID id) throws SQLException {
        try (Connection c = connection();
                PreparedStatement s = inTenant(c, TENANT_BY_KEY, tenant)) {
            s.setObject(3, id);
            try (ResultSet r = second(s)) {
                r.next();
                return Rows.post(r);
            }
        }
    }

    @Override
    public List<FeedPost> tenantFeed(UUID tenant) throws SQLException {
        try (Connection c = connection();
                PreparedStatement s = inTenant(c, TENANT_FEED, tenant)) {
            s.setBoolean(3, true);
            s.setObject(4, tenant);
            s.setBoolean(5, true);
            s.setObject(6, tenant);
            s.execute();
            s.getMoreResults();
            return feed(s);
        }
    }

    private static PreparedStatement inTenant(Connection c, String sql, UUID tenant) throws SQLException {
        PreparedStatement s = c.prepareStatement(sql);
        s.setString(1, tenant.toString());
        s.setObject(2, tenant);
        return s;
    }

    /** Runs two statements and answers the rows of the second. */
    private static ResultSet second(PreparedStatement s) throws SQLException {
        s.execute();
        s.getMoreResults();
        return s.getResultSet();
    }

    @Override
    public void close() {
        pool.close();
    }

    private static void bind(PreparedStatement s, int first, UUID id, NewPost post) throws SQLException {
        s.setObject(first, id);
        s.setString(first + 1, post.title());
        s.setString(first + 2, post.content());
        s.setObject(first + 3, post.authorId());
    }

    private static PostRow only(PreparedStatement s) throws SQLException {
        try (ResultSet r = s.executeQuery()) {
            r.next();
            return Rows.post(r);
        }
    }
}
