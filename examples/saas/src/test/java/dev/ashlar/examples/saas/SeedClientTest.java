package dev.ashlar.examples.saas;

import static dev.ashlar.examples.saas.FeedPostShape.feedPost;
import static dev.ashlar.examples.saas.WriterShape.writer;
import static dev.ashlar.examples.saas.db.PostTable.POST;
import static dev.ashlar.examples.saas.db.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.examples.saas.db.Db;
import dev.ashlar.examples.saas.db.Post;
import dev.ashlar.examples.saas.db.PostStatus;
import dev.ashlar.examples.saas.db.User;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.error.StaleRow;
import dev.ashlar.runtime.id.Ids;
import dev.ashlar.sql.PgType;
import dev.ashlar.testkit.AshlarTest;
import dev.ashlar.testkit.factory.Factory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calls of the practice's examples, as they hold: a test a piece, named after its place. */
@AshlarTest(migrations = "migrations")
class SeedClientTest {
    record Row(UUID id, String title, String author) {}

    private final Database database;
    private final Db db;
    private final Factories make;
    private UUID acme;
    private User author;

    SeedClientTest(Database database) {
        this.database = database;
        this.db = new Db(database);
        this.make = Factories.of(db);
    }

    @BeforeEach
    void a_tenant_and_an_author() {
        String name = UUID.randomUUID().toString();
        acme = db.unscoped(
                        "a test", d -> d.organization().create(c -> c.name(name).slug(name)))
                .id();
        author = db.user().create(c -> c.email(name + "@example.com").name("Ada"));
    }

    @Test
    void principle_3_a_user_with_its_published_posts() {
        Factory<Factories.PostDraft, Post> posts = make.posts(acme, author);
        posts.createMany(12);
        posts.create(p -> p.withStatus(PostStatus.DRAFT));
        Writer found = db.withTenant(
                acme,
                t -> t.user()
                        .findUnique(
                                writer,
                                k -> k.id(author.id()),
                                q -> q.with(
                                        WriterShape.posts,
                                        p -> p.where(x -> x.status.eq(PostStatus.PUBLISHED))
                                                .orderBy(x -> x.createdAt.desc())
                                                .take(10)))
                        .orElseThrow());
        assertThat(found.posts()).hasSize(10).allMatch(p -> p.status() == PostStatus.PUBLISHED);
    }

    @Test
    void principle_3_create_with_related_rows() {
        FeedPost made = NestedCreateStory.write(db, acme, author.id(), "database-design");
        assertThat(made.author().id()).isEqualTo(author.id());
        assertThat(made.tagNames()).containsExactlyInAnyOrder("backend", "database");
    }

    @Test
    void principle_4_select_with_a_join() {
        make.posts(acme, author).createMany(2);
        assertThat(JoinStory.published(db, acme))
                .hasSize(2)
                .extracting(JoinStory.Row::author)
                .containsOnly("Ada");
    }

    @Test
    void principle_4_insert_returning() {
        UUID made = db.withTenant(
                acme,
                t -> t.insertInto(POST)
                        .set(POST.id, Ids.uuid7())
                        .set(POST.title, "Hello")
                        .set(POST.content, "World")
                        .set(POST.slug, "hello")
                        .set(POST.organizationId, acme)
                        .set(POST.authorId, author.id())
                        .returning(POST.id)
                        .fetch(id -> id)
                        .get(0));
        Post read = db.withTenant(acme, t -> t.post().findUniqueOrThrow(k -> k.id(made)));
        assertThat(read.title()).isEqualTo("Hello");
        assertThat(read.status()).isEqualTo(PostStatus.DRAFT);
    }

    @Test
    void principle_6_soft_delete_everywhere() {
        Post post = make.posts(acme, author).create();
        db.withTenant(acme, t -> t.post().delete(k -> k.id(post.id())));
        db.withTenant(acme, t -> {
            assertThat(t.post().findMany()).isEmpty();
            assertThat(t.post().findUnique(k -> k.id(post.id()))).isEmpty();
            assertThat(t.post().count()).isZero();
            assertThat(t.user()
                            .findUniqueOrThrow(writer, k -> k.id(author.id()))
                            .posts())
                    .isEmpty();
            return assertThat(t.post().findMany(q -> q.onlyDeleted(p -> p.deletedAt)))
                    .extracting(Post::deletedAt)
                    .doesNotContainNull();
        });
    }

    /** One {@code Database} for the application: calls borrow its few connections and give them back. */
    @Test
    void principle_8_one_pool() {
        for (int i = 0; i < 50; i++) {
            new Db(database).user().count();
        }
        assertThat(database.pool().active()).isZero();
        assertThat(database.pool().total()).isLessThanOrEqualTo(10);
    }

    @Test
    void principle_8_sql_as_text() {
        make.posts(acme, author).createMany(3);
        List<String> titles = db.withTenant(
                acme,
                t -> t.sql(
                                "SELECT id, title, created_at FROM posts WHERE status = 'PUBLISHED' ORDER BY created_at DESC LIMIT 20")
                        .as(PgType.UUID, PgType.STRING, PgType.TIMESTAMPTZ)
                        .fetch((id, title, at) -> title));
        assertThat(titles).hasSize(3);
    }

    @Test
    void principle_9_posts_with_their_authors() {
        make.posts(acme, author).createMany(20);
        db.withTenant(acme, t -> {
            assertThat(statements(() -> t.post().findMany(feedPost, q -> q.take(20))))
                    .isEqualTo(2);
            return assertThat(statements(() -> t.select(POST.id, POST.title, USER.name)
                            .from(POST)
                            .innerJoin(USER)
                            .on(POST.authorId.eq(USER.id))
                            .limit(20)
                            .fetch(Row::new)))
                    .isEqualTo(1);
        });
    }

    /** The function gets the transaction that names the tenant, so nothing in it runs elsewhere. */
    @Test
    void principle_10_and_example_6_within_a_tenant() {
        make.posts(acme, author).createMany(2);
        UUID globex = make.organizations().create().id();
        assertThat(TenantStory.postsOf(db, acme)).isEqualTo(2);
        assertThat(TenantStory.postsOf(db, globex)).isZero();
        assertThat(FeedStory.feed(db, globex)).isEmpty();
    }

    @Test
    void principle_11_optimistic_locking() {
        Post post = make.posts(acme, author).create();
        int seen = post.version();
        long first = db.withTenant(
                acme, t -> t.post().updateMany(p -> p.id.eq(post.id()).and(p.version.eq(seen)), s -> s.title("first")));
        long second = db.withTenant(
                acme,
                t -> t.post().updateMany(p -> p.id.eq(post.id()).and(p.version.eq(seen)), s -> s.title("second")));
        assertThat(List.of(first, second)).containsExactly(1L, 0L);
        assertThatThrownBy(() -> StaleWriteStory.rename(db, acme, post.id(), seen, "third"))
                .isInstanceOf(StaleRow.class);
    }

    /** A database of its own for each class, a copy of a migrated one: nothing is cleaned up. */
    @Test
    void principle_12_a_test_database() {
        List<String> applied = db.unscoped(
                "a test looks at the ledger",
                d -> d.sql("SELECT name FROM _ashlar_migrations")
                        .as(PgType.STRING)
                        .fetch(name -> name));
        assertThat(applied).containsExactly("20260101000000_init");
    }

    @Test
    void principle_12_factories() {
        Post post =
                make.posts(acme, author).create(p -> new Factories.PostDraft("Mine", p.slug(), PostStatus.ARCHIVED));
        assertThat(post.title()).isEqualTo("Mine");
        assertThat(post.authorId()).isEqualTo(author.id());
        assertThat(make.users().create().email()).contains("@");
    }

    @Test
    void example_5_before_and_after() {
        make.posts(acme, author).createMany(20);
        List<FeedPost> feed = new ArrayList<>();
        db.withTenant(acme, t -> {
            int before = statements(() -> t.post()
                    .findMany(
                            q -> q.where(p -> p.status.eq(PostStatus.PUBLISHED)).take(20))
                    .forEach(post -> {
                        t.user().findUnique(k -> k.id(post.authorId()));
                        t.tag().findMany(q -> q.where(g -> g.posts.some(p -> p.id.eq(post.id()))));
                        t.comment().count(q -> q.where(c -> c.postId.eq(post.id())));
                    }));
            int after = statements(() -> feed.addAll(t.post()
                    .findMany(
                            feedPost,
                            q -> q.where(p -> p.status.eq(PostStatus.PUBLISHED))
                                    .orderBy(p -> p.createdAt.desc())
                                    .take(20))));
            return assertThat(List.of(before, after)).containsExactly(61, 2);
        });
        assertThat(feed).hasSize(20).allMatch(p -> p.author().name().equals("Ada") && p.comments() == 0);
    }

    @Test
    void mistake_5_keys_that_grow() {
        UUID first = Ids.uuid7();
        UUID second = Ids.uuid7();
        assertThat(first.version()).isEqualTo(7);
        assertThat(second.toString()).isGreaterThan(first.toString());
        assertThat(make.posts(acme, author).create().id().version()).isEqualTo(7);
    }

    @Test
    void mistake_9_values_are_parameters() {
        make.posts(acme, author).create();
        String hostile = "' OR '1'='1";
        List<String> found = db.withTenant(
                acme,
                t -> t.sql("SELECT title FROM posts WHERE author_id::text = ?", hostile)
                        .as(PgType.STRING)
                        .fetch(title -> title));
        assertThat(found).isEmpty();
        List<Post> asked = db.withTenant(acme, t -> t.post().findMany(q -> q.where(p -> p.title.eq(hostile))));
        assertThat(asked).isEmpty();
    }

    private int statements(Runnable work) {
        return database.record(work).count();
    }
}
