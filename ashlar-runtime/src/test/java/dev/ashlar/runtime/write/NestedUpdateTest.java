package dev.ashlar.runtime.write;

import static dev.ashlar.runtime.blog.FeedPostShape.feedPost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Comment;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.FeedPost;
import dev.ashlar.runtime.blog.Post;
import dev.ashlar.runtime.blog.PostUpdate;
import dev.ashlar.runtime.blog.Tag;
import dev.ashlar.runtime.blog.User;
import dev.ashlar.runtime.error.RecordNotConnected;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.StaleRow;
import dev.ashlar.runtime.error.StatementFailed;
import dev.ashlar.runtime.watch.Recording;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes and deletes of related rows inside an update, and how many statements each takes. */
class NestedUpdateTest {
    private static BlogDatabase blog;
    private static Db db;
    private static UUID ann;
    private UUID tenant;
    private Post post;
    private List<Comment> comments;

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
                                .tags(g -> g.createAll(List.of("a", "b", "c"), (n, name) -> n.name(name)))
                                .comments(m -> m.createAll(List.of("1", "2", "3"), (n, text) -> n.content(text)))));
        comments = db.withTenant(tenant, t -> t.comment().findMany(q -> q.orderBy(m -> m.content.asc())));
    }

    private Recording update(UnaryOperator<PostUpdate> changes) {
        return blog.record(() -> db.withTenant(tenant, t -> t.post().update(k -> k.id(post.id()), changes)));
    }

    @Test
    void whatANewRowWouldLinkMattersOnlyWhenThereIsANewRow() {
        UUID there = comments.get(0).id();
        UnaryOperator<PostUpdate> change = s -> s.comments(m -> m.connectOrCreate(
                k -> k.id(there), n -> n.content("new").author(a -> a.connect(k -> k.email("nobody")))));
        update(change);
        assertThat(contents()).containsExactly("1", "2", "3");
        assertThatThrownBy(() -> update(s -> s.comments(m -> m.connectOrCreate(
                        k -> k.id(UUID.randomUUID()),
                        n -> n.content("new").author(a -> a.connect(k -> k.email("nobody")))))))
                .isInstanceOf(RecordNotFound.class)
                .hasMessageContaining("no row of \"users\" was found by email");
    }

    @Test
    void aLinkOfTheNewRowByAnotherKeyIsLookedUpOnce() {
        List<String> known =
                List.of(comments.get(0).id().toString(), UUID.randomUUID().toString());
        Recording recording = update(s -> s.comments(m -> {
            known.forEach(id -> m.connectOrCreate(
                    k -> k.id(UUID.fromString(id)),
                    n -> n.content("n").author(a -> a.connect(k -> k.email("ann@example.com")))));
            return m;
        }));
        // the post, the author, the comments that are missing, the one that is there
        assertThat(recording.statements()).hasSize(4);
        assertThat(contents()).containsExactly("1", "2", "3", "n");
    }

    private List<String> contents() {
        return db
                .withTenant(
                        tenant,
                        t -> t.comment()
                                .findMany(q ->
                                        q.where(m -> m.postId.eq(post.id())).orderBy(m -> m.content.asc())))
                .stream()
                .map(Comment::content)
                .toList();
    }

    private List<String> tags() {
        FeedPost feed = db.withTenant(tenant, t -> t.post().findUniqueOrThrow(feedPost, k -> k.id(post.id())));
        return feed.tags().stream().map(FeedPost.TagName::name).sorted().toList();
    }

    // region nested
    static FeedPost moderate(Db db, UUID organization, UUID post, List<Comment> edited, UUID spam) {
        return db.withTenant(
                organization,
                t -> t.post()
                        .update(
                                feedPost,
                                k -> k.id(post),
                                s -> s.comments(m -> m.updateAll(
                                                        edited,
                                                        (k, c) -> k.id(c.id()),
                                                        (u, c) -> u.content(c.content()))
                                                .delete(k -> k.id(spam)))
                                        .tags(g -> g.updateMany(n -> n.name.eq("java"), u -> u.name("Java")))));
    }
    // end region

    @Test
    void changesManyChildrenInOneStatement() {
        Recording recording = update(s ->
                s.comments(m -> m.updateAll(comments, (k, c) -> k.id(c.id()), (u, c) -> u.content(c.content() + "!"))));
        assertThat(contents()).containsExactly("1!", "2!", "3!");
        assertThat(recording.statements()).hasSize(2); // post, comments; the post itself answers
        assertThat(recording.statements().get(1).text())
                .startsWith("UPDATE \"comments\"")
                .contains("FROM (VALUES (?::uuid, ?::text, ");
    }

    @Test
    void noRowLeavesItsTenant() {
        assertThatThrownBy(() -> db.withTenant(
                        tenant,
                        t -> t.organization()
                                .update(
                                        k -> k.id(tenant),
                                        u -> u.tags(g -> g.set(List.<String>of(), (k, name) -> k.name(name))))))
                .isInstanceOf(StatementFailed.class)
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> db.withTenant(
                        tenant,
                        t -> t.organization()
                                .update(k -> k.id(tenant), u -> u.tags(g -> g.disconnect(k -> k.name("a"))))))
                .hasMessageContaining("row-level security");
        assertThat(tags()).containsExactly("a", "b", "c");
        UUID empty = blog.organization("of nobody");
        assertThat(db.withTenant(
                                empty,
                                t -> t.organization()
                                        .update(
                                                k -> k.id(empty),
                                                u -> u.tags(g -> g.set(List.<String>of(), (k, name) -> k.name(name)))))
                        .name())
                .isEqualTo("of nobody");
    }

    @Test
    void refusesRowsThatAreNotConnected() {
        Post other = db.withTenant(
                tenant, t -> t.post().create(c -> c.title("o").slug("o").authorId(ann)));
        Comment first = comments.get(0);
        assertThatThrownBy(() -> db.withTenant(
                        tenant,
                        t -> t.post()
                                .update(
                                        k -> k.id(other.id()),
                                        s -> s.title("changed")
                                                .comments(m -> m.update(k -> k.id(first.id()), u -> u.content("x"))))))
                .isInstanceOfSatisfying(
                        RecordNotConnected.class, e -> assertThat(e.relation()).isEqualTo("posts.comments"))
                .hasMessageContaining("no row of \"comments\" found by id is linked by posts.comments");
        assertThatThrownBy(() -> db.withTenant(
                        tenant,
                        t -> t.post()
                                .update(k -> k.id(other.id()), s -> s.comments(m -> m.delete(k -> k.id(first.id()))))))
                .isInstanceOf(RecordNotConnected.class);
        assertThatThrownBy(() -> db.withTenant(
                        tenant,
                        t -> t.post()
                                .update(
                                        k -> k.id(other.id()),
                                        s -> s.tags(g -> g.update(k -> k.name("a"), u -> u.name("z"))))))
                .isInstanceOf(RecordNotConnected.class);
        assertThat(contents()).containsExactly("1", "2", "3");
        Optional<Post> undone = db.withTenant(tenant, t -> t.post().findUnique(k -> k.slug("o")));
        assertThat(undone).map(Post::title).contains("o");
    }

    @Test
    void changesAndDeletesByCondition() {
        update(s -> s.comments(
                m -> m.deleteMany(c -> c.content.eq("1")).updateMany(c -> c.content.ne("1"), u -> u.content("x"))));
        assertThat(contents()).containsExactly("x", "x");
        Long kept = db.withTenant(tenant, t -> t.comment().count(q -> q.withDeleted()));
        assertThat(kept).isEqualTo(3); // comments are deleted softly
        update(s -> s.tags(g ->
                g.deleteMany(n -> n.name.in(List.of("a", "b"))).updateMany(n -> n.name.eq("c"), u -> u.name("d"))));
        assertThat(tags()).containsExactly("d");
    }

    @Test
    void conditionsReachRelatedRowsAlone() {
        db.withTenant(
                tenant,
                t -> t.post()
                        .create(c -> c.title("o")
                                .slug("o")
                                .authorId(ann)
                                .comments(m -> m.create(n -> n.content("elsewhere")))));
        db.withTenant(tenant, t -> t.tag().create(c -> c.name("loose")));
        update(s -> s.comments(m -> m.deleteMany(c -> c.content.isNotNull()))
                .tags(g -> g.deleteMany(n -> n.name.isNotNull())));
        assertThat(contents()).isEmpty();
        assertThat(db.<Long>withTenant(tenant, t -> t.comment().count())).isEqualTo(1);
        List<Tag> left = db.withTenant(tenant, t -> t.tag().findMany());
        assertThat(left).extracting(Tag::name).containsExactly("loose");
    }

    @Test
    void upsertsThroughAKeyAndThroughAJunction() {
        UUID fresh = UUID.randomUUID();
        update(s -> s.comments(m -> m.upsert(
                        k -> k.id(comments.get(0).id()), n -> n.content("made"), u -> u.content("changed"))
                .upsert(k -> k.id(fresh), n -> n.content("made"), u -> u.content("changed"))));
        assertThat(contents()).containsExactly("2", "3", "changed", "made");
        update(s -> s.tags(g -> g.upsert(k -> k.name("a"), n -> n.name("a"), u -> u.name("A"))
                .upsert(k -> k.name("new"), n -> n.name("new"), u -> u.name("never"))));
        assertThat(tags()).containsExactly("A", "b", "c", "new");
    }

    @Test
    void createsChildrenSkippingDuplicates() {
        update(s -> s.tags(g -> g.createAllSkippingDuplicates(List.of("a", "d"), (n, name) -> n.name(name))));
        assertThat(tags()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void changesTheRowItPointsTo() {
        UUID author = db.user().create(c -> c.email("w" + tenant).name("W")).id();
        update(s -> s.authorId(author));
        Recording recording = update(s -> s.author(a -> a.update(u -> u.name("renamed"))));
        assertThat(db.user().findUniqueOrThrow(k -> k.id(author)).name()).isEqualTo("renamed");
        assertThat(recording.statements()).hasSize(2);
        assertThatThrownBy(() -> update(s -> s.author(a -> a.update(u -> u.name.eq("another"), u -> u.name("x")))))
                .isInstanceOf(RecordNotConnected.class);
    }

    @Test
    void makesChangesAndDeletesTheOneItPointsTo() {
        User guest = db.user().create(c -> c.email("g" + tenant).name("guest"));
        for (String name : List.of("made", "changed")) {
            db.user()
                    .update(
                            k -> k.id(guest.id()),
                            s -> s.host(
                                    h -> h.upsert(n -> n.email("h" + tenant).name("made"), u -> u.name("changed"))));
            assertThat(db.user().findUniqueOrThrow(k -> k.email("h" + tenant)).name())
                    .isEqualTo(name);
        }
        db.user().update(k -> k.id(guest.id()), s -> s.host(h -> h.disconnect(u -> u.name.eq("another"))));
        assertThat(db.user().findUniqueOrThrow(k -> k.id(guest.id())).hostId()).isNotNull();
        db.user().update(k -> k.id(guest.id()), s -> s.host(h -> h.delete()));
        assertThat(db.user().findUnique(k -> k.email("h" + tenant))).isEmpty();
        assertThat(db.user().findUniqueOrThrow(k -> k.id(guest.id())).hostId()).isNull();
        assertThatThrownBy(() -> db.user().update(k -> k.id(guest.id()), s -> s.host(h -> h.delete())))
                .isInstanceOf(RecordNotConnected.class);
    }

    @Test
    void makesChangesAndDeletesTheOneThatPointsHere() {
        User user = db.user().create(c -> c.email("p" + tenant).name("p"));
        for (String bio : List.of("made", "changed")) {
            db.user()
                    .update(
                            k -> k.id(user.id()),
                            s -> s.profile(p -> p.upsert(n -> n.bio("made"), u -> u.bio("changed"))));
            assertThat(db.profile().findUniqueOrThrow(k -> k.userId(user.id())).bio())
                    .isEqualTo(bio);
        }
        db.user().update(k -> k.id(user.id()), s -> s.profile(p -> p.delete()));
        assertThat(db.profile().findUnique(k -> k.userId(user.id()))).isEmpty();
        assertThatThrownBy(() -> db.user().update(k -> k.id(user.id()), s -> s.profile(p -> p.update(u -> u.bio("x")))))
                .isInstanceOf(RecordNotConnected.class);
    }

    @Test
    void looksBeforeItMakesARowOfAnotherKey() {
        User there = db.user().create(c -> c.email("there" + tenant).name("there"));
        User guest = db.user()
                .create(c -> c.email("guest" + tenant)
                        .name("guest")
                        .host(h -> h.connectOrCreate(
                                k -> k.email("there" + tenant),
                                n -> n.email("other" + tenant).name("other"))));
        assertThat(guest.hostId()).isEqualTo(there.id());
        assertThat(db.user().findUnique(k -> k.email("other" + tenant))).isEmpty();
    }

    @Test
    void aLevelOfNewRowsIsOneStatementAtAnyDepth() {
        List<Integer> five = IntStream.range(0, 5).boxed().toList();
        Recording recording = blog.record(() -> db.user()
                .create(c -> c.email("0" + tenant)
                        .name("0")
                        .invited(i -> i.createAll(
                                five,
                                (n, x) -> n.email(x + "-" + tenant)
                                        .name("1")
                                        .invited(j -> j.createAll(
                                                five,
                                                (m, y) -> m.email(x + "-" + y + "-" + tenant)
                                                        .name("2")))))));
        assertThat(recording.statements()).hasSize(3); // one for each level
        assertThat(db.user().count(q -> q.where(u -> u.email.endsWith("-" + tenant))))
                .isEqualTo(30);
    }

    @Test
    void changesChildrenOfChildren() {
        UUID user = db.user()
                .create(c -> c.email("d" + tenant)
                        .name("d")
                        .invited(i -> i.create(n -> n.email("e" + tenant)
                                .name("e")
                                .invited(
                                        j -> j.create(m -> m.email("f" + tenant).name("f"))))))
                .id();
        db.user()
                .update(
                        k -> k.id(user),
                        s -> s.invited(i -> i.update(
                                k -> k.email("e" + tenant),
                                u -> u.invited(j -> j.update(k -> k.email("f" + tenant), v -> v.name("deep"))))));
        assertThat(db.user().findUniqueOrThrow(k -> k.email("f" + tenant)).name())
                .isEqualTo("deep");
    }

    @Test
    void aRowChangedInsideAnotherCountsAsWritten() {
        Post after = db.withTenant(tenant, t -> {
            t.user()
                    .update(
                            k -> k.id(ann),
                            u -> u.posts(
                                    p -> p.update(k -> k.id(post.id()).version(post.version()), s -> s.title("x"))));
            return t.post().findUniqueOrThrow(k -> k.id(post.id()));
        });
        assertThat(after.version()).isEqualTo(post.version() + 1);
        assertThat(after.updatedAt()).isAfter(post.updatedAt());
        assertThatThrownBy(() -> db.withTenant(
                        tenant,
                        t -> t.user()
                                .update(
                                        k -> k.id(ann),
                                        u -> u.posts(p -> p.update(
                                                k -> k.id(post.id()).version(post.version()), s -> s.title("y"))))))
                .isInstanceOf(StaleRow.class);
    }

    @Test
    void rowsOfAnotherTenantAreNotReached() {
        UUID other = blog.organization("another");
        assertThatThrownBy(() -> db.withTenant(
                        other,
                        t -> t.user()
                                .update(
                                        k -> k.id(ann),
                                        u -> u.posts(p -> p.update(k -> k.id(post.id()), s -> s.title("x"))))))
                .isInstanceOf(RecordNotConnected.class);
        db.withTenant(
                other,
                t -> t.user()
                        .update(
                                k -> k.id(ann),
                                u -> u.posts(p -> p.updateMany(x -> x.title.isNotNull(), s -> s.title("x"))
                                        .deleteMany(x -> x.title.isNotNull()))));
        Post same = db.withTenant(tenant, t -> t.post().findUniqueOrThrow(k -> k.id(post.id())));
        assertThat(same).isEqualTo(post);
    }

    @Test
    void theExampleOfTheManual() {
        List<Comment> edited = List.of(comments.get(0));
        FeedPost after = moderate(db, tenant, post.id(), edited, comments.get(1).id());
        assertThat(after.comments()).extracting(FeedPost.Remark::content).containsExactlyInAnyOrder("1", "3");
    }
}
