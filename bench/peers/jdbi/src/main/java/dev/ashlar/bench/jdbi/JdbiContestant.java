package dev.ashlar.bench.jdbi;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;

/** JDBI: SQL of one's own, records by its constructor mapper, children by set. */
public final class JdbiContestant implements Contestant {
    private static final String COLUMNS = "id, title, content, published, author_id, created_at";
    private static final String INSERT =
            "INSERT INTO posts (id, title, content, author_id) VALUES (:id, :title, :content, :authorId)";
    private static final int FETCH = 1000;

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private JdbiContestant(Setting setting) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(setting.url());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.setMaximumPoolSize(setting.connections());
        config.setMinimumIdle(2);
        pool = new HikariDataSource(config);
        jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
        jdbi.registerRowMapper(ConstructorMapper.factory(PostRow.class));
        jdbi.registerRowMapper(ConstructorMapper.factory(ListedPost.class));
        jdbi.registerRowMapper(ConstructorMapper.factory(FeedRow.class));
        jdbi.registerRowMapper(ConstructorMapper.factory(TagRow.class));
        jdbi.registerArrayType(UUID.class, "uuid");
    }

    public static void main(String[] arguments) throws Exception {
        Worker.run(arguments, JdbiContestant::new);
    }

    public record FeedRow(
            UUID id,
            String title,
            Instant createdAt,
            UUID authorId,
            String authorName,
            @Nullable String avatarUrl,
            long comments) {}

    public record TagRow(UUID post, UUID id, String name) {}

    @Override
    public PostRow byKey(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT " + COLUMNS + " FROM posts WHERE id = :id")
                .bind("id", id)
                .mapTo(PostRow.class)
                .one());
    }

    @Override
    public List<ListedPost> list() {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT id, title, created_at FROM posts WHERE published = :published ORDER BY created_at DESC LIMIT 20")
                .bind("published", true)
                .mapTo(ListedPost.class)
                .list());
    }

    @Override
    public List<FeedPost> feed() {
        return jdbi.withHandle(h -> {
            List<FeedRow> rows = h.createQuery(
                            "SELECT p.id, p.title, p.created_at, p.author_id, u.name AS author_name, u.avatar_url,"
                                    + " (SELECT count(*) FROM comments c WHERE c.post_id = p.id) AS comments"
                                    + " FROM posts p JOIN users u ON u.id = p.author_id WHERE p.published = :published ORDER BY p.created_at DESC LIMIT 20")
                    .bind("published", true)
                    .mapTo(FeedRow.class)
                    .list();
            Map<UUID, List<FeedPost.TagName>> tags = new HashMap<>();
            rows.forEach(row -> tags.put(row.id(), new ArrayList<>()));
            h.createQuery("SELECT l.\"A\" AS post, t.id, t.name FROM \"_PostToTag\" l JOIN tags t ON t.id = l.\"B\""
                            + " WHERE l.\"A\" = ANY (:ids) ORDER BY t.name")
                    .bindArray("ids", UUID.class, tags.keySet())
                    .mapTo(TagRow.class)
                    .forEach(tag -> tags.get(tag.post()).add(new FeedPost.TagName(tag.id(), tag.name())));
            return rows.stream().map(row -> post(row, tags.get(row.id()))).toList();
        });
    }

    private static FeedPost post(FeedRow row, List<FeedPost.TagName> tags) {
        FeedPost.Author author = new FeedPost.Author(row.authorId(), row.authorName(), row.avatarUrl());
        return new FeedPost(row.id(), row.title(), row.createdAt(), author, tags, row.comments());
    }

    @Override
    public PostRow create(NewPost post) {
        return jdbi.withHandle(h -> insert(h, post));
    }

    private static PostRow insert(Handle h, NewPost post) {
        return h.createQuery(INSERT + " RETURNING " + COLUMNS)
                .bind("id", Uuid7.next())
                .bind("title", post.title())
                .bind("content", post.content())
                .bind("authorId", post.authorId())
                .mapTo(PostRow.class)
                .one();
    }

    @Override
    public void createMany(List<NewPost> posts) {
        jdbi.useTransaction(h -> {
            PreparedBatch batch = h.prepareBatch(INSERT);
            for (NewPost post : posts) {
                batch.bind("id", Uuid7.next())
                        .bind("title", post.title())
                        .bind("content", post.content())
                        .bind("authorId", post.authorId())
                        .add();
            }
            batch.execute();
        });
    }

    @Override
    public PostRow createTagged(NewPost post, List<String> tags) {
        return jdbi.inTransaction(h -> {
            h.createUpdate(
                            "INSERT INTO tags (id, name) VALUES (:a, :first), (:b, :second) ON CONFLICT (name) DO NOTHING")
                    .bind("a", Uuid7.next())
                    .bind("first", tags.get(0))
                    .bind("b", Uuid7.next())
                    .bind("second", tags.get(1))
                    .execute();
            PostRow made = insert(h, post);
            h.createUpdate(
                            "INSERT INTO \"_PostToTag\" (\"A\", \"B\") SELECT :post, id FROM tags WHERE name IN (:first, :second)")
                    .bind("post", made.id())
                    .bind("first", tags.get(0))
                    .bind("second", tags.get(1))
                    .execute();
            return made;
        });
    }

    @Override
    public long stream() {
        return jdbi.inTransaction(h -> h
                .createQuery("SELECT id, title, created_at FROM posts ORDER BY id")
                .setFetchSize(FETCH)
                .mapTo(ListedPost.class)
                .stream()
                .mapToLong(post -> post.title().length())
                .sum());
    }

    @Override
    public List<ListedPost> filtered(Filter f) {
        StringBuilder sql = new StringBuilder("SELECT id, title, created_at FROM posts WHERE true");
        add(sql, f, Filter.PUBLISHED, " AND published = :published");
        add(sql, f, Filter.FROM, " AND created_at >= :from");
        add(sql, f, Filter.UNTIL, " AND created_at < :until");
        add(sql, f, Filter.AUTHOR, " AND author_id = :author");
        add(sql, f, Filter.AUTHORS, " AND author_id = ANY (:authors)");
        add(sql, f, Filter.BEGINNING, " AND title LIKE :beginning");
        add(sql, f, Filter.NOT_TITLE, " AND title <> :notTitle");
        add(sql, f, Filter.BEHIND, " AND id > :behind");
        sql.append(" ORDER BY created_at DESC LIMIT 20");
        return jdbi.withHandle(h ->
                bound(h.createQuery(sql.toString()), f).mapTo(ListedPost.class).list());
    }

    private static void add(StringBuilder sql, Filter filter, int condition, String text) {
        if (filter.has(condition)) {
            sql.append(text);
        }
    }

    private static Query bound(Query q, Filter f) {
        bind(q, f, Filter.PUBLISHED, "published", f.published());
        bind(q, f, Filter.FROM, "from", f.from());
        bind(q, f, Filter.UNTIL, "until", f.until());
        bind(q, f, Filter.AUTHOR, "author", f.author());
        if (f.has(Filter.AUTHORS)) {
            q.bindArray("authors", UUID.class, f.authors());
        }
        bind(q, f, Filter.BEGINNING, "beginning", f.beginning() + "%");
        bind(q, f, Filter.NOT_TITLE, "notTitle", f.notTitle());
        bind(q, f, Filter.BEHIND, "behind", f.behind());
        return q;
    }

    private static void bind(Query q, Filter filter, int condition, String name, Object value) {
        if (filter.has(condition)) {
            q.bind(name, value);
        }
    }

    @Override
    public List<ListedPost> after(Object mark) {
        Place place = (Place) mark;
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT id, title, created_at FROM posts"
                                + " WHERE published = :published AND (created_at, id) < (:at, :id) ORDER BY created_at DESC, id DESC LIMIT 20")
                .bind("published", true)
                .bind("at", place.createdAt())
                .bind("id", place.id())
                .mapTo(ListedPost.class)
                .list());
    }

    @Override
    public void close() {
        pool.close();
    }
}
