package dev.ashlar.runtime.query;

import static dev.ashlar.runtime.blog.FeedPostShape.feedPost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.CommentKey;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.FeedPost;
import dev.ashlar.runtime.blog.FeedPostShape;
import dev.ashlar.runtime.blog.PersonShape;
import dev.ashlar.runtime.blog.Post;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a call says of the rows that a shape leads to. */
class RelatedRowsTest {
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
            t.post()
                    .create(c -> c.title("java")
                            .slug("a")
                            .authorId(ann)
                            .comments(m -> m.create(n -> n.content("good").authorId(ann))
                                    .create(n -> n.content("good"))
                                    .create(n -> n.content("java is bad")))
                            .tags(g -> g.create(n -> n.name("one")).create(n -> n.name("two"))));
            return t.post()
                    .create(c -> c.title("100%")
                            .slug("100%")
                            .authorId(ann)
                            .comments(
                                    m -> m.create(n -> n.content("1000 times")).create(n -> n.content("it is 100%"))));
        });
    }

    @AfterAll
    static void close() {
        blog.close();
    }

    // spotless:off
    // region counts
    static List<FeedPost> withOpinions(Db db, UUID organization) {
        return db.withTenant(organization, t -> t.post().findMany(feedPost, q -> q
                .orderBy(p -> p.slug.asc())
                .with(FeedPostShape.commentCount, c -> c.content.startsWith("good"))));
    }
    // end region
    // spotless:on

    @Test
    void aCountCountsSomeRows() {
        assertThat(withOpinions(db, acme)).extracting(FeedPost::commentCount).containsExactly(0L, 2L);
    }

    @Test
    void aCountOfAnotherShapeIsRefused() {
        assertThatThrownBy(() -> db.user()
                        .findMany(PersonShape.person, q -> q.with(FeedPostShape.commentCount, c -> c.content.eq("x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("with(count of comments, ...): the shape that is read has no such part");
    }

    @Test
    void rowsOfEachParentAreThinnedOut() {
        List<FeedPost> posts = db.withTenant(
                acme,
                t -> t.post()
                        .findMany(
                                feedPost,
                                q -> q.orderBy(p -> p.slug.asc())
                                        .with(
                                                FeedPostShape.comments,
                                                m -> m.distinct(c -> c.content)
                                                        .orderBy(c -> c.content.desc())
                                                        .take(2))));
        assertThat(posts.get(0).comments())
                .extracting(FeedPost.Remark::content)
                .containsExactly("it is 100%", "1000 times");
        assertThat(posts.get(1).comments()).extracting(FeedPost.Remark::content).containsExactly("java is bad", "good");
    }

    @Test
    void rowsBeginAtTheCursorWhereItsRowIs() {
        UUID good = db.withTenant(
                        acme, t -> t.comment().findFirstOrThrow(q -> q.where(c -> c.content.eq("java is bad"))))
                .id();
        List<FeedPost> posts = db.withTenant(
                acme,
                t -> t.post()
                        .findMany(
                                feedPost,
                                q -> q.orderBy(p -> p.slug.asc())
                                        .with(
                                                FeedPostShape.comments,
                                                m -> m.orderBy(c -> c.content.desc())
                                                        .cursor(new CommentKey().id(good))
                                                        .take(2))));
        assertThat(posts.get(0).comments()).isEmpty();
        assertThat(posts.get(1).comments()).extracting(FeedPost.Remark::content).containsExactly("java is bad", "good");
    }

    // spotless:off
    // region unique
    static FeedPost brief(Db db, UUID organization, String slug, UUID author) {
        return db.withTenant(organization, t -> t.post()
                .findUnique(feedPost, k -> k.slug(slug), q -> q
                        .where(p -> p.authorId.eq(author))
                        .with(FeedPostShape.tags, g -> g.orderBy(tag -> tag.name.asc()).take(1)))
                .orElseThrow());
    }
    // end region
    // spotless:on

    @Test
    void aRowIsFoundByItsKeyAndMore() {
        assertThat(brief(db, acme, "a", ann).tags()).hasSize(1);
        Optional<Post> other =
                db.withTenant(acme, t -> t.post().findUnique(k -> k.slug("a"), q -> q.where(p -> p.title.eq("sql"))));
        assertThat(other).isEmpty();
    }

    @Test
    void textsAreLookedForInTexts() {
        db.withTenant(acme, t -> {
            assertThat(t.post().count(q -> q.where(p -> p.title.contains(p.slug))))
                    .isEqualTo(2);
            assertThat(t.post().count(q -> q.where(p -> p.title.startsWith(p.slug))))
                    .isEqualTo(1);
            assertThat(t.post().count(q -> q.where(p -> p.title.ignoringCase().endsWith(p.slug))))
                    .isEqualTo(2);
            return t.post().count(q -> q.where(p -> p.comments.some(c -> c.content.contains(p.slug))));
        });
    }

    /** Signs that mean something in a pattern stand for themselves: {@code 1000 times} is not {@code 100%}. */
    @Test
    void aTextOfAnotherColumnIsNoPattern() {
        long found = db.withTenant(
                acme, t -> t.comment().count(q -> q.where(c -> c.content.endsWith(c.post.by(p -> p.slug)))));
        assertThat(found).isEqualTo(1);
    }
}
