package dev.ashlar.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Box;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.FullBoxShape;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.wire.CountingSockets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a batch waits for the server, and that its commit comes neither too early nor not at all. */
@SuppressWarnings("NullAway.Init") // filled before the first test
class BatchTripTest {
    private static final String WHOSE = "batch";
    private static final AtomicLong TRIPS = CountingSockets.trips(WHOSE);

    /** After some times the driver prepares a statement on the server, and sends it in other parts. */
    private static final int OFTEN = 12;

    private static BlogDatabase blog;
    private static Database database;
    private static Db db;

    @BeforeAll
    static void open() {
        blog = new BlogDatabase();
        database = blog.another(CountingSockets.parameters(WHOSE));
        db = new Db(database);
    }

    @AfterAll
    static void close() {
        database.close();
        blog.close();
    }

    @BeforeEach
    void empty() {
        blog.sql("TRUNCATE boxes, labels CASCADE");
    }

    record Made(String box, long labels) {}

    // region at-once
    static Made make(Db db, String label, String word) {
        return db.batchAtOnce(
                t -> t.box().create(c -> c.label(label)).label(),
                t -> t.label().createMany(List.of(word, word + "s"), (c, w) -> c.word(w)),
                Made::new);
    }
    // end region

    @Test
    void readsAreOneTrip() {
        make(db, "a", "x");
        assertThat(trips(() -> db.batch(
                        t -> t.box().count(),
                        t -> t.label().findMany(q -> q.orderBy(l -> l.word.asc())),
                        t -> t.box().exists(q -> q.where(b -> b.label.eq("a"))),
                        List::of)))
                .isEqualTo(1);
        assertThat(trips(() -> db.batch(List.of(t -> t.box().count())))).isEqualTo(1);
    }

    @Test
    void writesAreTwoAndOneWhenNothingFollows() {
        assertThat(trips(() -> db.batch(
                        t -> t.box().create(c -> c.label("a")),
                        t -> t.box().updateMany(b -> b.label.eq("a"), u -> u.label("b")),
                        t -> t.box().count(),
                        List::of)))
                .isEqualTo(2);
        assertThat(trips(() -> make(db, "a", "w" + TRIPS.get()))).isEqualTo(1);
        assertThat(trips(() -> db.batchAtOnce(
                        t -> t.box().create(c -> c.label("a")),
                        t -> t.box().updateMany(b -> b.label.eq("a"), u -> u.label("b")),
                        t -> t.box().count(),
                        List::of)))
                .isEqualTo(1);
        assertThat(db.box().count(q -> q.where(b -> b.label.eq("b")))).isGreaterThanOrEqualTo(16);
    }

    @Test
    void aCallWithRowsInsideTravelsWhole() {
        assertThat(trips(() -> {
                    String name = "n" + TRIPS.get();
                    return db.batchAtOnce(
                            t -> t.user()
                                    .create(c -> c.email(name)
                                            .name(name)
                                            .invited(n -> n.create(
                                                    g -> g.email(name + " a").name("A")))),
                            t -> t.user().count(),
                            (user, count) -> count);
                }))
                .isEqualTo(1);
        assertThat(db.user().count(q -> q.where(u -> u.email.endsWith(" a")))).isEqualTo(8);
    }

    @Test
    void whatFailsTakesAllBack() {
        make(db, "there", "taken");
        for (int i = 0; i < OFTEN; i++) {
            assertThatThrownBy(() -> make(db, "undone", "taken"))
                    .isInstanceOfSatisfying(
                            UniqueViolation.class, e -> assertThat(e.columns()).containsExactly("word"));
            assertThatThrownBy(() -> db.batchAtOnce(
                            t -> t.label().create(c -> c.word("taken")),
                            t -> t.box().create(c -> c.label("undone")),
                            List::of))
                    .isInstanceOf(UniqueViolation.class);
            assertThat(db.box().count()).isEqualTo(1);
            assertThat(db.label().count()).isEqualTo(2);
        }
    }

    /** A value without a type in front of an answer of any size: the driver ends (Sync) what it has sent. */
    @Test
    void whatFailsBehindAPartThatTheDriverSendsAlone() {
        make(db, "there", "taken");
        for (int i = 0; i < OFTEN; i++) {
            assertThatThrownBy(() -> db.batchAtOnce(
                            t -> t.box().create(c -> c.label("undone").bestId(null)),
                            t -> t.box().findMany(q -> q.where(b -> b.label.in(List.of("undone", "x")))),
                            t -> t.label().create(c -> c.word("taken")),
                            List::of))
                    .isInstanceOf(UniqueViolation.class);
            assertThat(db.box().count()).isEqualTo(1);
        }
    }

    @Test
    void anAnswerThatDecidesIsWaitedFor() {
        for (int i = 0; i < OFTEN; i++) {
            assertThatThrownBy(() -> db.batchAtOnce(
                            t -> t.box().create(c -> c.label("undone")),
                            t -> t.box().update(k -> k.id(-1), u -> u.label("x")),
                            List::of))
                    .isInstanceOf(RecordNotFound.class);
            assertThatThrownBy(() -> db.batch(
                            t -> t.box().create(c -> c.label("undone")),
                            t -> t.box().findUniqueOrThrow(k -> k.id(-1)),
                            List::of))
                    .isInstanceOf(RecordNotFound.class);
            assertThat(db.box().count()).isZero();
        }
    }

    @Test
    void aCallThatGoesOnAfterTheCommitIsRefusedToWrite() {
        assertThatThrownBy(() -> db.batchAtOnce(
                        t -> {
                            t.box().create(c -> c.label("first"));
                            return t.box().create(c -> c.label("second"));
                        },
                        t -> t.box().count(),
                        List::of))
                .hasMessageContaining("the batch is committed, and one of its calls goes on");
        assertThat(db.box().findMany()).extracting(Box::label).containsExactly("first");
        record Seen(int labels, long boxes) {}
        Seen seen = db.batchAtOnce(
                t -> t.box()
                        .findMany(FullBoxShape.fullBox, q -> q.orderBy(b -> b.id.asc()))
                        .size(),
                t -> t.box().createMany(List.of("x", "y"), (c, l) -> c.label(l)),
                Seen::new);
        assertThat(seen).isEqualTo(new Seen(1, 2));
    }

    @Test
    void middlewareIsWaitedFor() {
        Db watched = db.using(new Middleware() {
            @Override
            public <R extends @Nullable Object> R create(Call call, Supplier<R> next) {
                throw new IllegalStateException(next.get() == null ? "nothing" : "not today");
            }
        });
        assertThatThrownBy(() -> make(watched, "undone", "x")).hasMessage("not today");
        assertThat(db.box().count()).isZero();
    }

    @Test
    void insideATransactionItsCommitIsTheTransactions() {
        assertThatThrownBy(() -> db.transaction(tx -> {
                    long made = tx.<Long>batchAtOnce(
                                    List.of(t -> t.box().createMany(List.of("undone"), (c, l) -> c.label(l))))
                            .get(0);
                    throw new IllegalStateException("made " + made);
                }))
                .hasMessage("made 1");
        assertThat(db.box().count()).isZero();
    }

    @Test
    void manyCallsAreSentInParts() {
        List<Function<Db.Tx, Long>> calls = new ArrayList<>();
        IntStream.range(0, 120).forEach(i -> calls.add(t -> t.box().createMany(List.of("b"), (c, l) -> c.label(l))));
        assertThat(db.batchAtOnce(calls)).hasSize(120).containsOnly(1L);
        calls.add(t -> t.label().createMany(List.of("w", "w"), (c, l) -> c.word(l)));
        assertThatThrownBy(() -> db.batchAtOnce(calls)).isInstanceOf(UniqueViolation.class);
        assertThat(db.box().count()).isEqualTo(120);
    }

    /** What a call before it wrote is sent before rows are streamed, and before a far read with its lists. */
    @Test
    void everyCallSeesWhatThoseBeforeItWrote() {
        List<Long> seen = db.batch(List.of(
                t -> t.box().createMany(List.of("a", "b"), (c, l) -> c.label(l)),
                t -> t.box().stream(q -> q, rows -> rows.count()),
                t -> t.box().createMany(List.of("c"), (c, l) -> c.label(l)),
                t -> t.box().count()));
        assertThat(seen).containsExactly(2L, 2L, 1L, 3L);
        try (Database far = blog.another(CountingSockets.parameters("far batch"))) {
            List<Integer> found = new Db(far)
                    .batch(List.of(
                            t -> t.box().create(c -> c.label("far")).id() > 0 ? 1 : 0,
                            t -> t.box()
                                    .findMany(FullBoxShape.fullBox, q -> q.where(b -> b.label.eq("far")))
                                    .size()));
            assertThat(found).containsExactly(1, 1);
        }
    }

    private static long trips(Supplier<?> work) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long before = TRIPS.get();
            assertThat(work.get()).isNotNull();
            least = Math.min(least, TRIPS.get() - before);
        }
        return least;
    }
}
