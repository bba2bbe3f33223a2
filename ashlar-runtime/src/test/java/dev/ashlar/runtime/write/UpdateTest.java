package dev.ashlar.runtime.write;

import static dev.ashlar.runtime.blog.FeedPostShape.feedPost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Comment;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.FeedPost;
import dev.ashlar.runtime.blog.FeedPost.TagName;
import dev.ashlar.runtime.blog.Post;
import dev.ashlar.runtime.blog.User;
import dev.ashlar.runtime.error.NotNullViolation;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.StaleRow;
import dev.ashlar.runtime.watch.Recording;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpdateTest {
    private static BlogDatabase blog;
    private static Db db;
    private static UUID ann;
    private UUID tenant;
    private Post post;

    @BeforeAll
    static void open() {
        blog = new BlogDatabase();
        db = blog.db();
        ann = db.user().create(c -> c.email("ann@example.com").name("Ann")).id();
    }

    @AfterAll
    static void close() {
        blog.close();
    }

    @BeforeEach
    void newPost() {
        tenant = blog.organization("of a test");
        post = db.withTenant(
                tenant,
                t -> t.post()
                        .create(c -> c.title("t")
                                .slug("t")
                                .authorId(ann)
                                .tags(g -> g.create(n -> n.name("a")).create(n -> n.name("b")))
                                .comments(m -> m.create(n -> n.content("c1")).create(n -> n.content("c2")))));
    }

    private FeedPost seen() {
        return db.withTenant(tenant, t -> t.post().findUniqueOrThrow(feedPost, k -> k.id(post.id())));
    }

    @Test
    void changesOneRowInOneStatement() {
        Recording recording = blog.record(() -> {
            Post after = db.withTenant(
                    tenant,
                    t -> t.post()
                            .update(k -> k.id(post.id()), s -> s.title("new").rating(4)));
            assertThat(after.title()).isEqualTo("new");
            assertThat(after.rating()).isEqualTo(4);
            assertThat(after.slug()).isEqualTo("t");
            assertThat(after.version()).isEqualTo(2);
            assertThat(after.updatedAt()).isAfter(post.updatedAt());
            assertThat(after.createdAt()).isEqualTo(post.createdAt());
        });
        assertThat(recording.statements()).hasSize(1);
    }

    @Test
    void aLiteralNullIsAValue() {
        db.withTenant(tenant, t -> t.post().update(k -> k.id(post.id()), s -> s.rating(4)));
        Post after = db.withTenant(tenant, t -> t.post().update(k -> k.id(post.id()), s -> s.rating(null)));
        assertThat(after.rating()).isNull();
        db.withTenant(tenant, t -> t.post().update(k -> k.id(post.id()), s -> s.rating(4)));
        assertThat(db.withTenant(tenant, t -> t.post().update(k -> k.id(post.id()), s -> s.rating(n -> n.increment(1))))
                        .rating())
                .isEqualTo(5);
    }

    @Test
    void refusesAStaleVersion() {
        db.withTenant(tenant, t -> t.post().update(k -> k.id(post.id()).version(1), s -> s.title("first")));
        assertThatThrownBy(() -> db.withTenant(
                        tenant, t -> t.post().update(k -> k.id(post.id()).version(1), s -> s.title("second"))))
                .isInstanceOfSatisfying(StaleRow.class, stale -> {
                    assertThat(stale.expected()).isEqualTo(1);
                    assertThat(stale.found()).isEqualTo(2);
                });
        assertThat(seen().title()).isEqualTo("first");
        assertThatThrownBy(() -> db.withTenant(
                        tenant,
                        t -> t.post().update(k -> k.id(UUID.randomUUID()).version(1), s -> s.title("x"))))
                .isInstanceOf(RecordNotFound.class);
    }

    @Test
    void doesNotFindSoftDeletedRows() {
        db.withTenant(tenant, t -> t.post().delete(k -> k.id(post.id())));
        assertThatThrownBy(() -> db.withTenant(tenant, t -> t.post().update(k -> k.id(post.id()), s -> s.title("x"))))
                .isInstanceOf(RecordNotFound.class);
        assertThat(db.<Long>withTenant(tenant, t -> t.post().updateMany(p -> p.title.eq("t"), s -> s.title("x"))))
                .isZero();
    }

    @Test
    void computesInTheDatabase() {
        UUID id = db.user()
                .create(c -> c.email("n" + tenant).name("n").nicknames(List.of("a")))
                .id();
        User after = db.user()
                .update(k -> k.id(id), s -> s.logins(n -> n.increment(5)).nicknames(n -> n.push("b", "c")));
        assertThat(after.logins()).isEqualTo(5);
        assertThat(after.nicknames()).containsExactly("a", "b", "c");
        assertThat(db.user()
                        .update(
                                k -> k.id(id),
                                s -> s.logins(n -> n.multiply(4).decrement(2).divide(3)))
                        .logins())
                .isEqualTo(6);
        assertThat(db.user().update(k -> k.id(id), s -> s).logins()).isEqualTo(6);
    }

    @Test
    void changesManyRows() {
        db.withTenant(tenant, t -> {
            t.post().create(c -> c.title("t").slug("t2").authorId(ann));
            t.post().create(c -> c.title("other").slug("t3").authorId(ann));
            assertThat(t.post().updateMany(p -> p.title.eq("t"), s -> s.rating(1)))
                    .isEqualTo(2);
            assertThat(t.post().findUniqueOrThrow(k -> k.slug("t2")).version()).isEqualTo(2);
            assertThat(t.post().findUniqueOrThrow(k -> k.slug("t3")).rating()).isNull();
            assertThatThrownBy(() ->
                            t.post().updateMany(p -> p.title.eq("t"), s -> s.tags(g -> g.connect(k -> k.name("a")))))
                    .isInstanceOf(IllegalArgumentException.class);
            return null;
        });
    }

    @Test
    void changesLinksThroughAJunction() {
        FeedPost after = db.withTenant(
                tenant,
                t -> t.post()
                        .update(
                                feedPost,
                                k -> k.id(post.id()),
                                s -> s.tags(g -> g.disconnect(k -> k.name("a"))
                                        .create(n -> n.name("c"))
                                        .connectOrCreate(k -> k.name("b"), n -> n.name("b")))));
        assertThat(after.tags()).containsExactlyInAnyOrder(new TagName("b"), new TagName("c"));
        after = db.withTenant(
                tenant,
                t -> t.post()
                        .update(
                                feedPost,
                                k -> k.id(post.id()),
                                s -> s.tags(g -> g.set(List.of("a", "c"), (k, name) -> k.name(name)))));
        assertThat(after.tags()).containsExactlyInAnyOrder(new TagName("a"), new TagName("c"));
        after = db.withTenant(
                tenant,
                t -> t.post()
                        .update(
                                feedPost,
                                k -> k.id(post.id()),
                                s -> s.tags(g -> g.set(List.<String>of(), (k, name) -> k.name(name)))));
        assertThat(after.tags()).isEmpty();
        assertThat(db.<Long>withTenant(tenant, t -> t.tag().count())).isEqualTo(3);
        assertThatThrownBy(() -> db.withTenant(
                        tenant,
                        t -> t.post()
                                .update(k -> k.id(post.id()), s -> s.tags(g -> g.connect(k -> k.name("no such tag"))))))
                .isInstanceOf(RecordNotFound.class);
    }

    @Test
    void movesChildrenFromParentToParent() {
        Post other = db.withTenant(
                tenant, t -> t.post().create(c -> c.title("o").slug("o").authorId(ann)));
        Comment moved = db.withTenant(tenant, t -> t.comment().findFirstOrThrow(q -> q.where(m -> m.content.eq("c1"))));
        db.withTenant(
                tenant,
                t -> t.post()
                        .update(
                                k -> k.id(other.id()),
                                s -> s.comments(
                                        m -> m.connect(k -> k.id(moved.id())).create(n -> n.content("c3")))));
        assertThat(seen().comments()).extracting(FeedPost.Remark::content).containsExactly("c2");
        FeedPost there = db.withTenant(tenant, t -> t.post().findUniqueOrThrow(feedPost, k -> k.id(other.id())));
        assertThat(there.comments()).extracting(FeedPost.Remark::content).containsExactlyInAnyOrder("c1", "c3");
        assertThatThrownBy(() -> db.withTenant(
                        tenant,
                        t -> t.post()
                                .update(
                                        k -> k.id(post.id()),
                                        s -> s.comments(m -> m.connect(k -> k.id(UUID.randomUUID()))))))
                .isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> db.withTenant(
                        tenant,
                        t -> t.post()
                                .update(
                                        k -> k.id(other.id()),
                                        s -> s.comments(m -> m.disconnect(k -> k.id(moved.id()))))))
                .isInstanceOf(NotNullViolation.class);
    }

    @Test
    void changesChildrenThatMayHaveNoParent() {
        User host = db.user()
                .create(c -> c.email("h" + tenant)
                        .name("h")
                        .invited(i -> i.create(n -> n.email("g1" + tenant).name("g1"))
                                .create(n -> n.email("g2" + tenant).name("g2"))));
        db.user().update(k -> k.id(host.id()), s -> s.invited(i -> i.disconnect(k -> k.email("g1" + tenant))));
        assertThat(guests(host)).containsExactly("g2");
        db.user()
                .update(
                        k -> k.id(host.id()),
                        s -> s.invited(i -> i.set(List.of("g1" + tenant), (k, email) -> k.email(email))));
        assertThat(guests(host)).containsExactly("g1");
        db.user().update(k -> k.email("g1" + tenant), s -> s.host(h -> h.disconnect()));
        assertThat(guests(host)).isEmpty();
    }

    private static List<String> guests(User host) {
        return db.user().findMany(q -> q.where(u -> u.hostId.eq(host.id())).orderBy(u -> u.name.asc())).stream()
                .map(User::name)
                .toList();
    }

    @Test
    void replacesTheOneThatPointsHere() {
        User user = db.user().create(c -> c.email("p" + tenant).name("p").profile(p -> p.create(b -> b.bio("one"))));
        assertThat(db.profile().findUniqueOrThrow(k -> k.userId(user.id())).bio())
                .isEqualTo("one");
        assertThatThrownBy(() ->
                        db.user().update(k -> k.id(user.id()), s -> s.profile(p -> p.create(b -> b.bio("two")))))
                .isInstanceOf(NotNullViolation.class)
                .hasMessageContaining("A row that must point to another cannot be let go");
        db.profile().delete(k -> k.userId(user.id()));
        db.user().update(k -> k.id(user.id()), s -> s.profile(p -> p.create(b -> b.bio("two"))));
        assertThat(db.profile().findUniqueOrThrow(k -> k.userId(user.id())).bio())
                .isEqualTo("two");
    }

    @Test
    void aListTakesElementsAtBothEndsAndLosesSome() {
        UUID id = db.user()
                .create(c -> c.email("list@example.com").name("List").nicknames(List.of("b", "x")))
                .id();
        assertThat(db.user()
                        .update(
                                k -> k.id(id),
                                s -> s.nicknames(n -> n.push("c", "x")
                                        .prependAll(List.of("y", "a"))
                                        .remove("x")
                                        .prepend("z")
                                        .remove("y")))
                        .nicknames())
                .containsExactly("z", "a", "b", "c");
        db.user()
                .updateMany(
                        u -> u.id.eq(id),
                        s -> s.nicknames(n -> n.pushAll(List.of()).remove("a")));
        assertThat(db.user().findUnique(k -> k.id(id)).orElseThrow().nicknames())
                .containsExactly("z", "b", "c");
    }
}
