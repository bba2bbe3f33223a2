package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.CardShape.card;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.Role;
import dev.ashlar.runtime.conformance.client.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's queries that write, without related rows. Each test takes back what it wrote. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaWriteTest {
    @RegisterExtension
    static final World world = new World();

    private static User user(Db.Tx t, int id) {
        return t.user().findUniqueOrThrow(k -> k.id(id));
    }

    @Test
    @Cell("Prisma: create")
    void oneRow() {
        world.inVain(t -> {
            List<User> made = new ArrayList<>();
            assertThat(world.statements(() ->
                            made.add(t.user().create(c -> c.email("e@x.org").role(Role.EDITOR)))))
                    .isEqualTo(1);
            User eve = made.get(0);
            assertThat(eve.email()).isEqualTo("e@x.org");
            assertThat(eve.role()).isEqualTo(Role.EDITOR);
            assertThat(eve.country()).isEqualTo("DE"); // the database's default
            assertThat(user(t, eve.id())).isEqualTo(eve);
        });
        assertThat(world.db.user().findUnique(k -> k.email("e@x.org"))).isEmpty();
    }

    @Test
    @Cell("Prisma: create / select")
    void oneRowAnsweredAsAShape() {
        world.inVain(t -> assertThat(
                        t.user().create(card, c -> c.email("e@x.org").name("Eve")))
                .isEqualTo(new Card("e@x.org", "Eve")));
    }

    @Test
    @Cell("Prisma: create / with a related row")
    void oneRowWithAnother() {
        world.inVain(t -> {
            Story made = t.post()
                    .create(
                            StoryShape.story,
                            c -> c.title("T")
                                    .author(a -> a.connect(k -> k.id(1)))
                                    .comments(m -> m.create(n -> n.text("first"))));
            assertThat(made.author()).isEqualTo(new Story.Writer("Ann"));
            assertThat(made.comments()).containsExactly(new Story.Remark("first", null));
        });
    }

    @Test
    @Cell("Prisma: update")
    void oneChange() {
        world.inVain(t -> {
            assertThat(world.statements(() -> assertThat(t.user()
                                    .update(k -> k.id(1), s -> s.name("Anna"))
                                    .name())
                            .isEqualTo("Anna")))
                    .isEqualTo(1);
            assertThat(user(t, 1).email()).isEqualTo("ann@x.org"); // absent is not null
            assertThat(t.user().update(k -> k.id(1), s -> s.name(null)).name()).isNull();
        });
    }

    @Test
    @Cell("Prisma: update / select")
    void oneChangeAnsweredAsAShape() {
        world.inVain(t -> assertThat(t.user().update(card, k -> k.email("bob@x.org"), s -> s.name("Rob")))
                .isEqualTo(new Card("bob@x.org", "Rob")));
    }

    /** Prisma finds one row by its key and more; here that is a change of many that may be none. */
    @Test
    @Cell("Prisma: update / where a further condition")
    void oneChangeIfTheRowIsAsAskedFor() {
        world.inVain(t -> {
            assertThat(t.user().updateManyAndReturn(u -> u.id.eq(1).and(u.role.eq(Role.USER)), s -> s.name("x")))
                    .isEmpty();
            assertThat(t.user().updateManyAndReturn(u -> u.id.eq(1).and(u.role.eq(Role.ADMIN)), s -> s.name("x")))
                    .extracting(User::name)
                    .containsExactly("x");
        });
    }

    @Test
    @Cell("Prisma: upsert")
    void oneRowMadeOrChanged() {
        world.inVain(t -> {
            for (String name : List.of("made", "changed")) {
                assertThat(t.user()
                                .upsert(
                                        k -> k.email("e@x.org"),
                                        c -> c.email("e@x.org").name("made"),
                                        s -> s.name("changed")))
                        .extracting(User::name)
                        .isEqualTo(name);
            }
            assertThat(t.user().count()).isEqualTo(5);
        });
    }

    @Test
    @Cell("Prisma: upsert / in one statement")
    void anUpsertIsOneStatement() {
        world.inVain(t -> assertThat(world.statements(
                        () -> t.category().upsert(k -> k.name("new"), c -> c.name("new"), s -> s.name("old"))))
                .isEqualTo(1));
    }

    @Test
    @Cell("Prisma: delete")
    void oneRowLess() {
        world.inVain(t -> {
            assertThat(t.user().delete(k -> k.id(4)).email()).isEqualTo("dan@y.org");
            assertThat(t.user().findUnique(k -> k.id(4))).isEmpty();
        });
    }

    @Test
    @Cell("Prisma: delete / select")
    void oneRowLessAnsweredAsAShape() {
        world.inVain(t -> assertThat(t.user().delete(card, k -> k.id(4))).isEqualTo(new Card("dan@y.org", null)));
    }

    @Test
    @Cell("Prisma: createMany")
    void manyRows() {
        world.inVain(t -> {
            assertThat(world.statements(() -> assertThat(
                                    t.category().createMany(List.of("a", "b", "c"), (c, name) -> c.name(name)))
                            .isEqualTo(3)))
                    .isEqualTo(1);
            assertThat(t.category().count()).isEqualTo(6);
        });
    }

    @Test
    @Cell("Prisma: createMany / skipDuplicates")
    void manyRowsButThoseThatAreThere() {
        world.inVain(t -> {
            assertThat(t.category().createManySkippingDuplicates(List.of("java", "new"), (c, name) -> c.name(name)))
                    .isEqualTo(1);
            assertThat(t.category().count()).isEqualTo(4);
        });
    }

    @Test
    @Cell("Prisma: createManyAndReturn")
    void manyRowsAnswered() {
        world.inVain(t -> assertThat(t.category().createManyAndReturn(List.of("b", "a"), (c, name) -> c.name(name)))
                .extracting(c -> c.name())
                .containsExactly("b", "a"));
    }

    @Test
    @Cell("Prisma: createManyAndReturn / select")
    void manyRowsAnsweredAsShapes() {
        world.inVain(t -> assertThat(
                        t.user().createManyAndReturn(card, List.of("b@z", "a@z"), (c, email) -> c.email(email)))
                .containsExactly(new Card("b@z", null), new Card("a@z", null)));
    }

    @Test
    @Cell("Prisma: createManyAndReturn / skipDuplicates")
    void manyRowsAnsweredButThoseThatWereThere() {
        world.inVain(t -> assertThat(t.category()
                        .createManySkippingDuplicatesAndReturn(List.of("java", "new"), (c, name) -> c.name(name)))
                .extracting(c -> c.name())
                .containsExactly("new"));
    }

    @Test
    @Cell("Prisma: updateMany")
    void manyChanges() {
        world.inVain(t -> {
            assertThat(world.statements(() -> assertThat(
                                    t.user().updateMany(u -> u.country.eq("DE"), s -> s.score(9.0)))
                            .isEqualTo(2)))
                    .isEqualTo(1);
            assertThat(user(t, 1).score()).isEqualTo(9.0);
            assertThat(user(t, 3).score()).isNull();
        });
    }

    @Test
    @Cell("Prisma: updateMany / limit")
    void soManyChanges() {
        world.inVain(t -> {
            assertThat(t.user().updateMany(u -> u.id.gt(0), s -> s.visits(77), 3))
                    .isEqualTo(3);
            assertThat(t.user().count(q -> q.where(u -> u.visits.eq(77)))).isEqualTo(3);
        });
    }

    @Test
    @Cell("Prisma: updateManyAndReturn")
    void manyChangesAnswered() {
        world.inVain(t -> assertThat(
                        t.user().updateManyAndReturn(u -> u.country.eq("FR"), s -> s.visits(n -> n.increment(1))))
                .extracting(User::visits)
                .containsExactlyInAnyOrder(1, 3));
    }

    @Test
    @Cell("Prisma: updateManyAndReturn / limit")
    void soManyChangesAnswered() {
        world.inVain(t -> assertThat(t.user().updateManyAndReturn(u -> u.id.gt(0), s -> s.visits(77), 2))
                .extracting(User::visits)
                .containsExactly(77, 77));
    }

    @Test
    @Cell("Prisma: deleteMany")
    void manyRowsLess() {
        world.inVain(t -> {
            assertThat(t.comment().deleteMany(c -> c.text.eq("good"))).isEqualTo(2);
            assertThat(t.comment().count()).isEqualTo(2);
        });
    }

    @Test
    @Cell("Prisma: deleteMany / limit")
    void soManyRowsLess() {
        world.inVain(t -> {
            assertThat(t.comment().deleteMany(c -> c.id.gt(0), 3)).isEqualTo(3);
            assertThat(t.comment().count()).isEqualTo(1);
        });
    }

    @Test
    @Cell("Prisma: number increment")
    void increment() {
        world.inVain(t -> {
            assertThat(t.user()
                            .update(k -> k.id(1), s -> s.visits(n -> n.increment(5)))
                            .visits())
                    .isEqualTo(15);
            assertThat(t.user()
                            .update(k -> k.id(1), s -> s.coins(n -> n.increment(1L)))
                            .coins())
                    .isEqualTo(9_000_000_001L);
        });
    }

    @Test
    @Cell("Prisma: number decrement")
    void decrement() {
        world.inVain(t -> assertThat(t.user()
                        .update(k -> k.id(1), s -> s.visits(n -> n.decrement(3)))
                        .visits())
                .isEqualTo(7));
    }

    @Test
    @Cell("Prisma: number multiply")
    void multiply() {
        world.inVain(t -> assertThat(t.user()
                        .update(k -> k.id(1), s -> s.score(n -> n.multiply(2.0)))
                        .score())
                .isEqualTo(3.0));
    }

    @Test
    @Cell("Prisma: number divide")
    void divide() {
        world.inVain(t -> assertThat(t.user()
                        .update(k -> k.id(1), s -> s.visits(n -> n.divide(4)))
                        .visits())
                .isEqualTo(2));
    }

    @Test
    @Cell("Prisma: number set")
    void setANumber() {
        world.inVain(t -> assertThat(
                        t.user().update(k -> k.id(1), s -> s.visits(3)).visits())
                .isEqualTo(3));
    }

    @Test
    @Cell("Prisma: list set")
    void setAList() {
        world.inVain(t -> {
            assertThat(t.user()
                            .update(k -> k.id(1), s -> s.lucky(List.of(9, 9)))
                            .lucky())
                    .containsExactly(9, 9);
            assertThat(t.user().update(k -> k.id(1), s -> s.lucky(List.of())).lucky())
                    .isEmpty();
        });
    }

    @Test
    @Cell("Prisma: list push")
    void pushOne() {
        world.inVain(t -> {
            assertThat(t.user()
                            .update(k -> k.id(1), s -> s.lucky(l -> l.push(4)))
                            .lucky())
                    .containsExactly(1, 2, 3, 4);
            assertThat(t.user()
                            .update(k -> k.id(2), s -> s.lucky(l -> l.push(4)))
                            .lucky())
                    .containsExactly(4);
        });
    }

    @Test
    @Cell("Prisma: list push / several")
    void pushSeveral() {
        world.inVain(t -> assertThat(t.user()
                        .update(k -> k.id(3), s -> s.aliases(l -> l.push("x", "y")))
                        .aliases())
                .containsExactly("x", "y"));
    }

    @Test
    void nothingIsLeftBehind() {
        Optional<User> ann = world.db.user().findUnique(k -> k.id(1));
        assertThat(ann).map(User::visits).contains(10);
    }
}
