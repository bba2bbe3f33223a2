package dev.ashlar.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.Post;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.error.CheckViolation;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.PoolExhausted;
import dev.ashlar.runtime.error.TransactionTimedOut;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.session.Isolation;
import dev.ashlar.sql.PgType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's transactions. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaTransactionTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    private static Database small() {
        return Database.builder()
                .url(world.url())
                .poolSize(1)
                .connectionTimeout(Duration.ofMillis(300))
                .build();
    }

    @Test
    @Cell("Prisma: $transaction / several calls")
    void severalCallsAreOne() {
        record Both(long users, List<Post> posts) {}
        Both both =
                db.batch(t -> t.user().count(), t -> t.post().findMany(q -> q.where(p -> p.likes.gt(6))), Both::new);
        assertThat(both.users()).isEqualTo(4);
        assertThat(both.posts()).extracting(Post::id).containsExactlyInAnyOrder(1, 4);
        assertThatThrownBy(() -> db.batch(List.of(
                        t -> t.category().create(c -> c.name("of a batch")).name(),
                        t -> t.category().create(c -> c.name("java")).name())))
                .isInstanceOf(UniqueViolation.class);
        assertThat(db.category().findUnique(k -> k.name("of a batch"))).isEmpty();
    }

    @Test
    @Cell("Prisma: $transaction / interactive")
    void aFunctionIsATransaction() {
        int category =
                db.transaction(tx -> tx.category().create(c -> c.name("kept")).id());
        assertThat(db.category().findUnique(k -> k.id(category))).isPresent();
        db.category().delete(k -> k.id(category));
    }

    @Test
    @Cell("Prisma: $transaction / rolled back by an exception")
    void anExceptionTakesAllBack() {
        IllegalStateException no = new IllegalStateException("no");
        assertThatThrownBy(() -> db.transaction(tx -> {
                    tx.category().create(c -> c.name("never"));
                    throw no;
                }))
                .isSameAs(no);
        assertThat(db.category().findUnique(k -> k.name("never"))).isEmpty();
    }

    @Test
    @Cell("Prisma: $transaction / isolationLevel")
    void theLevelIsSet() {
        List<String> level = db.transaction(
                Isolation.SERIALIZABLE,
                tx -> tx.sql("SHOW transaction_isolation").as(PgType.STRING).fetch(x -> x));
        assertThat(level).containsExactly("serializable");
    }

    @Test
    @Cell("Prisma: $transaction / retry")
    void aTransactionIsTriedAgain() {
        AtomicInteger attempts = new AtomicInteger();
        Long users = db.transaction(Isolation.SERIALIZABLE.retry(2), tx -> {
            if (attempts.incrementAndGet() == 1) {
                tx.sql("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40001'; END $$")
                        .execute();
            }
            return tx.user().count();
        });
        assertThat(users).isEqualTo(4);
        assertThat(attempts).hasValue(2);
    }

    @Test
    @Cell("Prisma: $transaction / maxWait")
    void nobodyWaitsForEver() {
        try (Database database = small()) {
            Db one = new Db(database);
            assertThatThrownBy(() -> one.transaction(tx -> CompletableFuture.supplyAsync(
                                    () -> one.transaction(other -> other.user().count()))
                            .join()))
                    .hasCauseInstanceOf(PoolExhausted.class);
            assertThat(one.user().count()).isEqualTo(4);
        }
    }

    @Test
    @Cell("Prisma: $transaction / timeout")
    void nothingRunsForEver() {
        Isolation brief = Isolation.SERVER_DEFAULT.timeout(Duration.ofMillis(150));

        assertThatThrownBy(() -> db.transaction(
                        brief, tx -> tx.sql("SELECT pg_sleep(60)").execute()))
                .isInstanceOf(TransactionTimedOut.class)
                .hasMessageContaining("the transaction took longer than 150 ms")
                .hasCauseInstanceOf(DatabaseException.class);
        assertThatThrownBy(() -> db.transaction(brief, tx -> {
                    tx.user().create(c -> c.email("late@x.org"));
                    LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                    return 1;
                }))
                .isInstanceOf(TransactionTimedOut.class);
        assertThat(db.user().count()).isEqualTo(4);
        long users = db.transaction(
                Isolation.SERVER_DEFAULT.timeout(Duration.ofMinutes(1)),
                tx -> tx.user().count());
        assertThat(users).isEqualTo(4);
    }

    @Test
    @Cell("Prisma: $transaction / every isolationLevel")
    void eachLevelIsSet() {
        Map<Isolation, String> levels = Map.of(
                Isolation.READ_COMMITTED, "read committed",
                Isolation.REPEATABLE_READ, "repeatable read",
                Isolation.SERIALIZABLE, "serializable");
        levels.forEach((isolation, name) -> {
            List<String> found = db.transaction(
                    isolation,
                    tx -> tx.sql("SHOW transaction_isolation").as(PgType.STRING).fetch(x -> x));
            assertThat(found).containsExactly(name);
        });
    }

    @Test
    @Cell("Prisma: $transaction / several calls with an isolationLevel")
    void severalCallsAtALevel() {
        List<Long> counts = db.transaction(
                Isolation.SERIALIZABLE,
                tx -> tx.batch(List.of(t -> t.user().count(), t -> t.post().count())));
        assertThat(counts).containsExactly(4L, 5L);
    }

    @Test
    @Cell("Prisma: $transaction / in the order of the calls")
    void oneCallAfterTheOther() {
        List<Long> counts = new ArrayList<>();
        world.inVain(t -> counts.addAll(t.batch(List.of(
                b -> b.comment().deleteMany(c -> c.postId.eq(1)),
                b -> b.comment().count(),
                b -> b.post().deleteMany(p -> p.id.eq(1)),
                b -> b.post().count()))));
        assertThat(counts).containsExactly(2L, 2L, 1L, 4L);
    }

    @Test
    @Cell("Prisma: $transaction / nested writes are one")
    void whatIsNestedIsWrittenWithItOrNotAtAll() {
        assertThatThrownBy(() -> db.user()
                        .create(c -> c.email("team")
                                .posts(p -> p.create(n -> n.title("a").likes(1_000_000)))))
                .isInstanceOf(CheckViolation.class);
        assertThat(db.user().findUnique(k -> k.email("team"))).isEmpty();
    }

    @Test
    @Cell("Prisma: $transaction / read, modify, write")
    void aTransferThatGoesTooFar() {
        BigDecimal amount = new BigDecimal(8);
        assertThatThrownBy(() -> db.transaction(tx -> {
                    User sender = tx.user().update(k -> k.id(2), s -> s.balance(n -> n.decrement(amount)));
                    if (sender.balance().signum() < 0) {
                        throw new IllegalStateException(sender.name() + " has not enough");
                    }
                    return tx.user().update(k -> k.id(1), s -> s.balance(n -> n.increment(amount)));
                }))
                .hasMessage("Bob has not enough");
        assertThat(db.user().findUniqueOrThrow(k -> k.id(2)).balance()).isEqualTo(new BigDecimal("5.00"));
    }
}
