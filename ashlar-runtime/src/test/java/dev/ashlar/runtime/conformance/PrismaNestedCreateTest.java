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

/** Prisma's new rows below and above others. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaNestedCreateTest {
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
        world.inVain(t -> {
            t.user()
                    .update(
                            k -> k.id(3),
                            s -> s.team(m -> m.createAllSkippingDuplicates(
                                    List.of("bob@x.org", "eve@x.org", "fay@x.org"), (n, email) -> n.email(email))));
            assertThat(t.user().findMany(q -> q.where(u -> u.bossId.eq(3)).orderBy(u -> u.email.asc())))
                    .extracting(User::email)
                    .containsExactly("eve@x.org", "fay@x.org");
            assertThat(t.user().by(k -> k.email("bob@x.org")).orThrow())
                    .satisfies(bob -> assertThat(bob.bossId()).isEqualTo(1))
                    .satisfies(bob -> assertThat(bob.name()).isEqualTo("Bob"));
        });
        world.inVain(t -> assertThat(words(changed(
                        t,
                        5,
                        s -> s.categories(c ->
                                c.createAllSkippingDuplicates(List.of("java", "new"), (n, name) -> n.name(name))))))
                .containsExactly("new")); // the word that is there is nobody's to link: connectOrCreate does
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

    @Test
    @Cell("Prisma: nested create / of a to-one relation")
    void theOneRowAbove() {
        world.inVain(t -> {
            Story made = t.post()
                    .create(
                            story,
                            c -> c.title("T")
                                    .author(a -> a.create(n -> n.email("e").name("E"))));
            assertThat(made.author()).isEqualTo(new Story.Writer("E"));
        });
    }

    @Test
    @Cell("Prisma: nested create / the other side of a one-to-one relation")
    void theOneRowBelow() {
        world.inVain(t -> {
            User made = t.user().create(c -> c.email("e").profile(p -> p.create(n -> n.bio("Hello World"))));
            assertThat(t.profile().findUniqueOrThrow(k -> k.userId(made.id())).bio())
                    .isEqualTo("Hello World");
            int owner = t.profile()
                    .create(c -> c.user(u -> u.create(n -> n.email("f"))).bio("x"))
                    .userId();
            assertThat(user(t, owner).email()).isEqualTo("f");
        });
    }

    @Test
    @Cell("Prisma: nested create / in an update")
    void aRowBelowOneThatIsThere() {
        world.inVain(t -> {
            t.user().update(k -> k.email("ann@x.org"), s -> s.posts(p -> p.create(n -> n.title("Hello"))));
            assertThat(t.post().count(q -> q.where(p -> p.authorId.eq(1)))).isEqualTo(3);
        });
    }

    @Test
    @Cell("Prisma: nested create / of a to-one relation, in an update")
    void theOneRowOfOneThatIsThere() {
        world.inVain(t -> {
            t.user().update(k -> k.id(3), s -> s.profile(p -> p.create(n -> n.bio("Hello"))));
            assertThat(t.profile().findUniqueOrThrow(k -> k.userId(3)).bio()).isEqualTo("Hello");
        });
    }

    @Test
    @Cell("Prisma: nested createMany / in a create")
    void manyRowsBelowANewOne() {
        world.inVain(t -> {
            int statements = world.statements(() -> t.user()
                    .create(c -> c.email("e").posts(p -> p.createAll(List.of("a", "b", "c"), (n, x) -> n.title(x)))));
            assertThat(statements).isEqualTo(2);
            assertThat(t.post().count(q -> q.where(p -> p.author.is(u -> u.email.eq("e")))))
                    .isEqualTo(3);
        });
    }

    @Test
    @Cell("Prisma: nested createMany / a foreign key set directly")
    void manyRowsBelowThatPointElsewhereToo() {
        world.inVain(t -> {
            t.post()
                    .update(
                            k -> k.id(5),
                            s -> s.comments(m -> m.createAll(
                                    List.of("x", "y"), (n, text) -> n.text(text).authorId(3))));
            assertThat(t.comment().count(q -> q.where(c -> c.authorId.eq(3)).where(c -> c.postId.eq(5))))
                    .isEqualTo(2);
        });
    }

    /** Prisma has it for one-to-many relations alone. */
    @Test
    @Cell("Prisma: nested createMany / of a many-to-many relation")
    void manyRowsBehindAJunction() {
        world.inVain(t -> assertThat(words(changed(
                        t, 5, s -> s.categories(c -> c.createAll(List.of("n1", "n2"), (n, name) -> n.name(name))))))
                .containsExactly("n1", "n2"));
    }
}
