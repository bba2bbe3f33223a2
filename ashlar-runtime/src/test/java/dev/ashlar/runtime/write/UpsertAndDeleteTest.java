package dev.ashlar.runtime.write;

import static dev.ashlar.runtime.blog.FeedPostShape.feedPost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.FeedPost;
import dev.ashlar.runtime.blog.Post;
import dev.ashlar.runtime.blog.User;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.StaleRow;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.watch.Recording;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpsertAndDeleteTest {
    private static BlogDatabase blog;
    private static Db db;
    private static UUID ann;
    private UUID tenant;

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
    void newTenant() {
        tenant = blog.organization("of a test");
    }

    private Post upsert(String slug) {
        return db.withTenant(
                tenant,
                t -> t.post()
                        .upsert(
                                k -> k.slug(slug),
                                c -> c.title("created").slug(slug).author(a -> a.connect(k -> k.id(ann))),
                                s -> s.title("updated").rating(n -> n.increment(1))));
    }

    @Test
    void upsertsInOneStatement() {
        Recording recording = blog.record(() -> {
            Post created = upsert("s");
            assertThat(created.title()).isEqualTo("created");
            assertThat(created.version()).isEqualTo(1);
            Post updated = upsert("s");
            assertThat(updated.id()).isEqualTo(created.id());
            assertThat(updated.title()).isEqualTo("updated");
            assertThat(updated.version()).isEqualTo(2);
            assertThat(updated.updatedAt()).isAfter(created.updatedAt());
        });
        assertThat(recording.statements()).hasSize(2);
    }

    @Test
    void upsertTakesTheKeyForTheNewRow() {
        UUID id = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            User user = db.user()
                    .upsert(k -> k.id(id), c -> c.email("e" + id).name("n"), s -> s.logins(n -> n.increment(1)));
            assertThat(user.id()).isEqualTo(id);
            assertThat(user.logins()).isEqualTo(i);
        }
        assertThat(db.user()
                        .upsert(k -> k.id(id), c -> c.email("e" + id).name("n"), s -> s)
                        .logins())
                .isEqualTo(1);
    }

    @Test
    void upsertWithRelationsLooksFirst() {
        for (String expected : new String[] {"created", "updated"}) {
            FeedPost post = db.withTenant(
                    tenant,
                    t -> t.post()
                            .upsert(
                                    feedPost,
                                    k -> k.slug("s"),
                                    c -> c.title("created")
                                            .slug("s")
                                            .authorId(ann)
                                            .tags(g -> g.create(n -> n.name("tag"))),
                                    s -> s.title("updated").comments(m -> m.create(n -> n.content("again")))));
            assertThat(post.title()).isEqualTo(expected);
            assertThat(post.tags()).hasSize(1);
            assertThat(post.commentCount()).isEqualTo("updated".equals(expected) ? 1 : 0);
        }
    }

    /** Whichever half does not happen: its links are not asked for. */
    @Test
    void upsertLooksForWhatHappensAlone() {
        for (String expected : new String[] {"created", "updated"}) {
            User user = db.user()
                    .upsert(
                            k -> k.email("halves"),
                            c -> c.email("halves")
                                    .name("created")
                                    .host(h -> h.connect(
                                            k -> k.email("updated".equals(expected) ? "nobody" : "ann@example.com"))),
                            s -> s.name("updated")
                                    .host(h -> h.connect(
                                            k -> k.email("created".equals(expected) ? "nobody" : "ann@example.com"))));
            assertThat(user.name()).isEqualTo(expected);
            assertThat(user.hostId()).isEqualTo(ann);
        }
        assertThatThrownBy(() -> db.user()
                        .upsert(
                                k -> k.email("halves"),
                                c -> c.email("halves").name("created"),
                                s -> s.name("lost").host(h -> h.connect(k -> k.email("nobody")))))
                .isInstanceOf(RecordNotFound.class);
        assertThat(db.user().findUniqueOrThrow(k -> k.email("halves")).name()).isEqualTo("updated");
    }

    @Test
    void upsertRefusesAStaleVersion() {
        Post post = upsert("s");
        upsert("s");
        assertThatThrownBy(() -> db.withTenant(
                        tenant,
                        t -> t.post()
                                .upsert(
                                        k -> k.id(post.id()).version(1),
                                        c -> c.title("c").slug("s").authorId(ann),
                                        s -> s.title("u"))))
                .isInstanceOf(StaleRow.class);
    }

    @Test
    void aSlugOfASoftDeletedPostIsFree() {
        Post first = upsert("s");
        db.withTenant(tenant, t -> t.post().delete(k -> k.slug("s")));
        Post second = upsert("s");
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.title()).isEqualTo("created");
        assertThatThrownBy(() -> db.withTenant(
                        tenant,
                        t -> t.post()
                                .upsert(
                                        k -> k.id(first.id()),
                                        c -> c.title("c").slug("other").authorId(ann),
                                        s -> s.title("u"))))
                .isInstanceOf(UniqueViolation.class); // the deleted row keeps its id
    }

    @Test
    void deletesSoftlyAndForGood() {
        Post post = upsert("s");
        Post deleted =
                db.withTenant(tenant, t -> t.post().delete(k -> k.id(post.id()).version(1)));
        assertThat(deleted.deletedAt()).isNotNull();
        assertThat(deleted.version()).isEqualTo(2);
        db.withTenant(tenant, t -> {
            assertThat(t.post().findUnique(k -> k.id(post.id()))).isEmpty();
            assertThat(t.post().count(q -> q.withDeleted())).isEqualTo(1);
            assertThatThrownBy(() -> t.post().delete(k -> k.id(post.id()))).isInstanceOf(RecordNotFound.class);
            assertThat(t.post().hardDelete(k -> k.id(post.id()))).isEqualTo(deleted);
            assertThat(t.post().count(q -> q.withDeleted())).isZero();
            return null;
        });
    }

    @Test
    void deletesMany() {
        upsert("a");
        upsert("b");
        db.withTenant(tenant, t -> {
            assertThat(t.post().deleteMany(p -> p.slug.eq("a"))).isEqualTo(1);
            assertThat(t.post().deleteMany(p -> p.slug.in("a", "b"))).isEqualTo(1);
            assertThat(t.post().count(q -> q.withDeleted())).isEqualTo(2);
            assertThat(t.post().hardDeleteMany(p -> p.slug.in("a", "b"))).isEqualTo(2);
            return null;
        });
    }

    @Test
    void deletesWithoutSoftDelete() {
        UUID id = db.user().create(c -> c.email("d" + tenant).name("d")).id();
        assertThat(db.user().delete(k -> k.id(id)).name()).isEqualTo("d");
        assertThat(db.user().findUnique(k -> k.id(id))).isEmpty();
        assertThatThrownBy(() -> db.user().delete(k -> k.id(id))).isInstanceOf(RecordNotFound.class);
    }
}
