package dev.ashlar.bench.client;

import static dev.ashlar.bench.client.FeedShape.feed;
import static dev.ashlar.bench.client.ListedShape.listed;
import static dev.ashlar.bench.client.SignedTalkShape.signedTalk;
import static dev.ashlar.bench.client.TalkShape.talk;
import static dev.ashlar.bench.client.TenantFeedShape.tenantFeed;

import dev.ashlar.bench.contest.Contestant;
import dev.ashlar.bench.contest.Filter;
import dev.ashlar.bench.contest.NewPost;
import dev.ashlar.bench.contest.Place;
import dev.ashlar.bench.contest.PostRow;
import dev.ashlar.bench.contest.Setting;
import dev.ashlar.bench.contest.Worker;
import dev.ashlar.bench.db.Db;
import dev.ashlar.bench.db.Post;
import dev.ashlar.bench.db.TenantPost;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.query.PageToken;
import java.util.List;
import java.util.UUID;

/** The generated client, as its manual shows it. */
public final class Ashlar implements Contestant {
    private final Database database;
    private final Db db;

    private Ashlar(Setting setting) {
        database = Database.builder()
                .url(setting.url())
                .poolSize(setting.connections())
                .build();
        db = new Db(database);
    }

    public static void main(String[] arguments) throws Exception {
        Worker.run(arguments, Ashlar::new);
    }

    @Override
    public Post byKey(UUID id) {
        return db.post().findUniqueOrThrow(k -> k.id(id));
    }

    @Override
    public List<Listed> list() {
        return db.post()
                .findMany(
                        listed,
                        q -> q.where(p -> p.published.eq(true))
                                .orderBy(p -> p.createdAt.desc())
                                .take(20));
    }

    @Override
    public List<Feed> feed() {
        return feed(20);
    }

    @Override
    public List<Feed> feed(int posts) {
        return db.post()
                .findMany(
                        feed,
                        q -> q.where(p -> p.published.eq(true))
                                .orderBy(p -> p.createdAt.desc())
                                .take(posts)
                                .with(FeedShape.tags, g -> g.orderBy(t -> t.name.asc())));
    }

    @Override
    public List<?> nested(int levels) {
        return levels == 1 ? list() : levels == 2 ? talks() : signedTalks();
    }

    private List<Talk> talks() {
        return db.post()
                .findMany(
                        talk,
                        q -> q.where(p -> p.published.eq(true))
                                .orderBy(p -> p.createdAt.desc())
                                .take(20)
                                .with(TalkShape.comments, g -> g.orderBy(c -> c.id.asc())));
    }

    private List<SignedTalk> signedTalks() {
        return db.post()
                .findMany(
                        signedTalk,
                        q -> q.where(p -> p.published.eq(true))
                                .orderBy(p -> p.createdAt.desc())
                                .take(20)
                                .with(SignedTalkShape.comments, g -> g.orderBy(c -> c.id.asc())));
    }

    @Override
    public Post create(NewPost post) {
        return db.post()
                .create(c -> c.title(post.title())
                        .content(post.content())
                        .author(a -> a.connect(k -> k.id(post.authorId()))));
    }

    @Override
    public void createMany(List<NewPost> posts) {
        db.post()
                .createMany(
                        posts,
                        (c, post) -> c.title(post.title())
                                .content(post.content())
                                .author(a -> a.connect(k -> k.id(post.authorId()))));
    }

    @Override
    public Post createTagged(NewPost post, List<String> tags) {
        return db.post()
                .create(c -> c.title(post.title())
                        .content(post.content())
                        .author(a -> a.connect(k -> k.id(post.authorId())))
                        .tags(g -> g.connectOrCreate(k -> k.name(tags.get(0)), n -> n.name(tags.get(0)))
                                .connectOrCreate(k -> k.name(tags.get(1)), n -> n.name(tags.get(1)))));
    }

    @Override
    public long stream() {
        return db.post().<Listed, Long>stream(
                listed,
                q -> q.orderBy(p -> p.id.asc()),
                rows -> rows.mapToLong(post -> post.title().length()).sum());
    }

    @Override
    public List<Listed> filtered(Filter filter) {
        return db.post()
                .findMany(
                        listed,
                        q -> Where.of(filter, q)
                                .orderBy(p -> p.createdAt.desc())
                                .take(20));
    }

    /** The token that the page before comes with. */
    @Override
    public PageToken mark(Place place) {
        return db.post()
                .page(
                        listed,
                        q -> q.where(p -> p.published.eq(true))
                                .orderBy(p -> p.createdAt.desc())
                                .take(place.depth()))
                .next()
                .orElseThrow();
    }

    @Override
    public List<Listed> after(Object mark) {
        return db.post()
                .page(
                        listed,
                        q -> q.where(p -> p.published.eq(true))
                                .orderBy(p -> p.createdAt.desc())
                                .take(20)
                                .after((PageToken) mark))
                .rows();
    }

    @Override
    public TenantPost tenantByKey(UUID tenant, UUID id) {
        return db.withTenant(tenant, t -> t.tenantPost().findUniqueOrThrow(k -> k.id(id)));
    }

    @Override
    public List<TenantFeed> tenantFeed(UUID tenant) {
        return db.withTenant(
                tenant,
                t -> t.tenantPost()
                        .findMany(
                                tenantFeed,
                                q -> q.where(p -> p.published.eq(true))
                                        .orderBy(p -> p.createdAt.desc())
                                        .take(20)
                                        .with(TenantFeedShape.tags, g -> g.orderBy(n -> n.name.asc()))));
    }

    @Override
    public Object plain(Object answer) {
        return answer instanceof TenantPost p
                ? new PostRow(p.id(), p.title(), p.content(), p.published(), p.authorId(), p.createdAt())
                : answer;
    }

    @Override
    public void close() {
        database.close();
    }
}
