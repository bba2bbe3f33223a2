package dev.ashlar.runtime.write;

import static dev.ashlar.runtime.blog.FeedPostShape.feedPost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.FeedPost;
import dev.ashlar.runtime.blog.FeedPost.TagName;
import dev.ashlar.runtime.blog.Person;
import dev.ashlar.runtime.blog.PersonShape;
import dev.ashlar.runtime.blog.Post;
import dev.ashlar.runtime.blog.PostStatus;
import dev.ashlar.runtime.blog.Tag;
import dev.ashlar.runtime.blog.User;
import dev.ashlar.runtime.error.ForeignKeyViolation;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.TenantRequired;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.watch.Recording;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CreateTest {
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

    @Test
    void answersTheRowWithDefaultsInOneStatement() {
        Recording recording = blog.record(() -> {
            User made = db.user().create(c -> c.email("defaults@example.com").name("D"));
            assertThat(made.logins()).isZero();
            assertThat(made.nicknames()).isEmpty();
            assertThat(made.hostId()).isNull();
            assertThat(db.user().findUnique(k -> k.id(made.id()))).contains(made);
        });
        assertThat(recording.statements()).hasSize(2);
        assertThat(recording.statements().get(0).text())
                .startsWith("INSERT INTO \"users\"")
                .contains(" RETURNING ");
    }

    @Test
    void takesTheTenantFromTheScope() {
        Post made = db.withTenant(
                tenant, t -> t.post().create(c -> c.title("t").slug("t").authorId(ann)));
        assertThat(made.organizationId()).isEqualTo(tenant);
        assertThat(made.status()).isEqualTo(PostStatus.DRAFT);
        assertThat(made.version()).isEqualTo(1);
        assertThat(made.createdAt()).isEqualTo(made.updatedAt());
        assertThatThrownBy(() -> db.unscoped(
                        "test",
                        all -> all.post().create(c -> c.title("t").slug("t").authorId(ann))))
                .isInstanceOf(TenantRequired.class)
                .hasMessageContaining("organization_id");
        Post said = db.unscoped(
                "test",
                all -> all.post()
                        .create(c -> c.title("t")
                                .slug("u")
                                .authorId(ann)
                                .organizationId(tenant)
                                .tags(g -> g.create(n -> n.name("unscoped").organizationId(tenant)))));
        assertThat(said.organizationId()).isEqualTo(tenant);
    }

    @Test
    void connectsByTheReferencedKeyWithoutAStatement() {
        Recording recording = blog.record(() -> db.withTenant(
                tenant, t -> t.post().create(c -> c.title("t").slug("t").author(a -> a.connect(k -> k.id(ann))))));
        assertThat(recording.statements()).hasSize(1);
        assertThatThrownBy(() -> db.withTenant(
                        tenant,
                        t -> t.post()
                                .create(c ->
                                        c.title("t").slug("x").author(a -> a.connect(k -> k.id(UUID.randomUUID()))))))
                .isInstanceOf(ForeignKeyViolation.class);
    }

    @Test
    void connectsByAnotherKeyWithALookup() {
        Post made = db.withTenant(
                tenant,
                t -> t.post()
                        .create(c -> c.title("t").slug("t").author(a -> a.connect(k -> k.email("ann@example.com")))));
        assertThat(made.authorId()).isEqualTo(ann);
        assertThatThrownBy(() -> db.withTenant(
                        tenant,
                        t -> t.post()
                                .create(c -> c.title("t")
                                        .slug("x")
                                        .author(a -> a.connect(k -> k.email("nobody@example.com"))))))
                .isInstanceOf(RecordNotFound.class)
                .hasMessageContaining("email");
    }

    @Test
    void createsWhatItPointsTo() {
        Post made = db.withTenant(
                tenant,
                t -> t.post()
                        .create(c -> c.title("t")
                                .slug("t")
                                .author(a ->
                                        a.create(u -> u.email("new@example.com").name("New")))));
        assertThat(db.user().findUniqueOrThrow(k -> k.email("new@example.com")).id())
                .isEqualTo(made.authorId());
    }

    @Test
    void connectOrCreateFindsTheSecondTime() {
        for (int i = 0; i < 2; i++) {
            int number = i;
            Post made = db.withTenant(
                    tenant,
                    t -> t.post()
                            .create(c -> c.title("t")
                                    .slug("s" + number)
                                    .author(a -> a.connectOrCreate(
                                            k -> k.email("coc@example.com"),
                                            u -> u.email("coc@example.com").name("first of " + number)))));
            assertThat(db.user().findUniqueOrThrow(k -> k.id(made.authorId())).name())
                    .isEqualTo("first of 0");
        }
    }

    @Test
    void writesAPostWithTagsAsTheFeedShowsIt() {
        db.withTenant(tenant, t -> t.tag().create(c -> c.name("known")));
        Recording recording = blog.record(() -> {
            FeedPost made = db.withTenant(
                    tenant,
                    t -> t.post()
                            .create(
                                    feedPost,
                                    c -> c.title("Design")
                                            .slug("design")
                                            .author(a -> a.connect(k -> k.id(ann)))
                                            .tags(g -> g.connectOrCreate(k -> k.name("known"), n -> n.name("known"))
                                                    .connectOrCreate(k -> k.name("new"), n -> n.name("new"))
                                                    .connectOrCreate(k -> k.name("new"), n -> n.name("new")))
                                            .comments(m ->
                                                    m.createAll(List.of("one", "two"), (n, text) -> n.content(text)))));
            assertThat(made.title()).isEqualTo("Design");
            assertThat(made.author().name()).isEqualTo("Ann");
            assertThat(made.tags()).containsExactlyInAnyOrder(new TagName("known"), new TagName("new"));
            assertThat(made.commentCount()).isEqualTo(2);
        });
        // post; tags, those that were there; links; comments; then the feed's three
        assertThat(recording.statements()).hasSize(8);
        assertThat(db.<Long>withTenant(tenant, t -> t.tag().count())).isEqualTo(2);
    }

    @Test
    void writesToAnyDepth() {
        User host = db.user()
                .create(c -> c.email("depth0@example.com")
                        .name("0")
                        .profile(p -> p.create(b -> b.bio("deep")))
                        .invited(i -> i.create(a -> a.email("depth1@example.com")
                                .name("1")
                                .invited(j -> j.create(b ->
                                                b.email("depth2@example.com").name("2"))
                                        .connect(k -> k.email("ann@example.com"))))));
        Person person = db.user().findUniqueOrThrow(PersonShape.person, k -> k.email("depth1@example.com"));
        assertThat(person.host()).isEqualTo(new Person.Host("0", new Person.Bio("deep")));
        assertThat(person.invited()).extracting(Person.Guest::name).containsExactlyInAnyOrder("2", "Ann");
        assertThat(db.user().count(q -> q.where(u -> u.hostId.eq(host.id())))).isEqualTo(1);
    }

    @Test
    void anErrorInsideUndoesTheWhole() {
        assertThatThrownBy(() -> db.user()
                        .create(c -> c.email("whole@example.com")
                                .name("W")
                                .invited(i -> i.create(
                                        a -> a.email("whole@example.com").name("the same")))))
                .isInstanceOf(UniqueViolation.class);
        assertThat(db.user().findUnique(k -> k.email("whole@example.com"))).isEmpty();
    }

    @Test
    void createsManyInOneStatement() {
        List<String> words = IntStream.range(0, 1200).mapToObj(i -> "word " + i).toList();
        Recording recording = blog.record(() -> {
            long made = db.withTenant(tenant, t -> t.tag().createMany(words, (c, word) -> c.name(word)));
            assertThat(made).isEqualTo(1200);
        });
        assertThat(recording.statements()).hasSize(1);
        List<Tag> tags = db.withTenant(tenant, t -> t.tag().findMany(q -> q.orderBy(x -> x.name.asc())));
        assertThat(tags).extracting(Tag::name).containsExactlyInAnyOrderElementsOf(words);
        assertThat(tags).allSatisfy(tag -> assertThat(tag.organizationId()).isEqualTo(tenant));
    }

    @Test
    void createManyWritesRowsThatDiffer() {
        long made = db.user()
                .createMany(List.of(
                        c -> c.email("m1@example.com").name("M1"),
                        c -> c.email("m2@example.com").name("M2").logins(7),
                        c -> c.email("m3@example.com").name("M3").nicknames(List.of("x", "y"))));
        assertThat(made).isEqualTo(3);
        assertThat(db.user().findUniqueOrThrow(k -> k.email("m2@example.com")).logins())
                .isEqualTo(7);
        assertThat(db.user().findUniqueOrThrow(k -> k.email("m3@example.com")).nicknames())
                .containsExactly("x", "y");
        assertThat(db.user().createMany(List.of())).isZero();
    }

    @Test
    void createManyIsAllOrNothingUnlessDuplicatesAreSkipped() {
        List<String> words = List.of("a", "b", "a");
        assertThatThrownBy(() -> db.withTenant(tenant, t -> t.tag().createMany(words, (c, word) -> c.name(word))))
                .isInstanceOf(UniqueViolation.class);
        assertThat(db.<Long>withTenant(tenant, t -> t.tag().count())).isZero();
        assertThat(db.<Long>withTenant(
                        tenant, t -> t.tag().createManySkippingDuplicates(words, (c, word) -> c.name(word))))
                .isEqualTo(2);
    }

    @Test
    void hostileTextEndsAsData() {
        List<String> hostile = List.of(
                "'; DROP TABLE users; --",
                "\" OR 1=1",
                "\\'; SELECT 1",
                "?",
                "??",
                "$1",
                "{}",
                "{\"a\",NULL}",
                "NULL",
                "%_\\",
                "",
                " ",
                "\t\n\r",
                "\u0001",
                "emoji \uD83D\uDE00",
                "''");
        for (String text : hostile) {
            User made = db.user().create(c -> c.email(text).name(text).nicknames(hostile));
            assertThat(made.name()).isEqualTo(text);
            assertThat(made.nicknames()).isEqualTo(hostile);
            assertThat(db.user().findMany(q -> q.where(u -> u.name.eq(text)))).containsExactly(made);
            assertThat(db.user().findMany(q -> q.where(u -> u.name.in(List.of(text)))))
                    .containsExactly(made);
            assertThat(db.user().count(q -> q.where(u -> u.name.contains(text).and(u.nicknames.has(text)))))
                    .isPositive();
            db.user().delete(k -> k.email(text));
        }
        db.withTenant(tenant, t -> {
            t.tag().createMany(hostile, (c, text) -> c.name(text));
            assertThat(t.tag().findMany()).extracting(Tag::name).containsExactlyInAnyOrderElementsOf(hostile);
            return null;
        });
    }
}
