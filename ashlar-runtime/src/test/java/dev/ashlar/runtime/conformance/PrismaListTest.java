package dev.ashlar.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.sql.Condition;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's lists: written, and asked for what is in them. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaListTest {
    @RegisterExtension
    static final World world = new World();

    /** The ids of the users that a condition finds, in order. */
    private static List<Integer> users(Function<UserTable, Condition> condition) {
        return world.db.user().findMany(q -> q.where(condition).orderBy(u -> u.id.asc())).stream()
                .map(User::id)
                .toList();
    }

    private static User user(Db.Tx t, int id) {
        return t.user().findUniqueOrThrow(k -> k.id(id));
    }

    @Test
    @Cell("Prisma: has")
    void has() {
        assertThat(users(u -> u.lucky.has(3))).containsExactly(1, 3, 4);
    }

    @Test
    @Cell("Prisma: hasEvery")
    void hasEvery() {
        assertThat(users(u -> u.lucky.hasEvery(List.of(3, 1)))).containsExactly(1, 4);
        assertThat(users(u -> u.lucky.hasEvery(List.of()))).containsExactly(1, 2, 3, 4);
    }

    @Test
    @Cell("Prisma: hasSome")
    void hasSome() {
        assertThat(users(u -> u.lucky.hasSome(List.of(2, 7)))).containsExactly(1);
        assertThat(users(u -> u.lucky.hasSome(List.of()))).isEmpty();
    }

    @Test
    @Cell("Prisma: isEmpty")
    void isEmpty() {
        assertThat(users(u -> u.lucky.isEmpty())).containsExactly(2);
        assertThat(users(u -> u.lucky.isNotEmpty())).containsExactly(1, 3, 4);
    }

    @Test
    @Cell("Prisma: list equals")
    void sameList() {
        assertThat(users(u -> u.lucky.eq(List.of(1, 3)))).containsExactly(4);
        assertThat(users(u -> u.aliases.eq(List.of()))).containsExactly(3);
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
    @Cell("Prisma: list set")
    void setAList() {
        world.inVain(t -> assertThat(t.user()
                        .update(k -> k.id(1), s -> s.lucky(List.of(9, 9)))
                        .lucky())
                .containsExactly(9, 9));
    }

    @Test
    @Cell("Prisma: list set / to an empty list")
    void setAnEmptyList() {
        world.inVain(t -> {
            t.user().update(k -> k.id(1), s -> s.lucky(List.of()));
            assertThat(user(t, 1).lucky()).isEmpty();
        });
    }

    @Test
    @Cell("Prisma: list set / a single value")
    void setAListOfOne() {
        world.inVain(t -> assertThat(t.user()
                        .update(k -> k.id(1), s -> s.aliases(List.of("computing")))
                        .aliases())
                .containsExactly("computing"));
    }

    @Test
    @Cell("Prisma: has / NOT")
    void hasNot() {
        assertThat(users(u -> u.lucky.has(3).not())).containsExactly(2);
    }

    @Test
    @Cell("Prisma: isEmpty / NOT")
    void isNotEmpty() {
        assertThat(users(u -> u.aliases.isNotEmpty())).containsExactly(1, 2, 4);
        assertThat(users(u -> u.aliases.isEmpty().not())).containsExactly(1, 2, 4);
    }

    /** As in Prisma, a list that is NULL is neither empty nor not; read, it is a list without elements. */
    @Test
    @Cell("Prisma: list that is NULL")
    void aListThatIsNot() {
        world.inVain(t -> {
            t.sql("UPDATE users SET lucky = NULL WHERE id = 2").execute();
            assertThat(t.user().count(q -> q.where(u -> u.lucky.isEmpty()))).isZero();
            assertThat(t.user().count(q -> q.where(u -> u.lucky.has(3).not()))).isZero();
            assertThat(t.user().count(q -> q.where(u -> u.lucky.isNull()))).isEqualTo(1);
            assertThat(user(t, 2).lucky()).isEmpty();
        });
    }

    /** PostgreSQL has no array of arrays to hand them over in. */
    @Test
    void oneOfSeveralLists() {
        assertThat(world.db
                        .user()
                        .findMany(q -> q.where(u -> u.lucky.in(List.of(List.of(3), List.of())))
                                .orderBy(u -> u.id.asc())))
                .extracting(u -> u.id())
                .containsExactly(2, 3);
        assertThat(world.db.user().count(q -> q.where(u -> u.lucky.notIn(List.of(List.of(3), List.of(1, 2, 3))))))
                .isEqualTo(2);
        assertThat(world.db.user().count(q -> q.where(u -> u.lucky.in(List.<List<Integer>>of()))))
                .isZero();
        assertThat(world.db.user().count(q -> q.where(u -> u.lucky.notIn(List.<List<Integer>>of()))))
                .isEqualTo(4);
    }
}
