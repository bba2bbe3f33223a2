package dev.ashlar.runtime.write;

import static dev.ashlar.runtime.blog.FeedPostShape.feedPost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.FeedPost;
import dev.ashlar.runtime.blog.Post;
import dev.ashlar.runtime.blog.Tag;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.StaleRow;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.watch.Recording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many rows written by one call: which are answered, in which order, by how many statements. */
class ManyRowsTest {
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

    private List<Post> posts(int count) {
        return db.withTenant(
                tenant,
                t -> t.post()
                        .createManyAndReturn(
                                IntStream.range(0, count).boxed().toList(),
                                (c, i) -> c.title("t" + i).slug("s" + i).authorId(ann)));
    }

    @Test
    void createdRowsAreAnsweredInTheOrderOfTheItems() {
        List<Post> made = new ArrayList<>();
        Recording recording = blog.record(() -> made.addAll(posts(50)));
        assertThat(made)
                .extracting(Post::title)
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(i -> "t" + i).toList());
        assertThat(recording.statements()).hasSize(1);
    }

    @Test
    void aShapeWithListsIsReadByTwoStatementsMoreForAllRows() {
        List<FeedPost> made = new ArrayList<>();
        List<Integer> items = List.of(3, 1, 2);
        Recording recording = blog.record(() -> made.addAll(db.withTenant(
                tenant,
                t -> t.post()
                        .createManyAndReturn(
                                feedPost,
                                items,
                                (c, i) -> c.title("t" + i)
                                        .slug("s" + i)
                                        .authorId(ann)
                                        .tags(g -> g.create(n -> n.name("tag" + i)))))));
        assertThat(made).extracting(FeedPost::title).containsExactly("t3", "t1", "t2");
        assertThat(made).extracting(post -> post.tags().get(0).name()).containsExactly("tag3", "tag1", "tag2");
        // posts, tags, their links; then posts, their tags, their comments
        assertThat(recording.statements()).hasSize(6);
    }

    @Test
    void rowsThatAreThereAreLeftOutOfTheAnswer() {
        posts(3);
        List<Post> made = db.withTenant(
                tenant,
                t -> t.post()
                        .createManySkippingDuplicatesAndReturn(
                                List.of(1, 2, 3, 4),
                                (c, i) -> c.title("again").slug("s" + i).authorId(ann)));
        assertThat(made).extracting(Post::slug).containsExactlyInAnyOrder("s3", "s4");
    }

    @Test
    void changedRowsAreAnswered() {
        posts(4);
        List<Post> changed = db.withTenant(
                tenant,
                t -> t.post().updateManyAndReturn(p -> p.slug.in(List.of("s1", "s2")), s -> s.title("changed")));
        assertThat(changed).extracting(Post::slug).containsExactlyInAnyOrder("s1", "s2");
        assertThat(changed).allSatisfy(post -> {
            assertThat(post.title()).isEqualTo("changed");
            assertThat(post.version()).isEqualTo(2);
        });
    }

    @Test
    void aLimitTakesSoManyAndNoMore() {
        posts(10);
        Long changed =
                db.withTenant(tenant, t -> t.post().updateMany(p -> p.title.startsWith("t"), s -> s.title("x"), 4));
        assertThat(changed).isEqualTo(4);
        List<Post> more = db.withTenant(
                tenant, t -> t.post().updateManyAndReturn(p -> p.title.startsWith("t"), s -> s.title("y"), 2));
        assertThat(more).extracting(Post::title).containsExactly("y", "y");
        Long deleted = db.withTenant(tenant, t -> t.post().deleteMany(p -> p.title.isNotNull(), 7));
        assertThat(deleted).isEqualTo(7);
        assertThat(db.<Long>withTenant(tenant, t -> t.post().count())).isEqualTo(3);
        assertThat(db.<Long>withTenant(tenant, t -> t.post().deleteMany(p -> p.title.isNotNull(), 0)))
                .isZero();
        assertThatThrownBy(() -> db.withTenant(tenant, t -> t.post().deleteMany(p -> p.title.isNotNull(), -1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 or more");
    }

    @Test
    void aLimitCountsLivingRowsOfTheTenantAlone() {
        posts(3);
        db.withTenant(tenant, t -> t.post().delete(k -> k.slug("s0")));
        UUID other = blog.organization("another");
        Long elsewhere = db.withTenant(other, t -> t.post().deleteMany(p -> p.title.isNotNull(), 5));
        assertThat(elsewhere).isZero();
        Long deleted = db.withTenant(tenant, t -> t.post().deleteMany(p -> p.title.isNotNull(), 5));
        assertThat(deleted).isEqualTo(2);
    }

    // region each
    static List<Post> retitle(Db db, UUID organization, Map<UUID, String> titles) {
        return db.withTenant(
                organization,
                t -> t.post()
                        .updateEach(titles.entrySet(), (k, e) -> k.id(e.getKey()), (u, e) -> u.title(e.getValue())));
    }
    // end region

    @Test
    void eachRowGetsValuesOfItsOwnInOneStatement() {
        Map<UUID, String> titles = new LinkedHashMap<>();
        posts(5).forEach(post -> titles.put(post.id(), "new " + post.title()));
        List<Post> changed = new ArrayList<>();
        Recording recording = blog.record(() -> changed.addAll(retitle(db, tenant, titles)));
        assertThat(changed).extracting(Post::title).containsExactlyElementsOf(titles.values());
        assertThat(recording.statements()).hasSize(1);
    }

    @Test
    void noneIsChangedWhenOneIsNotThereOrStale() {
        Post post = posts(1).get(0);
        List<UUID> ids = List.of(post.id(), UUID.randomUUID());
        assertThatThrownBy(() -> db.withTenant(
                        tenant, t -> t.post().updateEach(ids, (k, id) -> k.id(id), (u, id) -> u.title("x"))))
                .isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> db.withTenant(
                        tenant,
                        t -> t.post()
                                .updateEach(
                                        List.of(post), (k, p) -> k.id(p.id()).version(7), (u, p) -> u.title("x"))))
                .isInstanceOf(StaleRow.class);
        assertThat(db.withTenant(tenant, t -> t.post().findUniqueOrThrow(k -> k.id(post.id())))
                        .title())
                .isEqualTo("t0");
    }

    @Test
    void upsertsManyByThreeStatements() {
        posts(2);
        List<Post> rows = new ArrayList<>();
        Recording recording = blog.record(() -> rows.addAll(db.withTenant(
                tenant,
                t -> t.post()
                        .upsertMany(
                                List.of(3, 1, 0, 2),
                                (k, i) -> k.slug("s" + i),
                                (c, i) -> c.title("made " + i).slug("s" + i).authorId(ann),
                                (u, i) -> u.title("changed " + i)))));
        assertThat(rows).extracting(Post::title).containsExactly("made 3", "changed 1", "changed 0", "made 2");
        assertThat(recording.statements()).hasSize(3);
    }

    @Test
    void theSameRowTwiceIsMadeAndThenChanged() {
        List<Tag> tags = db.withTenant(
                tenant,
                t -> t.tag()
                        .upsertMany(
                                List.of("a", "a"),
                                (k, n) -> k.name(n),
                                (c, n) -> c.name(n),
                                (u, n) -> u.name(n + "!")));
        assertThat(tags).extracting(Tag::name).containsExactly("a!", "a!");
        assertThat(db.<Long>withTenant(tenant, t -> t.tag().count())).isEqualTo(1);
    }

    @Test
    void noRowsAreNoStatementAndOneThatBreaksAKeyTakesAllBack() {
        Recording recording = blog.record(() -> db.withTenant(tenant, t -> {
            assertThat(t.tag().createManyAndReturn(List.<String>of(), (c, n) -> c.name(n)))
                    .isEmpty();
            assertThat(t.tag().updateEach(List.<String>of(), (k, n) -> k.name(n), (u, n) -> u.name(n)))
                    .isEmpty();
            return t.tag().upsertMany(List.<String>of(), (k, n) -> k.name(n), (c, n) -> c.name(n), (u, n) -> u);
        }));
        assertThat(recording.statements()).isEmpty();
        assertThatThrownBy(() -> db.withTenant(
                        tenant, t -> t.tag().createManyAndReturn(List.of("b", "c", "b"), (c, n) -> c.name(n))))
                .isInstanceOf(UniqueViolation.class);
        assertThat(db.<Long>withTenant(tenant, t -> t.tag().count())).isZero();
    }
}
