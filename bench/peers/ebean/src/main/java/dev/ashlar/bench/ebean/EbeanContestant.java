package dev.ashlar.bench.ebean;

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
import io.ebean.Database;
import io.ebean.DatabaseBuilder;
import io.ebean.DatabaseFactory;
import io.ebean.ExpressionList;
import io.ebean.Transaction;
import io.ebean.config.DatabaseConfig;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Ebean: records for lists, the feed with its author joined and its tags by a query of their own, batches that the driver rewrites. */
public final class EbeanContestant implements Contestant {
    private static final int FETCH = 1000;
    private static final int BATCH = 500;

    private final HikariDataSource reads;
    private final HikariDataSource writes;
    private final Database db;

    private EbeanContestant(Setting setting) {
        reads = pool(setting, true); // a query of its own needs no transaction there
        writes = pool(setting, false);
        DatabaseBuilder builder = new DatabaseConfig()
                .name(setting.far() ? "far" : "near")
                .dataSource(writes)
                .readOnlyDataSource(reads)
                .ddlGenerate(false)
                .defaultDatabase(false)
                .classes(List.of(User.class, Tag.class, Post.class));
        db = DatabaseFactory.create(builder);
    }

    private static HikariDataSource pool(Setting setting, boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(setting.url());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.setAutoCommit(autoCommit);
        config.setMaximumPoolSize(setting.connections());
        config.setMinimumIdle(2);
        return new HikariDataSource(config);
    }

    public static void main(String[] arguments) throws Exception {
        Worker.run(arguments, EbeanContestant::new);
    }

    @Override
    public Post byKey(UUID id) {
        return Objects.requireNonNull(db.find(Post.class, id));
    }

    @Override
    public List<ListedPost> list() {
        return db.find(Post.class)
                .select("id, title, createdAt")
                .where()
                .eq("published", true)
                .orderBy("createdAt desc")
                .setMaxRows(20)
                .asDto(ListedPost.class)
                .findList();
    }

    @Override
    public List<Post> feed() {
        return db.find(Post.class)
                .select("title, createdAt, comments")
                .fetch("author", "name, avatarUrl")
                .fetchQuery("tags", "name")
                .where()
                .eq("published", true)
                .orderBy("createdAt desc")
                .setMaxRows(20)
                .findList();
    }

    @Override
    public Post create(NewPost post) {
        Post made = made(post);
        db.insert(made);
        return made;
    }

    private Post made(NewPost post) {
        return new Post(Uuid7.next(), post.title(), post.content(), db.reference(User.class, post.authorId()));
    }

    @Override
    public void createMany(List<NewPost> posts) {
        try (Transaction transaction = db.beginTransaction()) {
            transaction.setBatchMode(true);
            transaction.setBatchSize(BATCH);
            transaction.setGetGeneratedKeys(false);
            db.insertAll(posts.stream().map(this::made).toList());
            transaction.commit();
        }
    }

    @Override
    public Post createTagged(NewPost post, List<String> tags) {
        try (Transaction transaction = db.beginTransaction()) {
            List<Tag> found = db.find(Tag.class).where().in("name", tags).findList();
            Post made = made(post);
            for (String name : tags) {
                made.getTags()
                        .add(found.stream()
                                .filter(tag -> tag.getName().equals(name))
                                .findFirst()
                                .orElseGet(() -> new Tag(Uuid7.next(), name)));
            }
            db.insert(made);
            transaction.commit();
            return made;
        }
    }

    @Override
    public long stream() {
        long[] characters = {0};
        db.find(Post.class)
                .select("id, title, createdAt")
                .orderBy("id")
                .asDto(ListedPost.class)
                .setBufferFetchSizeHint(FETCH)
                .findEach(post -> characters[0] += post.title().length());
        return characters[0];
    }

    @Override
    public List<ListedPost> filtered(Filter f) {
        ExpressionList<Post> where =
                db.find(Post.class).select("id, title, createdAt").where();
        if (f.has(Filter.PUBLISHED)) {
            where.eq("published", f.published());
        }
        if (f.has(Filter.FROM)) {
            where.ge("createdAt", f.from());
        }
        if (f.has(Filter.UNTIL)) {
            where.lt("createdAt", f.until());
        }
        if (f.has(Filter.AUTHOR)) {
            where.eq("author.id", f.author());
        }
        if (f.has(Filter.AUTHORS)) {
            where.in("author.id", f.authors());
        }
        if (f.has(Filter.BEGINNING)) {
            where.startsWith("title", f.beginning());
        }
        if (f.has(Filter.NOT_TITLE)) {
            where.ne("title", f.notTitle());
        }
        if (f.has(Filter.BEHIND)) {
            where.gt("id", f.behind());
        }
        return where.orderBy("createdAt desc")
                .setMaxRows(20)
                .asDto(ListedPost.class)
                .findList();
    }

    @Override
    public List<ListedPost> after(Object mark) {
        Place place = (Place) mark;
        return db.find(Post.class)
                .select("id, title, createdAt")
                .where()
                .eq("published", true)
                .raw("(createdAt, id) < (?, ?)", place.createdAt(), place.id())
                .orderBy("createdAt desc, id desc")
                .setMaxRows(20)
                .asDto(ListedPost.class)
                .findList();
    }

    @Override
    public Object plain(Object answer) {
        if (answer instanceof Post p) {
            return new PostRow(
                    p.getId(),
                    p.getTitle(),
                    p.getContent(),
                    p.isPublished(),
                    p.getAuthor().getId(),
                    p.getCreatedAt());
        }
        return answer instanceof List<?> list
                ? list.stream().map(EbeanContestant::plainRow).toList()
                : answer;
    }

    private static Object plainRow(Object row) {
        if (!(row instanceof Post p)) {
            return row;
        }
        User author = p.getAuthor();
        return new FeedPost(
                p.getId(),
                p.getTitle(),
                p.getCreatedAt(),
                new FeedPost.Author(author.getId(), author.getName(), author.getAvatarUrl()),
                p.getTags().stream()
                        .map(tag -> new FeedPost.TagName(tag.getId(), tag.getName()))
                        .toList(),
                p.getComments());
    }

    @Override
    public void close() {
        db.shutdown();
        reads.close();
        writes.close();
    }
}
