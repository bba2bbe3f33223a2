package dev.ashlar.runtime.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.Post;
import dev.ashlar.runtime.blog.User;
import dev.ashlar.runtime.blog.UserUpdate;
import dev.ashlar.runtime.error.StaleRow;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way of writing a row counts its version up, and every one that is told an older version is refused. */
class VersionTest {
    private static final int STALE = 7;

    private static BlogDatabase blog;
    private static Db db;
    private static User ann;
    private static User bob;
    private UUID tenant;
    private Post post;

    @BeforeAll
    static void open() {
        blog = new BlogDatabase();
        db = blog.db();
        ann = db.user().create(c -> c.email("ann").name("Ann"));
        bob = db.user().create(c -> c.email("bob").name("Bob"));
    }

    @AfterAll
    static void close() {
        blog.close();
    }

    @BeforeEach
    void newPost() {
        tenant = blog.organization("of a test");
        post = db.withTenant(
                tenant, t -> t.post().create(c -> c.title("t").slug("t").authorId(ann.id())));
    }

    private <V> V write(Function<Db.Tenant, V> work) {
        return db.withTenant(tenant, work);
    }

    private User nested(UnaryOperator<UserUpdate> change) {
        return write(t -> t.user().update(k -> k.id(ann.id()), change));
    }

    private int version() {
        return write(t -> t.post()
                        .findFirstOrThrow(q -> q.where(p -> p.slug.eq("t")).withDeleted()))
                .version();
    }

    private void assertStale(Runnable work) {
        Post before = write(t -> t.post().findUniqueOrThrow(k -> k.id(post.id())));
        assertThatThrownBy(work::run).isInstanceOfSatisfying(StaleRow.class, stale -> {
            assertThat(stale.expected()).isEqualTo(STALE);
            assertThat(stale.found()).isEqualTo(before.version());
            assertThat(stale.table()).contains("posts");
        });
        List<Post> after = write(t -> t.post().findMany());
        assertThat(after).containsExactly(before);
    }

    @Test
    void everyWriteCountsUp() {
        write(t -> t.post().update(k -> k.id(post.id()), s -> s));
        assertThat(version()).isEqualTo(2);
        write(t -> t.post().updateMany(p -> p.slug.eq("t"), s -> s.title("x")));
        assertThat(version()).isEqualTo(3);
        write(t -> t.post().updateManyAndReturn(p -> p.slug.eq("t"), s -> s.title("x"), 1));
        assertThat(version()).isEqualTo(4);
        write(t -> t.post().updateEach(List.of(post), (k, p) -> k.id(p.id()), (u, p) -> u.title("x")));
        assertThat(version()).isEqualTo(5);
        write(t ->
                t.post().upsert(k -> k.slug("t"), c -> c.title("x").slug("t").authorId(ann.id()), s -> s.title("y")));
        assertThat(version()).isEqualTo(6);
        write(t -> t.post()
                .upsertMany(
                        List.of(post),
                        (k, p) -> k.slug("t"),
                        (c, p) -> c.title("x").slug("t").authorId(ann.id()),
                        (u, p) -> u.title("z")));
        assertThat(version()).isEqualTo(7);
        write(t -> t.post().delete(k -> k.id(post.id())));
        assertThat(version()).isEqualTo(8);
        write(t -> t.post().restore(k -> k.id(post.id())));
        assertThat(version()).isEqualTo(9);
        write(t -> t.post().deleteMany(p -> p.slug.eq("t")));
        write(t -> t.post().restoreMany(p -> p.slug.eq("t")));
        assertThat(version()).isEqualTo(11);
    }

    @Test
    void everyNestedWriteCountsUp() {
        nested(u -> u.posts(p -> p.update(k -> k.id(post.id()), s -> s.title("x"))));
        nested(u -> u.posts(p -> p.updateAll(List.of(post), (k, x) -> k.id(x.id()), (s, x) -> s.title("x"))));
        nested(u -> u.posts(p -> p.updateMany(x -> x.slug.eq("t"), s -> s.title("x"))));
        nested(u ->
                u.posts(p -> p.upsert(k -> k.id(post.id()), c -> c.title("x").slug("t"), s -> s.title("y"))));
        assertThat(version()).isEqualTo(5);
        write(t -> t.user().update(k -> k.id(bob.id()), u -> u.posts(p -> p.connect(k -> k.id(post.id())))));
        assertThat(version()).isEqualTo(6);
        nested(u -> u.posts(p -> p.connect(k -> k.id(post.id()))));
        nested(u -> u.posts(p -> p.delete(k -> k.id(post.id()))));
        assertThat(version()).isEqualTo(8);
    }

    @Test
    void anOlderVersionIsRefusedAtTheTop() {
        assertStale(() -> write(t -> t.post().update(k -> k.id(post.id()).version(STALE), s -> s.title("x"))));
        assertStale(() -> write(t -> t.post().delete(k -> k.id(post.id()).version(STALE))));
        assertStale(() -> write(t -> t.post().hardDelete(k -> k.id(post.id()).version(STALE))));
        assertStale(() -> write(t ->
                t.post().updateEach(List.of(post), (k, p) -> k.id(p.id()).version(STALE), (u, p) -> u.title("x"))));
        assertStale(() -> write(t -> t.post()
                .upsert(
                        k -> k.slug("t").version(STALE),
                        c -> c.title("x").slug("t").authorId(ann.id()),
                        s -> s.title("y"))));
        assertStale(() -> write(t -> t.post()
                .upsertMany(
                        List.of(post),
                        (k, p) -> k.slug("t").version(STALE),
                        (c, p) -> c.title("x").slug("t").authorId(ann.id()),
                        (u, p) -> u.title("z"))));
        assertStale(() ->
                write(t -> t.post().attempt().update(k -> k.id(post.id()).version(STALE), s -> s.title("x"))));
    }

    @Test
    void anOlderVersionIsRefusedInsideToo() {
        assertStale(() -> nested(u -> u.posts(p -> p.update(k -> k.id(post.id()).version(STALE), s -> s.title("x")))));
        assertStale(() -> nested(u -> u.posts(
                p -> p.updateAll(List.of(post), (k, x) -> k.id(x.id()).version(STALE), (s, x) -> s.title("x")))));
        assertStale(() -> nested(u -> u.posts(p ->
                p.upsert(k -> k.id(post.id()).version(STALE), c -> c.title("x").slug("other"), s -> s.title("y")))));
        assertStale(() -> nested(u -> u.posts(p -> p.delete(k -> k.id(post.id()).version(STALE)))));
    }

    @Test
    void anOlderVersionTakesABatchBack() {
        assertThatThrownBy(() -> db.<Object>withTenant(
                        tenant,
                        t -> t.batch(
                                x -> x.post().update(k -> k.id(post.id()).version(1), s -> s.title("first")),
                                x -> x.post().update(k -> k.id(post.id()).version(1), s -> s.title("second")),
                                List::of)))
                .isInstanceOfSatisfying(
                        StaleRow.class, stale -> assertThat(stale.found()).isEqualTo(2));
        assertThat(version()).isEqualTo(1);
    }

    /** A link writes nothing that its version could guard, or writes it whatever the version is. */
    @Test
    void aLinkTakesNoVersion() {
        assertThatThrownBy(() ->
                        nested(u -> u.posts(p -> p.connect(k -> k.id(post.id()).version(1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leave version(...) out");
        assertThatThrownBy(() -> nested(u -> u.posts(p -> p.connectOrCreate(
                        k -> k.slug("t").version(1), c -> c.title("x").slug("t")))))
                .hasMessageContaining("leave version(...) out");
    }
}
