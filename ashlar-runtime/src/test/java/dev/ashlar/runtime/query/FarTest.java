package dev.ashlar.runtime.query;

import static dev.ashlar.runtime.blog.FeedPostShape.feedPost;
import static dev.ashlar.runtime.blog.PersonShape.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.CommentTable;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.FeedPost;
import dev.ashlar.runtime.blog.FeedPostShape;
import dev.ashlar.runtime.blog.Person;
import dev.ashlar.runtime.blog.PostKey;
import dev.ashlar.runtime.blog.PostTable;
import dev.ashlar.runtime.blog.TagTable;
import dev.ashlar.runtime.blog.UserKey;
import dev.ashlar.runtime.blog.UserTable;
import dev.ashlar.runtime.session.Middleware;
import dev.ashlar.runtime.session.RowsWanted;
import dev.ashlar.runtime.shape.ChildKey;
import dev.ashlar.runtime.wire.CountingSockets;
import dev.ashlar.sql.Condition;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that is far gets all statements of a read at once, and answers the same. */
class FarTest {
    private static final String WHOSE = "far";
    private static final AtomicLong TRIPS = CountingSockets.trips(WHOSE);

    private static BlogDatabase blog;
    private static Db near;
    private static Database database;
    private static Db far;
    private static UUID acme;

    @BeforeAll
    static void fill() {
        blog = new BlogDatabase();
        near = blog.db();
        acme = blog.organization("Acme");
        for (int i = 0; i < 12; i++) {
            String name = "host" + i;
            int guests = i % 4;
            near.user()
                    .create(c -> c.email(name).name(name).invited(n -> {
                        var made = n;
                        for (int j = 0; j < guests; j++) {
                            String guest = name + " guest " + j;
                            made = made.create(g -> g.email(guest).name(guest));
                        }
                        return made;
                    }));
        }
        UUID ann = near.user().create(c -> c.email("ann").name("Ann")).id();
        near.withTenant(acme, t -> {
            for (int i = 0; i < 5; i++) {
                String title = "p" + i;
                t.post()
                        .create(c -> c.title(title)
                                .slug(title)
                                .authorId(ann)
                                .tags(g -> g.connectOrCreate(k -> k.name("java"), n -> n.name("java"))
                                        .connectOrCreate(k -> k.name(title), n -> n.name(title)))
                                .comments(m -> m.createAll(List.of("c1", "c2", title), (n, text) -> n.content(text))));
            }
            t.post().create(c -> c.title("gone").slug("none").authorId(ann));
            t.post().delete(k -> k.slug("none"));
            t.post().create(c -> c.title("none").slug("none").authorId(ann));
            return t.comment().deleteMany(m -> m.content.eq("p3"));
        });
        database = blog.another(CountingSockets.parameters(WHOSE));
        far = new Db(database);
        far.withTenant(acme, t -> t.post().count());
    }

    @AfterAll
    static void close() {
        database.close();
        blog.close();
    }

    private static List<Person> people(Db db, UnaryOperator<Query<UserTable, UserKey>> query) {
        return db.user().findMany(person, q -> query.apply(q.orderBy(u -> u.email.asc())));
    }

    private static List<FeedPost> posts(Db db, UnaryOperator<Query<PostTable, PostKey>> query) {
        return db.withTenant(
                acme,
                t -> t.post()
                        .findMany(
                                feedPost,
                                q -> query.apply(q.orderBy(p -> p.title.desc())
                                        .with(FeedPostShape.tags, g -> g.orderBy(x -> x.name.asc()))
                                        .with(FeedPostShape.comments, m -> m.orderBy(x -> x.content.asc())))));
    }

    @Test
    void aReadIsOneRoundTrip() {
        assertThat(trips(() -> people(far, q -> q.take(5)))).isOne();
        assertThat(trips(() -> posts(far, q -> q.take(3)))).isOne();
        assertThat(database.record(() -> posts(far, q -> q.take(3))).statements())
                .hasSize(3);
    }

    @Test
    void theAnswerIsTheSame() {
        assertSamePeople(q -> q);
        assertSamePeople(q -> q.take(5).skip(2));
        assertSamePeople(q -> q.take(-5));
        assertSamePeople(q -> q.where(u -> u.name.startsWith("host1")));
        assertSamePeople(q -> q.where(u -> u.name.eq("nobody")));
        assertSamePeople(q -> q.cursor(k -> k.email("host3")).take(4));
        assertSamePeople(q -> q.distinct(u -> u.name));
        assertSamePosts(q -> q);
        assertSamePosts(q -> q.take(3).skip(1));
        assertSamePosts(q -> q.cursor(k -> k.slug("p3")));
        assertSamePosts(q -> q.cursor(k -> k.slug("none")));
        assertSamePosts(q -> q.where(p -> p.comments.some(c -> c.content.eq("p2"))));
        assertSamePosts(q ->
                q.with(FeedPostShape.comments, m -> m.withDeleted().where(c -> c.content.startsWith("p"))));
        assertSamePosts(q -> q.with(
                FeedPostShape.comments, m -> m.orderBy(c -> c.content.desc()).take(1)));
        assertSamePosts(q -> q.with(FeedPostShape.commentCount, c -> c.content.startsWith("c")));
    }

    private static void assertSamePeople(UnaryOperator<Query<UserTable, UserKey>> query) {
        List<Person> there = people(far, query);
        List<Person> here = people(near, query);
        assertThat(there)
                .extracting(Person::name)
                .containsExactlyElementsOf(here.stream().map(Person::name).toList());
        assertThat(there).usingRecursiveComparison().ignoringCollectionOrder().isEqualTo(here);
    }

    private static void assertSamePosts(UnaryOperator<Query<PostTable, PostKey>> query) {
        assertThat(posts(far, query)).isEqualTo(posts(near, query));
    }

    /** What middleware keeps out is kept out of all statements that travel together. */
    @Test
    void whoIsLimitedSeesTheSame() {
        Middleware limits = new Middleware() {
            @Override
            public void selecting(RowsWanted rows) {
                rows.where(PostTable.POST, p -> p.title.ne("p1"));
                rows.where(CommentTable.COMMENT, c -> c.content.ne("c1"));
                rows.where(TagTable.TAG, t -> t.name.ne("java"));
                rows.where(UserTable.USER, u -> u.name.notIn("host2", "host3 guest 1"));
            }
        };
        Db farther = far.using(limits);
        Db nearer = near.using(limits);

        List<FeedPost> seen = posts(farther, q -> q);
        assertThat(seen).extracting(FeedPost::title).containsExactly("p4", "p3", "p2", "p0", "none");
        assertThat(seen.get(0).tags()).extracting(FeedPost.TagName::name).containsExactly("p4");
        assertThat(seen.get(0).comments()).extracting(FeedPost.Remark::content).containsExactly("c2", "p4");
        assertThat(seen.get(0).commentCount()).isEqualTo(2);
        assertThat(seen).isEqualTo(posts(nearer, q -> q));
        assertThat(posts(farther, q -> q.take(2).skip(1)))
                .isEqualTo(posts(nearer, q -> q.take(2).skip(1)));
        List<Person> people = people(farther, q -> q);
        assertThat(people).usingRecursiveComparison().ignoringCollectionOrder().isEqualTo(people(nearer, q -> q));
        assertThat(people).extracting(Person::name).doesNotContain("host2").contains("host3");
        assertThat(people)
                .filteredOn(p -> p.name().equals("host3"))
                .singleElement()
                .satisfies(host -> assertThat(host.invited())
                        .extracting(Person.Guest::name)
                        .containsExactlyInAnyOrder("host3 guest 0", "host3 guest 2"));
        assertThat(people)
                .filteredOn(p -> p.name().startsWith("host2 guest"))
                .hasSize(2)
                .allMatch(p -> p.host() == null);
        assertThat(trips(() -> people(farther, q -> q.take(5)))).isOne();
        assertThat(trips(() -> posts(farther, q -> q.take(3)))).isOne();
    }

    /** The statement of the children finds other parents than the first one did. */
    @Test
    void nobodyLosesTheirChildren() {
        List<Person> all = people(near, q -> q);
        for (int i = 0; i < 20; i++) {
            List<Person> some = people(far, q -> q.where(u -> Condition.of(out -> out.append("random() < 0.5"))));
            for (Person one : some) {
                Person known = all.stream()
                        .filter(p -> p.name().equals(one.name()))
                        .findFirst()
                        .orElseThrow();
                assertThat(one.invited()).containsExactlyInAnyOrderElementsOf(known.invited());
            }
        }
    }

    /** Behind the first thousand reads it may be tried whether they had better travel together. */
    @Test
    void aNearServerAnswersTheSameWhicheverWayItIsAsked() {
        List<FeedPost> posts = posts(near, q -> q.take(3));
        boolean together = false;
        for (int i = 0; i < 20_000 && !together; i++) {
            together = blog.record(() -> assertThat(posts(near, q -> q.take(3))).isEqualTo(posts)).statements().stream()
                    .anyMatch(one -> one.text().contains(ChildKey.PARENTS));
        }
        assertThat(together).isTrue();
    }

    /** The least of several, as in RoundTripTest. */
    private static long trips(Runnable work) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long before = TRIPS.get();
            work.run();
            least = Math.min(least, TRIPS.get() - before);
        }
        return least;
    }
}
