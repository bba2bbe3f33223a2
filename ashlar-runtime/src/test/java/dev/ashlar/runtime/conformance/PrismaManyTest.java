package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.CardShape.card;
import static dev.ashlar.runtime.conformance.OpenShape.open;
import static dev.ashlar.runtime.conformance.StoryShape.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.Role;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.sql.Condition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's queries that write many rows. Each test takes back what it wrote. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaManyTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    private static User user(Db.Tx t, int id) {
        return t.user().findUniqueOrThrow(k -> k.id(id));
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
    @Cell("Prisma: createMany / in one transaction")
    void allOrNone() {
        assertThatThrownBy(() -> db.category().createMany(List.of("never", "java"), (c, name) -> c.name(name)))
                .isInstanceOf(UniqueViolation.class);
        assertThat(db.category().findUnique(k -> k.name("never"))).isEmpty();
    }

    @Test
    @Cell("Prisma: createManyAndReturn / include")
    void manyRowsAnsweredWithTheirRelations() {
        world.inVain(t -> {
            List<Story> made = new ArrayList<>();
            int statements = world.statements(() -> made.addAll(t.post()
                    .createManyAndReturn(
                            story,
                            List.of("a", "b"),
                            (c, title) -> c.title(title).authorId(1))));
            assertThat(made).extracting(Story::title).containsExactly("a", "b");
            assertThat(made).extracting(Story::author).containsOnly(new Story.Writer("Ann"));
            assertThat(statements).isLessThanOrEqualTo(4); // the rows, what is read with them, one for each list
        });
    }

    @Test
    @Cell("Prisma: createManyAndReturn / omit")
    void manyRowsAnsweredWithoutSomeColumns() {
        world.inVain(t -> {
            Recording seen = world.database()
                    .record(() -> assertThat(t.user()
                                    .createManyAndReturn(open, List.of("a@z", "b@z"), (c, email) -> c.email(email)))
                            .extracting(Open::email)
                            .containsExactly("a@z", "b@z"));
            assertThat(seen.statements()).noneMatch(s -> s.text().contains("settings"));
        });
    }

    @Test
    @Cell("Prisma: updateMany / every record")
    void allRowsChanged() {
        world.inVain(t -> {
            assertThat(t.user().updateMany(u -> Condition.all(List.of()), s -> s.visits(1)))
                    .isEqualTo(4);
            assertThat(t.user().findMany()).extracting(User::visits).containsOnly(1);
        });
    }

    @Test
    @Cell("Prisma: updateMany / where a related record")
    void rowsWithSuchRelatedRowsChanged() {
        world.inVain(t -> assertThat(t.user()
                        .updateMany(
                                u -> u.email.contains("x.org").and(u.posts.some(p -> p.likes.gt(9))),
                                s -> s.role(Role.USER)))
                .isEqualTo(1));
    }

    @Test
    @Cell("Prisma: updateManyAndReturn / select")
    void manyChangesAnsweredAsShapes() {
        world.inVain(t -> assertThat(t.user().updateManyAndReturn(card, u -> u.country.eq("FR"), s -> s.name("x")))
                .containsExactlyInAnyOrder(new Card("cid@y.org", "x"), new Card("dan@y.org", "x")));
    }

    @Test
    @Cell("Prisma: updateManyAndReturn / include")
    void manyChangesAnsweredWithTheirRelations() {
        world.inVain(t -> assertThat(
                        t.post().updateManyAndReturn(story, p -> p.authorId.eq(1), s -> s.published(false)))
                .extracting(Story::author)
                .containsExactly(new Story.Writer("Ann"), new Story.Writer("Ann")));
    }

    @Test
    @Cell("Prisma: updateManyAndReturn / omit")
    void manyChangesAnsweredWithoutSomeColumns() {
        world.inVain(t -> {
            Recording seen = world.database()
                    .record(() -> t.user().updateManyAndReturn(open, u -> u.id.lt(3), s -> s.name("x")));
            assertThat(seen.statements())
                    .singleElement()
                    .satisfies(s -> assertThat(s.text()).doesNotContain("settings"));
        });
    }

    @Test
    @Cell("Prisma: deleteMany / every record")
    void noRowLeft() {
        world.inVain(t -> {
            assertThat(t.comment().deleteMany(c -> Condition.all(List.of()))).isEqualTo(4);
            assertThat(t.comment().count()).isZero();
        });
    }
}
