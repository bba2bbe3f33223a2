package dev.ashlar.runtime.query;

import static dev.ashlar.runtime.blog.FeedPostShape.feedPost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.FeedPost;
import dev.ashlar.runtime.blog.FeedPost.Remark;
import dev.ashlar.runtime.blog.FeedPost.TagName;
import dev.ashlar.runtime.blog.FeedPostShape;
import dev.ashlar.runtime.blog.Person;
import dev.ashlar.runtime.blog.PersonShape;
import dev.ashlar.runtime.watch.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NestedReadTest {
    private static BlogDatabase blog;
    private static Db db;
    private static UUID acme;
    private static UUID ann;

    @BeforeAll
    static void fill() {
        blog = new BlogDatabase();
        db = blog.db();
        acme = blog.organization("Acme");
        ann = db.user().create(c -> c.email("ann@example.com").name("Ann")).id();
        db.withTenant(acme, t -> {
            for (String title : List.of("p1", "p2", "p3")) {
                t.post()
                        .create(c -> c.title(title)
                                .slug(title)
                                .authorId(ann)
                                .tags(g -> g.connectOrCreate(k -> k.name("java"), n -> n.name("java"))
                                        .connectOrCreate(k -> k.name(title), n -> n.name(title)))
                                .comments(m -> m.createAll(List.of("c1", "c2", "c3"), (n, text) -> n.content(text))));
            }
            t.post().create(c -> c.title("p4").slug("p4").authorId(ann));
            return t.comment().deleteMany(m -> m.content.eq("c3"));
        });
    }

    @AfterAll
    static void close() {
        blog.close();
    }

    private static List<FeedPost> feed() {
        return db.withTenant(
                acme,
                t -> t.post()
                        .findMany(
                                feedPost,
                                q -> q.orderBy(p -> p.title.asc())
                                        .with(FeedPostShape.tags, g -> g.orderBy(x -> x.name.asc()))
                                        .with(FeedPostShape.comments, m -> m.orderBy(x -> x.content.desc()))));
    }

    @Test
    void readsToOneToManyAndCounts() {
        List<FeedPost> feed = feed();
        assertThat(feed).extracting(FeedPost::title).containsExactly("p1", "p2", "p3", "p4");
        assertThat(feed).allSatisfy(post -> assertThat(post.author()).isEqualTo(new FeedPost.Author(ann, "Ann")));
        assertThat(feed.get(0).tags()).containsExactly(new TagName("java"), new TagName("p1"));
        assertThat(feed.get(1).comments()).containsExactly(new Remark("c2", null), new Remark("c1", null));
        assertThat(feed.get(1).commentCount()).isEqualTo(2);
        assertThat(feed.get(3).tags()).isEmpty();
        assertThat(feed.get(3).comments()).isEmpty();
        assertThat(feed.get(3).commentCount()).isZero();
    }

    @Test
    void runsOneStatementForEachToManyPart() {
        Recording recording = blog.record(() -> feed());
        assertThat(recording.statements()).hasSize(3);
    }

    @Test
    void asksNothingForChildrenOfNobody() {
        for (int i = 0; i < 200; i++) {
            db.user().count(); // one of them is quick on a busy machine too, and the server is near
        }
        List<FeedPost> none = new ArrayList<>();
        Recording recording = blog.record(() -> none.addAll(db.withTenant(
                acme, t -> t.post().findMany(feedPost, q -> q.where(p -> p.title.eq("none"))))));
        assertThat(none).isEmpty();
        assertThat(recording.statements()).hasSize(1);
    }

    @Test
    void filtersOrdersAndTakesForEachParent() {
        List<FeedPost> feed = db.withTenant(
                acme,
                t -> t.post()
                        .findMany(
                                feedPost,
                                q -> q.orderBy(p -> p.title.asc())
                                        .with(
                                                FeedPostShape.tags,
                                                g -> g.orderBy(x -> x.name.desc())
                                                        .take(1))
                                        .with(
                                                FeedPostShape.comments,
                                                m -> m.where(x -> x.content.ne("c1"))
                                                        .withDeleted()
                                                        .orderBy(x -> x.content.asc())
                                                        .skip(1))));
        assertThat(feed.get(0).tags()).containsExactly(new TagName("p1"));
        assertThat(feed.get(2).tags()).containsExactly(new TagName("p3"));
        assertThat(feed.get(0).comments()).containsExactly(new Remark("c3", null));
        assertThat(feed.get(0).commentCount()).isEqualTo(2);
    }

    @Test
    void aNegativeTakeInsideReadsFromTheEnd() {
        List<FeedPost> feed = db.withTenant(
                acme,
                t -> t.post()
                        .findMany(
                                feedPost,
                                q -> q.orderBy(p -> p.title.asc())
                                        .with(
                                                FeedPostShape.comments,
                                                m -> m.withDeleted()
                                                        .orderBy(x -> x.content.asc())
                                                        .take(-2))));
        assertThat(feed.get(0).comments()).containsExactly(new Remark("c2", null), new Remark("c3", null));
        FeedPost one = db.withTenant(
                        acme,
                        t -> t.post()
                                .findMany(
                                        feedPost,
                                        q -> q.where(p -> p.title.eq("p1"))
                                                .with(
                                                        FeedPostShape.comments,
                                                        m -> m.withDeleted()
                                                                .orderBy(x -> x.content.asc())
                                                                .take(-2))))
                .get(0);
        assertThat(one.comments()).containsExactly(new Remark("c2", null), new Remark("c3", null));
    }

    @Test
    void refusesArgumentsForAPartThatIsNotThere() {
        assertThatThrownBy(() ->
                        db.user().findMany(PersonShape.person, q -> q.with(FeedPostShape.tags, g -> g.take(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tags");
    }

    @Test
    void readsRelationsOfATableToItself() {
        UUID host = db.user()
                .create(c -> c.email("host@self")
                        .name("Host")
                        .profile(p -> p.create(n -> n.bio("old hand")))
                        .invited(i -> i.create(n -> n.email("g1@self").name("Guest 1"))
                                .create(n ->
                                        n.email("g2@self").name("Guest 2").profile(p -> p.create(n2 -> n2.bio(null))))))
                .id();
        Person person = db.user().findUniqueOrThrow(PersonShape.person, k -> k.id(host));
        assertThat(person.name()).isEqualTo("Host");
        assertThat(person.host()).isNull();
        assertThat(person.profile()).isEqualTo(new Person.Bio("old hand"));
        assertThat(person.invited())
                .containsExactlyInAnyOrder(
                        new Person.Guest("Guest 1", new Person.Host("Host", new Person.Bio("old hand")), 0),
                        new Person.Guest("Guest 2", new Person.Host("Host", new Person.Bio("old hand")), 0));
        Person guest = db.user().findUniqueOrThrow(PersonShape.person, k -> k.email("g2@self"));
        assertThat(guest.profile()).isEqualTo(new Person.Bio(null));
        assertThat(guest.host()).isEqualTo(new Person.Host("Host", new Person.Bio("old hand")));
        Person alone = db.user().findUniqueOrThrow(PersonShape.person, k -> k.email("g1@self"));
        assertThat(alone.profile()).isNull();
        assertThat(alone.invited()).isEmpty();
    }
}
