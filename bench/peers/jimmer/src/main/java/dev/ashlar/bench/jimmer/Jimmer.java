package dev.ashlar.bench.jimmer;

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
import java.util.List;
import java.util.UUID;
import org.babyfish.jimmer.sql.JSqlClient;
import org.babyfish.jimmer.sql.ast.Predicate;
import org.babyfish.jimmer.sql.ast.mutation.AssociatedSaveMode;
import org.babyfish.jimmer.sql.ast.mutation.SaveMode;
import org.babyfish.jimmer.sql.ast.tuple.Tuple2;
import org.babyfish.jimmer.sql.dialect.PostgresDialect;
import org.babyfish.jimmer.sql.fetcher.Fetcher;
import org.babyfish.jimmer.sql.fetcher.ReferenceFetchType;
import org.babyfish.jimmer.sql.runtime.ConnectionManager;
import org.babyfish.jimmer.sql.runtime.DefaultDatabaseNamingStrategy;

/** Jimmer: fetchers, the author by a join and the tags by a second query for all, save commands, batches that the driver rewrites. */
public final class Jimmer implements Contestant {
    private static final int FETCH = 1000;
    private static final PostTable POST = PostTable.$;
    private static final CommentTable COMMENT = CommentTable.$;
    private static final Fetcher<Post> LISTED = PostFetcher.$.title().createdAt();
    private static final Fetcher<Post> FEED = PostFetcher.$
            .title()
            .createdAt()
            .author(ReferenceFetchType.JOIN_ALWAYS, UserFetcher.$.name().avatarUrl())
            .tags(TagFetcher.$.name());

    private final HikariDataSource pool;
    private final JSqlClient client;

    private Jimmer(Setting setting) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(setting.url());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.setMaximumPoolSize(setting.connections());
        config.setMinimumIdle(2);
        pool = new HikariDataSource(config);
        client = JSqlClient.newBuilder()
                .setConnectionManager(ConnectionManager.simpleConnectionManager(pool))
                .setDialect(new PostgresDialect())
                .setDatabaseNamingStrategy(DefaultDatabaseNamingStrategy.LOWER_CASE)
                .build();
    }

    public static void main(String[] arguments) throws Exception {
        Worker.run(arguments, Jimmer::new);
    }

    @Override
    public Post byKey(UUID id) {
        return client.findOneById(Post.class, id);
    }

    @Override
    public List<Post> list() {
        return client.createQuery(POST)
                .where(POST.published().eq(true))
                .orderBy(POST.createdAt().desc())
                .select(POST.fetch(LISTED))
                .limit(20)
                .execute();
    }

    @Override
    public List<Tuple2<Post, Long>> feed() {
        return client.createQuery(POST)
                .where(POST.published().eq(true))
                .orderBy(POST.createdAt().desc())
                .select(
                        POST.fetch(FEED),
                        client.createSubQuery(COMMENT)
                                .where(COMMENT.post().id().eq(POST.id()))
                                .select(COMMENT.count()))
                .limit(20)
                .execute();
    }

    @Override
    public Post create(NewPost post) {
        return client.saveCommand(made(post))
                .setMode(SaveMode.INSERT_ONLY)
                .execute()
                .getModifiedEntity();
    }

    private static Post made(NewPost post) {
        return PostDraft.$.produce(draft -> fill(draft, post));
    }

    private static void fill(PostDraft draft, NewPost post) {
        draft.setId(Uuid7.next());
        draft.setTitle(post.title());
        draft.setContent(post.content());
        draft.setPublished(false);
        draft.setCreatedAt(Instant.now());
        draft.applyAuthor(author -> author.setId(post.authorId()));
    }

    @Override
    public void createMany(List<NewPost> posts) {
        client.transaction(() -> client.saveEntitiesCommand(
                        posts.stream().map(Jimmer::made).toList())
                .setMode(SaveMode.INSERT_ONLY)
                .execute());
    }

    @Override
    public Post createTagged(NewPost post, List<String> tags) {
        Post made = PostDraft.$.produce(draft -> {
            fill(draft, post);
            tags.forEach(name -> draft.addIntoTags(tag -> tag.setName(name)));
        });
        return client.transaction(() -> client.saveCommand(made)
                .setMode(SaveMode.INSERT_ONLY)
                .setAssociatedMode(PostProps.TAGS, AssociatedSaveMode.APPEND_IF_ABSENT)
                .execute()
                .getModifiedEntity());
    }

    @Override
    public long stream() {
        long[] characters = {0};
        client.transaction(() -> {
            client.createQuery(POST)
                    .orderBy(POST.id())
                    .select(POST.fetch(LISTED))
                    .forEach(FETCH, post -> characters[0] += post.title().length());
            return null;
        });
        return characters[0];
    }

    @Override
    public List<Post> filtered(Filter f) {
        return client.createQuery(POST)
                .where(
                        when(f, Filter.PUBLISHED, POST.published().eq(f.published())),
                        when(f, Filter.FROM, POST.createdAt().ge(f.from())),
                        when(f, Filter.UNTIL, POST.createdAt().lt(f.until())),
                        when(f, Filter.AUTHOR, POST.author().id().eq(f.author())),
                        when(f, Filter.AUTHORS, POST.author().id().in(f.authors())),
                        when(f, Filter.BEGINNING, POST.title().like(f.beginning(), org.babyfish.jimmer.sql.ast.LikeMode.START)),
                        when(f, Filter.NOT_TITLE, POST.title().ne(f.notTitle())),
                        when(f, Filter.BEHIND, POST.id().gt(f.behind())))
                .orderBy(POST.createdAt().desc())
                .select(POST.fetch(LISTED))
                .limit(20)
                .execute();
    }

    /** Jimmer leaves a condition out that is null. */
    private static @org.jspecify.annotations.Nullable Predicate when(Filter filter, int condition, Predicate then) {
        return filter.has(condition) ? then : null;
    }

    @Override
    public List<Post> after(Object mark) {
        Place place = (Place) mark;
        return client.createQuery(POST)
                .where(
                        POST.published().eq(true),
                        Predicate.sql("(%e, %e) < (%v, %v)", it -> it.expression(POST.createdAt())
                                .expression(POST.id())
                                .value(place.createdAt())
                                .value(place.id())))
                .orderBy(POST.createdAt().desc(), POST.id().desc())
                .select(POST.fetch(LISTED))
                .limit(20)
                .execute();
    }

    @Override
    public Object plain(Object answer) {
        if (answer instanceof Post p) {
            return new PostRow(p.id(), p.title(), p.content(), p.published(), p.author().id(), p.createdAt());
        }
        return answer instanceof List<?> list
                ? list.stream().map(Jimmer::plainRow).toList()
                : answer;
    }

    private static Object plainRow(Object row) {
        if (row instanceof Post p) {
            return new ListedPost(p.id(), p.title(), p.createdAt());
        }
        Tuple2<?, ?> pair = (Tuple2<?, ?>) row;
        Post p = (Post) pair.get_1();
        User author = p.author();
        return new FeedPost(
                p.id(),
                p.title(),
                p.createdAt(),
                new FeedPost.Author(author.id(), author.name(), author.avatarUrl()),
                p.tags().stream()
                        .map(tag -> new FeedPost.TagName(tag.id(), tag.name()))
                        .toList(),
                (Long) pair.get_2());
    }

    @Override
    public void close() {
        pool.close();
    }
}
