package dev.ashlar.runtime.query;

import static dev.ashlar.runtime.blog.PostStatus.DRAFT;
import static dev.ashlar.runtime.blog.PostStatus.PUBLISHED;
import static dev.ashlar.sql.build.Aggregates.avg;
import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Aggregates.max;
import static dev.ashlar.sql.build.Aggregates.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.FeedPost;
import dev.ashlar.runtime.blog.FeedPostShape;
import dev.ashlar.runtime.blog.Post;
import dev.ashlar.runtime.blog.PostKey;
import dev.ashlar.runtime.blog.PostStatus;
import dev.ashlar.runtime.blog.PostTable;
import dev.ashlar.runtime.blog.User;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.sql.Lock;
import dev.ashlar.sql.rows.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What many rows come to, one row of several, rows locked, rows that come one after the other. */
class SummaryTest {
    private static BlogDatabase blog;
    private static Db db;
    private static UUID acme;

    record Ratings(
            long posts,
            @Nullable BigDecimal sum,
            @Nullable BigDecimal mean,
            @Nullable Integer best) {}

    // spotless:off
    // region groups
    record ByStatus(PostStatus status, long posts) {}

    static List<ByStatus> byStatus(Db db, UUID organization) {
        return db.withTenant(organization, t -> t.post().groupBy(
                g -> g.by(p -> p.status).orderBy(p -> count().desc()),
                p -> Reading.of(p.status, count(), ByStatus::new)));
    }
    // end region
    // spotless:on

    @BeforeAll
    static void fill() {
        blog = new BlogDatabase();
        db = blog.db();
        acme = blog.organization("Acme");
        UUID ann = db.user().create(c -> c.email("ann@example.com").name("Ann")).id();
        UUID bob = db.user().create(c -> c.email("bob@example.com").name("Bob")).id();
        db.withTenant(acme, t -> {
            for (int i = 1; i <= 6; i++) {
                int rating = i;
                UUID author = i % 3 == 0 ? bob : ann;
                Post post = t.post()
                        .create(c -> c.title("p" + rating)
                                .slug("p" + rating)
                                .authorId(author)
                                .rating(rating)
                                .status(rating > 4 ? DRAFT : PUBLISHED)
                                .comments(m -> m.create(n -> n.content("c").authorId(ann))));
                if (i == 2) {
                    t.comment().create(c -> c.content("d").postId(post.id()).authorId(ann));
                }
            }
            t.post().create(c -> c.title("gone").slug("gone").authorId(ann).rating(99));
            return t.post().delete(k -> k.slug("gone"));
        });
    }

    @AfterAll
    static void close() {
        blog.close();
    }

    private static Ratings ratings(UnaryOperator<Query<PostTable, PostKey>> query) {
        return db.withTenant(
                acme,
                t -> t.post()
                        .aggregate(
                                query,
                                p -> Reading.of(count(), sum(p.rating), avg(p.rating), max(p.rating), Ratings::new)));
    }

    private static String titles(UnaryOperator<Query<PostTable, PostKey>> query) {
        return db.withTenant(acme, t -> t.post().findMany(query)).stream()
                .map(Post::title)
                .collect(Collectors.joining(" "));
    }

    @Test
    void aggregatesOfAllOfSomeAndOfNone() {
        assertThat(ratings(q -> q))
                .isEqualTo(new Ratings(6, new BigDecimal(21), new BigDecimal("3.5000000000000000"), 6));
        assertThat(ratings(q -> q.where(p -> p.status.eq(DRAFT))).sum()).isEqualTo(new BigDecimal(11));
        assertThat(ratings(q -> q.withDeleted()).best()).isEqualTo(99);
        assertThat(ratings(q -> q.where(p -> p.rating.gt(1000)))).isEqualTo(new Ratings(0, null, null, null));
    }

    @Test
    void aggregatesOfAPageCountWhatIsOnIt() {
        assertThat(ratings(q -> q.orderBy(p -> p.rating.desc()).skip(1).take(2)).sum())
                .isEqualTo(new BigDecimal(9));
        assertThat(ratings(q -> q.orderBy(p -> p.author.by(u -> u.name).desc(), p -> p.rating.asc())
                                .take(-2))
                        .sum())
                .isEqualTo(new BigDecimal(9));
        assertThat(ratings(q -> q.distinct(p -> p.status).orderBy(p -> p.rating.desc()))
                        .sum())
                .isEqualTo(new BigDecimal(10));
    }

    @Test
    void groupsHaveValues() {
        assertThat(byStatus(db, acme)).containsExactly(new ByStatus(PUBLISHED, 4), new ByStatus(DRAFT, 2));

        List<ByStatus> some = db.withTenant(
                acme,
                t -> t.post()
                        .groupBy(
                                g -> g.by(p -> p.status, p -> p.authorId)
                                        .where(p -> p.rating.gte(2))
                                        .having(p -> count().gt(1L))
                                        .orderBy(p -> max(p.rating).asc())
                                        .skip(0)
                                        .take(1),
                                p -> Reading.of(p.status, count(), ByStatus::new)));
        assertThat(some).containsExactly(new ByStatus(PUBLISHED, 2));
        assertThatThrownBy(() ->
                        db.withTenant(acme, t -> t.post().groupBy(g -> g.take(-1), p -> Reading.of(count(), n -> n))))
                .hasMessageContaining("take(-1) is negative");
    }

    @Test
    void theFirstOfEachGroupInTheOrderAskedFor() {
        assertThat(titles(q -> q.distinct(p -> p.status).orderBy(p -> p.rating.desc())))
                .isEqualTo("p6 p4");
        assertThat(titles(q -> q.distinct(p -> p.authorId).orderBy(p -> p.rating.asc())))
                .isEqualTo("p1 p3");
        assertThat(titles(q -> q.distinct(p -> p.authorId, p -> p.status)
                        .orderBy(p -> p.rating.asc())
                        .skip(1)
                        .take(2)))
                .isEqualTo("p3 p5");
        assertThat(db.<Long>withTenant(acme, t -> t.post().count(q -> q.distinct(p -> p.status))))
                .isEqualTo(2);
        List<FeedPost> shaped = db.withTenant(
                acme,
                t -> t.post()
                        .findMany(
                                FeedPostShape.feedPost,
                                q -> q.distinct(p -> p.status).orderBy(p -> p.rating.asc())));
        assertThat(shaped).extracting(FeedPost::title).containsExactly("p1", "p5");
        assertThat(shaped.get(0).author().name()).isEqualTo("Ann");
    }

    @Test
    void relationsAreSummedUp() {
        assertThat(titles(q -> q.orderBy(p -> p.comments.count().desc(), p -> p.rating.asc())
                        .take(2)))
                .isEqualTo("p2 p1");
        assertThat(titles(q ->
                        q.where(p -> p.comments.count(c -> c.content.eq("d")).eq(1L))))
                .isEqualTo("p2");
        assertThat(titles(q -> q.where(p -> p.comments.max(c -> c.content).eq("d"))))
                .isEqualTo("p2");
    }

    @Test
    void locksAreWritten() {
        Recording recording = blog.record(() -> db.withTenant(
                acme,
                t -> t.post()
                        .findMany(
                                FeedPostShape.feedPost,
                                q -> q.where(p -> p.rating.eq(1)).lock(Lock.NO_KEY_UPDATE.skipLocked()))));

        assertThat(recording.statements())
                .anySatisfy(event -> assertThat(event.text()).endsWith(" FOR NO KEY UPDATE OF \"t0\" SKIP LOCKED"));
        assertThatThrownBy(() -> titles(q -> q.distinct(p -> p.status).lock(Lock.UPDATE)))
                .hasMessageContaining("with distinct(...)");
    }

    @Test
    void aLockedRowIsLeftOutByTheNext() {
        db.withTenant(acme, t -> {
            t.post().findMany(q -> q.where(p -> p.rating.lte(2)).lock(Lock.UPDATE));
            String others = java.util.concurrent.CompletableFuture.supplyAsync(
                            () -> titles(q -> q.where(p -> p.rating.lte(3)).lock(Lock.UPDATE.skipLocked())))
                    .join();
            assertThat(others).isEqualTo("p3");
            return others;
        });
    }

    @Test
    void rowsComeOneAfterTheOther() {
        List<String> titles = db.withTenant(
                acme,
                t -> t.post().stream(
                        FeedPostShape.feedPost,
                        q -> q.orderBy(p -> p.rating.asc()),
                        rows -> rows.map(p -> p.title() + p.comments().size()).toList()));
        assertThat(titles).containsExactly("p11", "p22", "p31", "p41", "p51", "p61");

        List<String> first = new ArrayList<>();
        db.user().<Object>stream(q -> q.orderBy(u -> u.name.asc()), rows -> {
            rows.limit(1).forEach(user -> first.add(user.name()));
            return first;
        });
        assertThat(first).containsExactly("Ann");
        assertThatThrownBy(() -> db.user().stream(q -> q.take(-1), rows -> rows.count()))
                .hasMessageContaining("cannot be read from its end");
        assertThatThrownBy(() -> db.user().stream(q -> q, rows -> {
                    throw new IllegalStateException("the reader gave up");
                }))
                .hasMessage("the reader gave up");
        Recording seen = blog.record(() -> assertThatThrownBy(() -> db.user().<Object>stream(q -> q, rows -> {
                    rows.iterator().next();
                    throw new IllegalStateException("after one");
                }))
                .hasMessage("after one"));
        assertThat(seen.statements())
                .anySatisfy(event -> assertThat(event.text()).contains("FROM \"users\""));
        Stream<User> left = db.user().<Stream<User>>stream(q -> q, rows -> rows);
        assertThatThrownBy(left::toList)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the rows have ended with the function that they were given to");
        assertThat(db.user().count()).isEqualTo(2);
    }
}
