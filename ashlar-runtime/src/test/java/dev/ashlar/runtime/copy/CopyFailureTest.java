package dev.ashlar.runtime.copy;

import static dev.ashlar.runtime.blog.SampleTable.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.Sample;
import dev.ashlar.runtime.error.CommitBecameRollback;
import dev.ashlar.runtime.error.ConnectionFailed;
import dev.ashlar.runtime.error.StatementFailed;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.PgType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However a COPY ends, the one connection that there is goes on. */
@Timeout(60)
@SuppressWarnings("NullAway.Init") // filled before the first test
class CopyFailureTest {
    private static final int ROWS = 50_000;

    private static BlogDatabase blog;
    private static Database database;
    private static Db db;

    @BeforeAll
    static void open() {
        blog = new BlogDatabase();
        database = blog.another("");
        db = new Db(database);
        int box = db.box().create(c -> c.label("rows")).id();
        blog.sql("INSERT INTO samples (box_id, \"aInt\", \"aText\") SELECT " + box + ", g, repeat('x', 300)"
                + " FROM generate_series(1, " + ROWS + ") AS g");
    }

    @AfterAll
    static void close() {
        database.close();
        blog.close();
    }

    @AfterEach
    void theConnectionGoesOn() {
        for (int i = 0; i < 3; i++) {
            assertThat(db.sample().count()).isEqualTo(ROWS);
            assertThat(db.sample().copyOut(q -> q.take(2)).<Long>rows(Stream::count))
                    .isEqualTo(2);
        }
        assertThatNoneIsTaken();
    }

    /** What the client does beside the calls takes a connection now and then, for a moment. */
    private static void assertThatNoneIsTaken() {
        for (int tries = 0; database.pool().active() > 0 && tries < 100; tries++) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(database.pool().active()).isZero();
    }

    /** Full after a while. */
    private static OutputStream disk() {
        return new OutputStream() {
            private int left = 2_000_000;

            @Override
            public void write(int one) throws IOException {
                write(new byte[1], 0, 1);
            }

            @Override
            public void write(byte[] some, int from, int length) throws IOException {
                left -= length;
                if (left < 0) {
                    throw new IOException("no space left on device");
                }
            }
        };
    }

    @Test
    void aStreamThatFails() {
        assertThatThrownBy(() -> db.sample().copyOut(q -> q).to(disk()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("what is copied cannot be written: no space left on device")
                .hasNoSuppressedExceptions();
    }

    @Test
    void aStreamThatFailsEndsItsTransaction() {
        assertThatThrownBy(() -> db.transaction(tx -> {
                    tx.box().create(c -> c.label("undone"));
                    return tx.sample().copyOut(q -> q).to(disk());
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasNoSuppressedExceptions();
        assertThatThrownBy(() -> db.transaction(tx -> {
                    tx.box().create(c -> c.label("undone"));
                    assertThatThrownBy(() -> tx.sample().copyOut(q -> q).to(disk()))
                            .isInstanceOf(UncheckedIOException.class);
                    return null;
                }))
                .isInstanceOf(CommitBecameRollback.class);
        long boxes = db.transaction(tx -> {
            tx.box().create(c -> c.label("kept"));
            assertThatThrownBy(() ->
                            tx.<Long>savepoint(s -> s.sample().copyOut(q -> q).to(disk())))
                    .isInstanceOf(UncheckedIOException.class);
            return tx.box().count(q -> q.where(b -> b.label.in("kept", "undone")));
        });
        assertThat(boxes).isEqualTo(1);
    }

    @Test
    void rowsThatNobodyWants() {
        Sample first = db.sample()
                .copyOut(q -> q.orderBy(s -> s.id.asc()))
                .rows(rows -> rows.findFirst().orElseThrow());
        assertThat(first.aInt()).isEqualTo(1);
        long more = db.transaction(tx -> {
            tx.sample().copyOut(q -> q).rows(rows -> rows.limit(10).toList());
            return tx.sample().count();
        });
        assertThat(more).isEqualTo(ROWS);
    }

    @Test
    void aReaderThatFails() {
        assertThatThrownBy(() -> db.sample().copyOut(q -> q).rows(rows -> {
                    rows.limit(3).forEach(row -> {});
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no")
                .hasNoSuppressedExceptions();
    }

    @Test
    void theWatchHearsOfWhatItsReaderOrItsSourceBroke() {
        Recording out = database.record(() ->
                assertThatThrownBy(() -> db.sample().copyOut(q -> q).rows(rows -> {
                    throw new IllegalStateException("out");
                })));
        Recording in = database.record(() -> assertThatThrownBy(() -> db.box().copyIn(List.of(1, 2), (c, i) -> {
            if (i == 2) {
                throw new IllegalStateException("in");
            }
            return c.label("half");
        })));
        assertThat(out.statements())
                .anySatisfy(event -> assertThat(event.text()).startsWith("COPY (SELECT"));
        assertThat(in.statements()).anySatisfy(event -> assertThat(event.text()).startsWith("COPY \"boxes\""));
    }

    @Test
    void theScopeIsRefusedMeanwhile() {
        for (boolean inside : List.of(true, false)) {
            assertThatThrownBy(() -> db.transaction(tx -> {
                        if (inside) {
                            return tx.sample()
                                    .copyOut(q -> q)
                                    .rows(rows -> tx.sample().count());
                        }
                        return tx.box()
                                .copyIn(
                                        List.of(1, 2),
                                        (c, i) -> c.label("n" + tx.sample().count()));
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("a COPY has this connection for itself until it ends");
        }
    }

    @Test
    void itemsThatFailOnTheirWayIn() {
        assertThatThrownBy(() -> db.box()
                        .copyIn(
                                IntStream.range(0, 100_000).mapToObj(i -> {
                                    if (i == 70_000) {
                                        throw new IllegalStateException("the source is dry");
                                    }
                                    return i;
                                }),
                                (c, i) -> c.label("item " + i)))
                .hasMessage("the source is dry");
        assertThat(db.box().count(q -> q.where(b -> b.label.startsWith("item"))))
                .isZero();
    }

    @Test
    void rowsEndWithTheFunction() {
        Iterator<Sample> kept = db.sample().copyOut(q -> q).rows(Stream::iterator);
        assertThatThrownBy(kept::hasNext).hasMessageContaining("return values from there, not the rows");
        assertThatThrownBy(() -> db.batch(
                        t -> t.sample().copyOut(q -> q).to(disk()), t -> t.box().count(), List::of))
                .hasMessageContaining("COPY inside a batch");
    }

    @Test
    void aStatementThatIsCancelled() {
        long pid = pid();
        assertThatThrownBy(() -> db.sample().copyOut(q -> q).rows(rows -> {
                    Iterator<Sample> all = rows.iterator();
                    all.next();
                    blog.sql("SELECT pg_cancel_backend(" + pid + ")");
                    while (all.hasNext()) {
                        all.next();
                    }
                    return null;
                }))
                .isInstanceOfSatisfying(
                        StatementFailed.class, e -> assertThat(e.sqlState()).isEqualTo("57014"))
                .hasNoSuppressedExceptions();
    }

    @Test
    void aConnectionThatBreaks() {
        long pid = pid();
        AtomicReference<Long> read = new AtomicReference<>(0L);
        for (boolean inside : List.of(false, true)) {
            long victim = inside ? pid() : pid;
            assertThatThrownBy(() -> {
                        if (inside) {
                            db.transaction(tx -> killed(tx.sample().copyOut(q -> q), victim, read));
                        } else {
                            killed(db.sample().copyOut(q -> q), victim, read);
                        }
                    })
                    .isInstanceOf(ConnectionFailed.class);
            assertThat(read.get()).isLessThan(ROWS);
            assertThat(pid()).isNotEqualTo(victim);
        }
    }

    private static long killed(CopyOut<Sample> copy, long pid, AtomicReference<Long> read) {
        return copy.rows(rows -> {
            Iterator<Sample> all = rows.iterator();
            all.next();
            blog.sql("SELECT pg_terminate_backend(" + pid + ")");
            long count = 1;
            while (all.hasNext()) {
                all.next();
                read.set(++count);
            }
            return count;
        });
    }

    /** The text that PostgreSQL marks is ours, with its question marks. */
    @Test
    void anErrorOfTheStatementIsTold() {
        assertThatThrownBy(() -> db.copyOut(db.select(SAMPLE.aInt)
                                .from(SAMPLE)
                                .where(Condition.of(out -> out.append("'a' <> ")
                                        .parameter(PgType.STRING, "some text that is long")
                                        .append(" AND 1 / (\"aInt\" - 100) > nothing"))))
                        .to(disk()))
                .isInstanceOfSatisfying(StatementFailed.class, e -> {
                    assertThat(e.sqlState()).isEqualTo("42703");
                    assertThat(e.getMessage()).contains("nothing");
                });
        assertThatThrownBy(() -> db.sample()
                        .copyOut(q -> q.where(s -> Condition.of(out -> out.append("1 / (\"aInt\" - 20000) < 7"))))
                        .to(OutputStream.nullOutputStream()))
                .isInstanceOfSatisfying(
                        StatementFailed.class, e -> assertThat(e.sqlState()).isEqualTo("22012"));
    }

    private static long pid() {
        return db.sql("SELECT pg_backend_pid()")
                .fetch(row -> Objects.requireNonNull(row.get(0, PgType.INTEGER)))
                .get(0);
    }
}
