package dev.ashlar.runtime.query;

import static dev.ashlar.runtime.blog.PostStatus.ARCHIVED;
import static dev.ashlar.runtime.blog.PostStatus.DRAFT;
import static dev.ashlar.runtime.blog.PostStatus.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.Post;
import dev.ashlar.runtime.blog.PostKey;
import dev.ashlar.runtime.blog.PostTable;
import dev.ashlar.runtime.blog.User;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.TenantRequired;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FindTest {
    private static BlogDatabase blog;
    private static Db db;
    private static UUID acme;
    private static UUID ann;
    private static UUID bob;

    @BeforeAll
    static void fill() {
        blog = new BlogDatabase();
        db = blog.db();
        acme = blog.organization("Acme");
        ann = db.user().create(c -> c.email("ann@example.com").name("Ann")).id();
        bob = db.user()
                .create(c -> c.email("bob@example.com").name("Bob").host(h -> h.connect(k -> k.id(ann))))
                .id();
        db.withTenant(acme, t -> {
            t.post()
                    .create(c -> c.title("a")
                            .slug("a")
                            .authorId(ann)
                            .rating(3)
                            .status(PUBLISHED)
                            .tags(g -> g.create(n -> n.name("java")).create(n -> n.name("sql")))
                            .comments(m -> m.create(n -> n.content("good").authorId(bob))));
            t.post()
                    .create(c -> c.title("b")
                            .slug("b")
                            .authorId(bob)
                            .rating(1)
                            .status(PUBLISHED)
                            .tags(g -> g.connect(k -> k.name("sql"))));
            t.post().create(c -> c.title("c").slug("c").authorId(bob).status(DRAFT));
            t.post().create(c -> c.title("d").slug("d").authorId(ann).rating(2).status(ARCHIVED));
            t.post().create(c -> c.title("e").slug("e").authorId(ann).rating(2).status(PUBLISHED));
            t.post().create(c -> c.title("gone").slug("gone").authorId(ann).rating(9));
            return t.post().delete(k -> k.slug("gone"));
        });
    }

    @AfterAll
    static void close() {
        blog.close();
    }

    private static String titles(UnaryOperator<Query<PostTable, PostKey>> query) {
        return String.join(
                "",
                db.withTenant(acme, t -> t.post().findMany(query)).stream()
                        .map(Post::title)
                        .toList());
    }

    private static String titlesBy(UnaryOperator<Query<PostTable, PostKey>> query) {
        return titles(q -> query.apply(q.orderBy(p -> p.title.asc())));
    }

    @Test
    void findsByEachKey() {
        db.withTenant(acme, t -> {
            Post a = t.post().findUniqueOrThrow(k -> k.slug("a"));
            assertThat(t.post().findUnique(k -> k.id(a.id()))).contains(a);
            assertThat(t.post().findUnique(k -> k.organizationIdSlug(acme, "a")))
                    .contains(a);
            assertThat(t.post().findUnique(k -> k.id(a.id()).version(1))).contains(a);
            assertThat(t.post().findUnique(k -> k.id(a.id()).version(2))).isEmpty();
            assertThat(t.post().findUnique(k -> k.slug("gone"))).isEmpty();
            assertThatThrownBy(() -> t.post().findUniqueOrThrow(k -> k.slug("nothing")))
                    .isInstanceOf(RecordNotFound.class)
                    .hasMessageContaining("\"posts\"")
                    .hasMessageContaining("organization_id, slug");
            return a;
        });
    }

    @Test
    void aKeyWithinATenantNeedsOne() {
        assertThatThrownBy(() -> db.unscoped("test", all -> all.post().findUnique(k -> k.slug("a"))))
                .isInstanceOf(TenantRequired.class)
                .hasMessageContaining("organization_id");
    }

    @Test
    void ordersSkipsAndTakes() {
        assertThat(titles(q -> q.orderBy(p -> p.rating.desc().nullsLast(), p -> p.title.asc())))
                .isEqualTo("adebc");
        assertThat(titles(q -> q.orderBy(p -> p.rating.asc(), p -> p.title.desc())))
                .isEqualTo("bedac");
        assertThat(titlesBy(q -> q.take(2))).isEqualTo("ab");
        assertThat(titlesBy(q -> q.skip(1).take(2))).isEqualTo("bc");
        assertThat(titlesBy(q -> q.skip(4))).isEqualTo("e");
        assertThat(titlesBy(q -> q.take(0))).isEmpty();
        assertThat(titlesBy(q -> q.take(-2))).isEqualTo("de");
        assertThat(titlesBy(q -> q.take(-2).skip(1))).isEqualTo("cd");
    }

    @Test
    void cursorsAreInclusive() {
        assertThat(titlesBy(q -> q.cursor(k -> k.slug("c")))).isEqualTo("cde");
        assertThat(titlesBy(q -> q.cursor(k -> k.slug("c")).take(2))).isEqualTo("cd");
        assertThat(titlesBy(q -> q.cursor(k -> k.slug("c")).skip(1).take(1))).isEqualTo("d");
        assertThat(titlesBy(q -> q.cursor(k -> k.slug("c")).take(-2))).isEqualTo("bc");
        assertThat(titlesBy(q -> q.cursor(k -> k.slug("no such row")))).isEmpty();
    }

    @Test
    void aCursorIsTheLivingRowOfItsKey() {
        UUID other = blog.organization("Other");
        List<Post> found = db.withTenant(other, t -> {
            t.post().create(c -> c.title("a").slug("c").authorId(ann));
            t.post().delete(k -> k.slug("c"));
            t.post().create(c -> c.title("b").slug("b").authorId(ann));
            t.post().create(c -> c.title("c").slug("c").authorId(ann));
            return t.post().findMany(q -> q.orderBy(p -> p.title.asc()).cursor(k -> k.slug("c")));
        });
        assertThat(found).extracting(Post::title).containsExactly("c");
    }

    @Test
    void cursorsCrossTiesAndNulls() {
        UnaryOperator<Query<PostTable, PostKey>> byRating = q -> q.orderBy(p -> p.rating.asc(), p -> p.title.asc());
        assertThat(titles(q -> byRating.apply(q))).isEqualTo("bdeac");
        for (String from : List.of("b", "d", "e", "a", "c")) {
            String rest = "bdeac".substring("bdeac".indexOf(from));
            assertThat(titles(q -> byRating.apply(q).cursor(k -> k.slug(from)))).isEqualTo(rest);
        }
        assertThat(titles(
                        q -> q.orderBy(p -> p.rating.desc(), p -> p.title.asc()).cursor(k -> k.slug("c"))))
                .isEqualTo("cadeb");
        assertThat(titles(q -> q.orderBy(p -> p.rating.asc().nullsFirst(), p -> p.title.asc())
                        .cursor(k -> k.slug("c"))
                        .take(3)))
                .isEqualTo("cbd");
        assertThat(titles(q -> byRating.apply(q).cursor(k -> k.slug("c")).take(-3)))
                .isEqualTo("eac");
    }

    @Test
    void aPageHasATotalOrder() {
        StringBuilder pages = new StringBuilder();
        for (int page = 0; page < 5; page++) {
            int from = page;
            pages.append(titles(q -> q.orderBy(p -> p.authorId.asc()).skip(from).take(1)));
        }
        assertThat(pages.chars().distinct().count()).isEqualTo(5);
    }

    @Test
    void filtersThroughRelations() {
        assertThat(titlesBy(q -> q.where(p -> p.author.is(u -> u.name.eq("Bob")))))
                .isEqualTo("bc");
        assertThat(titlesBy(q -> q.where(p -> p.author.is(u -> u.host.isNull()))))
                .isEqualTo("ade");
        assertThat(titlesBy(q -> q.where(p -> p.author.is(u -> u.host.is(h -> h.name.eq("Ann"))))))
                .isEqualTo("bc");
        assertThat(titlesBy(q -> q.where(p -> p.tags.some(g -> g.name.eq("sql")))))
                .isEqualTo("ab");
        assertThat(titlesBy(q -> q.where(p -> p.tags.every(g -> g.name.eq("sql")))))
                .isEqualTo("bcde");
        assertThat(titlesBy(q -> q.where(p -> p.tags.none(g -> g.name.eq("java")))))
                .isEqualTo("bcde");
        assertThat(titlesBy(q -> q.where(p -> p.comments.some(m -> m.author.is(u -> u.id.eq(bob))))))
                .isEqualTo("a");
        assertThat(titlesBy(q -> q.where(p -> p.status.eq(PUBLISHED)).where(p -> p.rating.gte(2))))
                .isEqualTo("ae");
    }

    @Test
    void ordersAndFiltersByRelatedRows() {
        assertThat(titles(q -> q.orderBy(p -> p.author.by(u -> u.name).desc(), p -> p.title.asc())))
                .isEqualTo("bcade");
        assertThat(titles(q -> q.orderBy(p -> p.tags.count().desc(), p -> p.title.asc())
                        .take(3)))
                .isEqualTo("abc");
        assertThat(titles(q -> q.orderBy(p -> p.author.by(u -> u.name).desc(), p -> p.title.asc())
                        .cursor(k -> k.slug("c"))
                        .take(2)))
                .isEqualTo("ca");
        assertThat(titlesBy(q -> q.where(p -> p.comments.count().gte(1L)))).isEqualTo("a");
        assertThat(titlesBy(q ->
                        q.where(p -> p.author.by(u -> u.host.by(h -> h.name)).eq("Ann"))))
                .isEqualTo("bc");
        List<User> busy = db.withTenant(
                acme, t -> t.user().findMany(q -> q.orderBy(u -> u.posts.count().desc(), u -> u.name.desc())));
        assertThat(busy).extracting(User::name).containsExactly("Ann", "Bob");
        assertThatThrownBy(() ->
                        db.user().findMany(q -> q.orderBy(u -> u.posts.count().desc())))
                .isInstanceOf(TenantRequired.class); // no tenant, no posts
    }

    @Test
    void softDeletedRowsAreLeftOut() {
        assertThat(titlesBy(q -> q)).isEqualTo("abcde");
        assertThat(titlesBy(q -> q.withDeleted())).isEqualTo("abcdegone");
        assertThat(titlesBy(q -> q.withDeleted().where(p -> p.deletedAt.isNotNull())))
                .isEqualTo("gone");
        db.withTenant(acme, t -> {
            assertThat(t.post().count()).isEqualTo(5);
            assertThat(t.post().count(q -> q.withDeleted())).isEqualTo(6);
            assertThat(t.post().exists(q -> q.where(p -> p.title.eq("gone")))).isFalse();
            return null;
        });
        long ofGone = db.withTenant(acme, t -> t.user().count(q -> q.where(u -> u.posts.some(p -> p.rating.eq(9)))));
        assertThat(ofGone).isZero();
    }

    @Test
    void counts() {
        db.withTenant(acme, t -> {
            assertThat(t.post().count(q -> q.where(p -> p.status.eq(PUBLISHED))))
                    .isEqualTo(3);
            assertThat(t.post().count(q -> q.take(2))).isEqualTo(2);
            assertThat(t.post().count(q -> q.skip(4))).isEqualTo(1);
            assertThat(t.post().count(q -> q.orderBy(p -> p.title.asc()).cursor(k -> k.slug("d"))))
                    .isEqualTo(2);
            assertThat(t.post().exists(q -> q.where(p -> p.rating.eq(3)))).isTrue();
            assertThat(t.post().exists(q -> q.where(p -> p.rating.eq(4)))).isFalse();
            return null;
        });
    }

    @Test
    void findsTheFirst() {
        db.withTenant(acme, t -> {
            assertThat(t.post().findFirst(q -> q.orderBy(p -> p.title.desc())))
                    .map(Post::title)
                    .contains("e");
            assertThat(t.post().findFirst(q -> q.orderBy(p -> p.title.asc()).take(-3)))
                    .map(Post::title)
                    .contains("e");
            assertThat(t.post().findFirst(q -> q.where(p -> p.title.eq("z")))).isEmpty();
            assertThatThrownBy(() -> t.post().findFirstOrThrow(q -> q.where(p -> p.title.eq("z"))))
                    .isInstanceOf(RecordNotFound.class);
            return null;
        });
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> titles(q -> q.skip(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
