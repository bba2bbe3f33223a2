package dev.ashlar.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.sql.Condition;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's atomic operations on numbers. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaNumberTest {
    @RegisterExtension
    static final World world = new World();

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
    @Cell("Prisma: number / several fields in updateMany")
    void severalNumbersOfAllRows() {
        world.inVain(t -> {
            t.user()
                    .updateMany(
                            u -> Condition.all(List.of()),
                            s -> s.visits(n -> n.increment(1)).coins(n -> n.multiply(2L)));
            assertThat(t.user().findMany(q -> q.orderBy(u -> u.id.asc())))
                    .extracting(User::visits, User::coins)
                    .containsExactly(tuple(11, 18_000_000_000L), tuple(6, 4L), tuple(1, 0L), tuple(3, 2L));
        });
    }

    @Test
    @Cell("Prisma: number / set in updateMany")
    void aNumberOfAllRowsSet() {
        world.inVain(t -> {
            assertThat(t.user().updateMany(u -> u.id.gt(0), s -> s.visits(0))).isEqualTo(4);
            assertThat(t.user().count(q -> q.where(u -> u.visits.eq(0)))).isEqualTo(4);
        });
    }

    @Test
    @Cell("Prisma: number / null stays null")
    void noNumberStaysNone() {
        world.inVain(t -> {
            assertThat(t.user()
                            .update(k -> k.id(3), s -> s.age(n -> n.increment(1)))
                            .age())
                    .isNull();
            assertThat(t.user()
                            .update(k -> k.id(3), s -> s.score(n -> n.divide(2.0)))
                            .score())
                    .isNull();
        });
    }

    @Test
    @Cell("Prisma: number / of two at the same time")
    void nobodysIncrementIsLost() {
        int category = world.db.post().create(c -> c.title("counted")).id();
        List<CompletableFuture<Void>> calls = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.runAsync(() ->
                        world.db.post().update(k -> k.id(category), s -> s.likes(n -> n.increment(1)))))
                .toList();
        calls.forEach(CompletableFuture::join);
        assertThat(world.db.post().delete(k -> k.id(category)).likes()).isEqualTo(20);
    }
}
