package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.StoryShape.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.Post;
import dev.ashlar.runtime.conformance.client.PostUpdate;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.RecordNotFound;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's links between rows. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaNestedLinkTest {
    @RegisterExtension
    static final World world = new World();

    private static Story changed(Db.Tx t, int post, UnaryOperator<PostUpdate> changes) {
        return t.post().update(story, k -> k.id(post), changes);
    }

    private static List<String> words(Story found) {
        return found.categories().stream().map(Story.Word::name).sorted().toList();
    }

    private static User user(Db.Tx t, int id) {
        return t.user().findUniqueOrThrow(k -> k.id(id));
    }

    private static List<Integer> postsOf(Db.Tx t, int user) {
        return t.post().findMany(q -> q.where(p -> p.authorId.eq(user)).orderBy(p -> p.id.asc())).stream()
                .map(Post::id)
                .toList();
    }

    @Test
    @Cell("Prisma: nested set")
    void theseAndNoOthers() {
        world.inVain(t -> {
            assertThat(words(changed(
                            t, 1, s -> s.categories(c -> c.set(List.of("sql", "empty"), (k, name) -> k.name(name))))))
                    .containsExactly("empty", "sql");
            assertThat(words(changed(
                            t, 1, s -> s.categories(c -> c.set(List.<String>of(), (k, name) -> k.name(name))))))
                    .isEmpty();
        });
    }

    @Test
    @Cell("Prisma: nested connect")
    void aRowThatIsThere() {
        world.inVain(t -> {
            assertThat(changed(t, 5, s -> s.author(a -> a.connect(k -> k.email("bob@x.org"))))
                            .author())
                    .isEqualTo(new Story.Writer("Bob"));
            assertThat(words(changed(t, 5, s -> s.categories(c -> c.connect(k -> k.name("sql"))))))
                    .containsExactly("sql");
        });
    }

    @Test
    @Cell("Prisma: nested connect / several")
    void rowsThatAreThere() {
        world.inVain(t -> assertThat(words(changed(
                        t, 3, s -> s.categories(c -> c.connectAll(List.of("sql", "java"), (k, name) -> k.name(name))))))
                .containsExactly("java", "sql"));
    }

    @Test
    @Cell("Prisma: nested connectOrCreate")
    void aRowThatIsThereOrANewOne() {
        world.inVain(t -> {
            assertThat(words(changed(
                            t,
                            3,
                            s -> s.categories(c -> c.connectOrCreate(k -> k.name("java"), n -> n.name("java"))
                                    .connectOrCreate(k -> k.name("new"), n -> n.name("new"))))))
                    .containsExactly("java", "new");
            assertThat(t.category().count()).isEqualTo(4);
        });
    }

    @Test
    @Cell("Prisma: nested disconnect")
    void aRowLetGo() {
        world.inVain(t -> {
            assertThat(words(changed(t, 1, s -> s.categories(c -> c.disconnect(k -> k.name("java"))))))
                    .containsExactly("sql");
            assertThat(t.category().count()).isEqualTo(3);
            t.user().update(k -> k.id(1), s -> s.team(m -> m.disconnect(k -> k.id(2))));
            assertThat(user(t, 2).bossId()).isNull();
            assertThat(user(t, 3).bossId()).isEqualTo(1);
        });
    }

    @Test
    @Cell("Prisma: nested disconnect / of a to-one relation")
    void theOneRowLetGo() {
        world.inVain(t -> assertThat(
                        changed(t, 1, s -> s.author(a -> a.disconnect())).author())
                .isNull());
    }

    @Test
    @Cell("Prisma: nested set / of a one-to-many relation")
    void theseRowsBelowAndNoOthers() {
        world.inVain(t -> {
            t.user().update(k -> k.id(1), s -> s.posts(p -> p.set(List.of(2, 5), (k, id) -> k.id(id))));
            assertThat(postsOf(t, 1)).containsExactly(2, 5);
            assertThat(t.post().findUniqueOrThrow(k -> k.id(1)).authorId()).isNull();
        });
    }

    @Test
    @Cell("Prisma: nested connect / by an ID")
    void aRowThatIsThereByItsId() {
        world.inVain(t -> assertThat(changed(t, 5, s -> s.author(a -> a.connect(k -> k.id(3))))
                        .author())
                .isEqualTo(new Story.Writer("cid")));
    }

    @Test
    @Cell("Prisma: nested connect / in a create")
    void aNewRowToOneThatIsThere() {
        world.inVain(t -> {
            assertThat(t.post()
                            .create(c -> c.title("T").author(a -> a.connect(k -> k.email("bob@x.org"))))
                            .authorId())
                    .isEqualTo(2);
            assertThat(t.profile()
                            .create(c -> c.user(u -> u.connect(k -> k.id(4))).bio("x"))
                            .userId())
                    .isEqualTo(4);
        });
    }

    @Test
    @Cell("Prisma: nested connect / of a to-one relation, in an update")
    void anotherRowInPlaceOfNone() {
        world.inVain(t -> {
            t.profile().delete(k -> k.userId(1));
            t.user().update(k -> k.id(1), s -> s.profile(p -> p.connect(k -> k.id(2))));
            assertThat(t.profile().findUniqueOrThrow(k -> k.id(2)).userId()).isEqualTo(1);
        });
    }

    @Test
    @Cell("Prisma: nested connect / record not found")
    void noRowToConnect() {
        world.inVain(t -> assertThatThrownBy(() -> changed(t, 5, s -> s.author(a -> a.connect(k -> k.email("nobody")))))
                .isInstanceOf(RecordNotFound.class));
        world.inVain(t -> assertThatThrownBy(() ->
                        t.user().update(k -> k.id(1), s -> s.posts(p -> p.connect(k -> k.id(77)))))
                .isInstanceOf(DatabaseException.class));
    }

    /** Whatever the order of the calls: what is let go comes first. */
    @Test
    @Cell("Prisma: nested connect / after set")
    void theseRowsAndOneMore() {
        world.inVain(t -> assertThat(words(changed(
                        t,
                        1,
                        s -> s.categories(c ->
                                c.set(List.of("sql"), (k, name) -> k.name(name)).connect(k -> k.name("empty"))))))
                .containsExactly("empty", "sql"));
    }

    @Test
    @Cell("Prisma: nested connectOrCreate / of a to-one relation, in a create")
    void aNewRowToOneThatIsThereOrNot() {
        world.inVain(t -> {
            for (String email : List.of("bob@x.org", "new@x.org")) {
                assertThat(t.post()
                                .create(
                                        story,
                                        c -> c.title("T")
                                                .author(a -> a.connectOrCreate(
                                                        k -> k.email(email),
                                                        n -> n.email(email).name("made"))))
                                .author())
                        .isEqualTo(new Story.Writer(email.equals("new@x.org") ? "made" : "Bob"));
            }
        });
    }

    @Test
    @Cell("Prisma: nested connectOrCreate / of a to-one relation, in an update")
    void theOneRowThatIsThereOrANewOne() {
        world.inVain(t -> {
            t.user().update(k -> k.id(3), s -> s.profile(p -> p.connectOrCreate(k -> k.id(77), n -> n.bio("made"))));
            assertThat(t.profile().findUniqueOrThrow(k -> k.userId(3)).bio()).isEqualTo("made");
        });
    }

    @Test
    @Cell("Prisma: nested connectOrCreate / several")
    void rowsThatAreThereAndNewOnes() {
        world.inVain(t -> {
            t.user()
                    .update(
                            k -> k.id(1),
                            s -> s.posts(p -> p.connectOrCreate(k -> k.id(5), n -> n.title("never"))
                                    .connectOrCreate(k -> k.id(77), n -> n.title("made"))));
            assertThat(postsOf(t, 1)).containsExactly(1, 2, 5, 77);
        });
    }

    /** Prisma's fail with a unique key's violation when two make the same row at once. */
    @Test
    @Cell("Prisma: nested connectOrCreate / at the same time")
    void manyMakeTheSameRowAtOnce() {
        synchronized (world) { // what is committed here, tests of the others' kind would count
            makeTheSameRowAtOnce();
        }
    }

    private static void makeTheSameRowAtOnce() {
        List<CompletableFuture<Post>> calls = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> world.db
                        .post()
                        .create(c -> c.title("How to " + i)
                                .categories(
                                        g -> g.connectOrCreate(k -> k.name("computing"), n -> n.name("computing"))))))
                .toList();
        calls.forEach(CompletableFuture::join);
        assertThat(world.db.post().deleteMany(p -> p.categories.some(c -> c.name.eq("computing"))))
                .isEqualTo(6);
        world.db.category().delete(k -> k.name("computing"));
    }

    @Test
    @Cell("Prisma: nested disconnect / several")
    void rowsLetGo() {
        world.inVain(t -> {
            t.user()
                    .update(
                            k -> k.id(1),
                            s -> s.posts(p -> p.disconnect(k -> k.id(1)).disconnect(k -> k.id(2))));
            assertThat(postsOf(t, 1)).isEmpty();
            assertThat(t.post().count()).isEqualTo(5);
        });
    }

    @Test
    @Cell("Prisma: nested disconnect / what is not connected")
    void nothingToLetGo() {
        world.inVain(t -> {
            t.user().update(k -> k.id(1), s -> s.posts(p -> p.disconnect(k -> k.id(3))));
            assertThat(t.post().findUniqueOrThrow(k -> k.id(3)).authorId()).isEqualTo(2);
            changed(t, 5, s -> s.author(a -> a.disconnect()));
        });
    }
}
