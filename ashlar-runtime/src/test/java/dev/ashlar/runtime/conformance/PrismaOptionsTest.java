package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.blog.FeedPostShape.feedPost;
import static dev.ashlar.runtime.blog.PersonShape.person;
import static dev.ashlar.runtime.blog.SampleTable.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.blog.FeedPost;
import dev.ashlar.runtime.blog.FeedPostShape;
import dev.ashlar.runtime.blog.Person;
import dev.ashlar.runtime.blog.Post;
import dev.ashlar.runtime.blog.PostKey;
import dev.ashlar.runtime.blog.PostTable;
import dev.ashlar.runtime.blog.User;
import dev.ashlar.runtime.blog.UserKey;
import dev.ashlar.runtime.blog.UserTable;
import dev.ashlar.runtime.query.Query;
import dev.ashlar.sql.build.FullText;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Prisma's reference, "Model query options". */
class PrismaOptionsTest extends PrismaTest {
    private static final String PAGE = "Prisma / Model query options / ";

    private String names(UnaryOperator<Query<UserTable, UserKey>> query) {
        return String.join(
                " ", db.user().findMany(query).stream().map(User::name).toList());
    }

    private List<String> posts(UnaryOperator<Query<PostTable, PostKey>> query) {
        return db.withTenant(tenant, t -> t.post().findMany(query)).stream()
                .map(Post::title)
                .toList();
    }

    private FeedPost feed(Post post) {
        return db.withTenant(tenant, t -> t.post().findUniqueOrThrow(feedPost, k -> k.id(post.id())));
    }

    @Test
    @Cells({PAGE + "select", PAGE + "omit"})
    void select() {
        Person found = db.user().findUniqueOrThrow(person, k -> k.id(bob.id()));
        assertThat(found.name()).isEqualTo("Bob"); // and no e-mail address: it is not in the shape
    }

    @Test
    @Cells({PAGE + "include", PAGE + "select of relations, nested"})
    void include() {
        Person found = db.user().findUniqueOrThrow(person, k -> k.id(bob.id()));
        assertThat(found.host()).isEqualTo(new Person.Host("Ann", new Person.Bio("writes")));
        assertThat(db.user().findUniqueOrThrow(person, k -> k.id(ann.id())).invited())
                .extracting(Person.Guest::name)
                .containsExactlyInAnyOrder("Bob", "cid");
    }

    @Test
    @Cells(PAGE + "_count")
    void relationCount() {
        assertThat(feed(first).commentCount()).isEqualTo(1);
    }

    @Test
    @Cells(PAGE + "_count, filtered")
    void filteredRelationCount() {
        List<FeedPost> posts = db.withTenant(
                tenant,
                t -> t.post()
                        .findMany(
                                feedPost,
                                q -> q.orderBy(p -> p.title.asc())
                                        .with(FeedPostShape.commentCount, c -> c.content.eq("on first"))));
        assertThat(posts).extracting(FeedPost::commentCount).containsExactly(1L, 0L);
    }

    @Test
    @Cells(PAGE + "where, orderBy, take and skip of a relation")
    void argumentsOfARelation() {
        List<FeedPost> posts = db.withTenant(
                tenant,
                t -> t.post()
                        .findMany(
                                feedPost,
                                q -> q.orderBy(p -> p.title.asc())
                                        .with(
                                                FeedPostShape.tags,
                                                g -> g.where(n -> n.name.ne("x"))
                                                        .orderBy(n -> n.name.asc())
                                                        .skip(0)
                                                        .take(1))));
        assertThat(posts).extracting(p -> p.tags().get(0).name()).containsExactly("blue", "blue");
    }

    @Test
    @Cells(PAGE + "where")
    void where() {
        assertThat(names(q -> q.where(u -> u.name.eq("Bob")))).isEqualTo("Bob");
    }

    @Test
    @Cells({PAGE + "orderBy", PAGE + "orderBy several fields"})
    void orderBy() {
        assertThat(names(q -> q.orderBy(u -> u.logins.desc()))).isEqualTo("Bob Ann cid");
        assertThat(names(q -> q.orderBy(u -> u.hostId.asc().nullsFirst(), u -> u.logins.asc())))
                .isEqualTo("Ann cid Bob");
    }

    @Test
    @Cells(PAGE + "orderBy, nulls first and last")
    void nullsFirstAndLast() {
        assertThat(posts(q -> q.orderBy(p -> p.rating.asc().nullsFirst()))).containsExactly("second", "first");
        assertThat(posts(q -> q.orderBy(p -> p.rating.desc().nullsLast()))).containsExactly("first", "second");
    }

    @Test
    @Cells(PAGE + "orderBy a field of a relation")
    void orderByAFieldOfARelation() {
        assertThat(names(q -> q.orderBy(u -> u.host.by(h -> h.name).asc().nullsFirst(), u -> u.name.asc())))
                .isEqualTo("Ann Bob cid");
    }

    @Test
    @Cells(PAGE + "orderBy an aggregate of a relation")
    void orderByACountOfARelation() {
        assertThat(names(q -> q.orderBy(u -> u.invited.count().desc(), u -> u.name.desc())))
                .isEqualTo("Ann cid Bob");
    }

    @Test
    @Cells(PAGE + "orderBy relevance")
    void orderByRelevance() {
        FullText words = FullText.search("english", SAMPLE.aText, "dog OR fox");
        assertThat(db.sample()
                        .findMany(q -> q.where(s -> words.matches())
                                .orderBy(s -> words.rank().desc())))
                .hasSize(2);
    }

    @Test
    @Cells(PAGE + "distinct")
    void distinct() {
        assertThat(names(q -> q.distinct(u -> u.hostId).orderBy(u -> u.logins.asc())))
                .isEqualTo("cid Ann");
    }

    @Test
    @Cells({PAGE + "take and skip", PAGE + "take from the end"})
    void takeAndSkip() {
        assertThat(names(q -> q.orderBy(u -> u.logins.asc()).skip(1).take(1))).isEqualTo("Ann");
        assertThat(names(q -> q.orderBy(u -> u.logins.asc()).take(-2))).isEqualTo("Ann Bob");
    }

    @Test
    @Cells(PAGE + "cursor")
    void cursor() {
        assertThat(names(q -> q.orderBy(u -> u.logins.asc())
                        .cursor(k -> k.id(ann.id()))
                        .take(2)))
                .isEqualTo("Ann Bob");
        assertThat(names(q -> q.orderBy(u -> u.logins.asc())
                        .cursor(k -> k.id(ann.id()))
                        .take(-2)))
                .isEqualTo("cid Ann");
    }

    @Test
    @Cells(PAGE + "relationLoadStrategy")
    void relationsAreLoadedByAsManyStatementsAsThereAreLists() {
        assertThat(blog.record(() -> feed(first)).statements()).hasSize(3); // chosen by the shape, not by the caller
    }
}
