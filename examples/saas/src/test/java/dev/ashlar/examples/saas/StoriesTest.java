package dev.ashlar.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.examples.saas.db.Db;
import dev.ashlar.examples.saas.db.Post;
import dev.ashlar.examples.saas.db.PostStatus;
import dev.ashlar.examples.saas.db.User;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.error.ForeignKeyViolation;
import dev.ashlar.runtime.error.StaleRow;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.testkit.AshlarTest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the demo tells, held. */
@AshlarTest(migrations = "migrations")
class StoriesTest {
    private final Db db;
    private final Factories make;
    private UUID acme;
    private UUID globex;
    private User author;

    StoriesTest(Database database) {
        this.db = new Db(database);
        this.make = Factories.of(db);
    }

    @BeforeEach
    void two_tenants() {
        acme = db.unscoped(
                        "a test",
                        d -> d.organization()
                                .create(c ->
                                        c.name("Acme").slug(UUID.randomUUID().toString())))
                .id();
        globex = db.unscoped(
                        "a test",
                        d -> d.organization()
                                .create(c ->
                                        c.name("Globex").slug(UUID.randomUUID().toString())))
                .id();
        author = db.user()
                .create(c -> c.email(UUID.randomUUID() + "@example.com").name("Ada"));
    }

    @Test
    void connect_or_create_makes_a_tag_once() {
        FeedPost first = NestedCreateStory.write(db, acme, author.id(), "one");
        FeedPost second = NestedCreateStory.write(db, acme, author.id(), "two");
        assertThat(first.tagNames()).containsExactlyInAnyOrder("backend", "database");
        assertThat(second.tags()).containsExactlyInAnyOrderElementsOf(first.tags());
        FeedPost theirs = NestedCreateStory.write(db, globex, author.id(), "one");
        assertThat(theirs.tags()).doesNotContainAnyElementsOf(first.tags());
    }

    @Test
    void a_taken_slug_is_a_typed_error_that_names_its_columns() {
        NestedCreateStory.write(db, acme, author.id(), "taken");
        assertThatThrownBy(() -> NestedCreateStory.write(db, acme, author.id(), "taken"))
                .isInstanceOfSatisfying(
                        UniqueViolation.class, e -> assertThat(e.columns()).containsExactly("organization_id", "slug"));
        assertThat(TenantStory.postsOf(db, acme)).isEqualTo(1);
    }

    @Test
    void a_roll_back_takes_everything_back() {
        make.posts(acme, author).with(p -> p.withStatus(PostStatus.DRAFT)).createMany(5);
        assertThatThrownBy(() -> TransactionStory.publishAll(db, acme, 3))
                .isInstanceOf(TransactionStory.NoCredit.class);
        List<Post> posts = db.withTenant(acme, t -> t.post().findMany(q -> q));
        assertThat(posts).hasSize(5).allMatch(p -> p.status() == PostStatus.DRAFT);
    }

    @Test
    void a_stale_write_is_refused() {
        Post post = make.posts(acme, author).create();
        StaleWriteStory.rename(db, acme, post.id(), post.version(), "first");
        assertThatThrownBy(() -> StaleWriteStory.rename(db, acme, post.id(), post.version(), "second"))
                .isInstanceOf(StaleRow.class);
        assertThat(db.withTenant(acme, t -> t.post().findUniqueOrThrow(k -> k.id(post.id())))
                        .title())
                .isEqualTo("first");
    }

    @Test
    void the_join_reads_typed_rows() {
        make.posts(acme, author).createMany(2);
        assertThat(JoinStory.published(db, acme))
                .hasSize(2)
                .allMatch(row -> row.author().equals("Ada"));
    }

    @Test
    void tenants_cannot_see_change_or_point_at_each_other() {
        Post theirs = make.posts(globex, author).create();
        assertThat(TenantStory.postsOf(db, acme)).isZero();
        Optional<Post> seen = db.withTenant(acme, t -> t.post().findUnique(k -> k.id(theirs.id())));
        assertThat(seen).isEmpty();
        long changed = db.withTenant(acme, t -> t.post().updateMany(p -> p.id.eq(theirs.id()), s -> s.title("mine")));
        assertThat(changed).isZero();
        assertThatThrownBy(() -> db.withTenant(
                        acme,
                        t -> t.comment()
                                .create(c ->
                                        c.content("hello").postId(theirs.id()).authorId(author.id()))))
                .isInstanceOf(ForeignKeyViolation.class);
    }
}
