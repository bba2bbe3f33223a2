package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.StoryShape.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.PostUpdate;
import dev.ashlar.runtime.conformance.client.User;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's writes of related rows. Each test takes back what it wrote. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaNestedWriteTest {
    @RegisterExtension
    static final World world = new World();

    private static Story changed(Db.Tx t, int post, UnaryOperator<PostUpdate> changes) {
        return t.post().update(story, k -> k.id(post), changes);
    }

    private static List<String> texts(Story found) {
        return found.comments().stream().map(Story.Remark::text).sorted().toList();
    }

    private static List<String> words(Story found) {
        return found.categories().stream().map(Story.Word::name).sorted().toList();
    }

    private static User user(Db.Tx t, int id) {
        return t.user().findUniqueOrThrow(k -> k.id(id));
    }

    @Test
    @Cell("Prisma: nested create")
    void oneRowBelow() {
        world.inVain(t -> assertThat(texts(changed(t, 2, s -> s.comments(m -> m.create(n -> n.text("new"))))))
                .containsExactly("good", "new"));
    }

    @Test
    @Cell("Prisma: nested create / several")
    void severalRowsBelow() {
        world.inVain(t -> {
            User eve = t.user()
                    .create(c ->
                            c.email("e").posts(p -> p.create(n -> n.title("a")).create(n -> n.title("b"))));
            assertThat(t.post()
                            .findMany(q -> q.where(p -> p.authorId.eq(eve.id())).orderBy(p -> p.title.asc())))
                    .extracting(p -> p.title())
                    .containsExactly("a", "b");
        });
    }

    @Test
    @Cell("Prisma: nested createMany")
    void manyRowsBelow() {
        world.inVain(t -> assertThat(texts(changed(
                        t, 5, s -> s.comments(m -> m.createAll(List.of("x", "y"), (n, text) -> n.text(text))))))
                .containsExactly("x", "y"));
    }

    @Test
    @Cell("Prisma: nested createMany / skipDuplicates")
    void manyRowsBelowButThoseThatAreThere() {
        world.inVain(t -> assertThat(words(changed(
                        t,
                        5,
                        s -> s.categories(c ->
                                c.createAllSkippingDuplicates(List.of("java", "new"), (n, name) -> n.name(name))))))
                .contains("new"));
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
    @Cell("Prisma: nested update")
    void aRelatedRowChanged() {
        world.inVain(t -> assertThat(texts(changed(
                        t, 1, s -> s.comments(m -> m.update(k -> k.id(2), u -> u.text("worse"))))))
                .containsExactly("good", "worse"));
    }

    @Test
    @Cell("Prisma: nested update / of a to-one relation")
    void theOneRelatedRowChanged() {
        world.inVain(t -> {
            assertThat(changed(t, 1, s -> s.author(a -> a.update(u -> u.name("Anna"))))
                            .author())
                    .isEqualTo(new Story.Writer("Anna"));
            t.user().update(k -> k.id(1), s -> s.profile(p -> p.update(u -> u.bio("ho"))));
            assertThat(t.profile().findUniqueOrThrow(k -> k.userId(1)).bio()).isEqualTo("ho");
        });
    }

    @Test
    @Cell("Prisma: nested upsert")
    void aRelatedRowMadeOrChanged() {
        world.inVain(t -> {
            assertThat(words(changed(
                            t,
                            1,
                            s -> s.categories(
                                    c -> c.upsert(k -> k.name("java"), n -> n.name("java"), u -> u.name("Java"))
                                            .upsert(k -> k.name("new"), n -> n.name("new"), u -> u.name("never"))))))
                    .containsExactly("Java", "new", "sql");
        });
    }

    @Test
    @Cell("Prisma: nested upsert / of a to-one relation")
    void theOneRelatedRowMadeOrChanged() {
        world.inVain(t -> {
            for (String bio : List.of("made", "changed")) {
                t.user().update(k -> k.id(3), s -> s.profile(p -> p.upsert(n -> n.bio("made"), u -> u.bio("changed"))));
                assertThat(t.profile().findUniqueOrThrow(k -> k.userId(3)).bio())
                        .isEqualTo(bio);
            }
        });
    }

    @Test
    @Cell("Prisma: nested delete")
    void aRelatedRowLess() {
        world.inVain(t -> {
            assertThat(texts(changed(t, 1, s -> s.comments(m -> m.delete(k -> k.id(1))))))
                    .containsExactly("bad");
            assertThat(t.comment().count()).isEqualTo(3);
        });
    }

    @Test
    @Cell("Prisma: nested delete / of a to-one relation")
    void theOneRelatedRowLess() {
        world.inVain(t -> {
            t.user().update(k -> k.id(1), s -> s.profile(p -> p.delete()));
            assertThat(t.profile().count()).isEqualTo(1);
        });
    }

    @Test
    @Cell("Prisma: nested updateMany")
    void relatedRowsChanged() {
        world.inVain(t -> {
            t.user()
                    .update(
                            k -> k.id(1),
                            s -> s.posts(p -> p.updateMany(x -> x.likes.lt(8), u -> u.likes(n -> n.increment(100)))));
            assertThat(t.post().findMany(q -> q.where(p -> p.likes.gt(99))))
                    .extracting(p -> p.id())
                    .containsExactly(2);
        });
    }

    @Test
    @Cell("Prisma: nested deleteMany")
    void relatedRowsLess() {
        world.inVain(t -> {
            assertThat(texts(changed(t, 1, s -> s.comments(m -> m.deleteMany(c -> c.text.eq("good"))))))
                    .containsExactly("bad");
            assertThat(t.comment().count(q -> q.where(c -> c.text.eq("good")))).isEqualTo(1);
        });
    }

    @Test
    @Cell("Prisma: nested two levels deep")
    void rowsBelowRowsBelow() {
        world.inVain(t -> {
            int statements = world.statements(() -> t.user()
                    .create(c -> c.email("e")
                            .posts(p -> p.createAll(
                                    List.of("a", "b"),
                                    (n, title) -> n.title(title)
                                            .comments(m -> m.createAll(
                                                    List.of("1", "2"), (x, text) -> x.text(title + text)))))));
            assertThat(statements).isEqualTo(3); // one for each level
            assertThat(t.comment()
                            .findMany(q -> q.where(c -> c.post.is(p -> p.author.is(u -> u.email.eq("e"))))
                                    .orderBy(c -> c.text.asc())))
                    .extracting(c -> Objects.requireNonNull(c).text())
                    .containsExactly("a1", "a2", "b1", "b2");
        });
    }
}
