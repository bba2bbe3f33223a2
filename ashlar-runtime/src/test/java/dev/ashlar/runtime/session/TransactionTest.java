package dev.ashlar.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.error.CommitBecameRollback;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.StatementFailed;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.sql.Executor;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // what is read here is never NULL
class TransactionTest {
    private static TemporaryDatabase postgres;
    private static Database db;

    @BeforeAll
    static void connect() {
        postgres = EmbeddedPostgres.temporaryDatabase();
        db = Database.builder().url(postgres.ownerUrl()).poolSize(4).build();
        run(db.session(), "create table account (id int primary key, balance int not null)");
    }

    @AfterAll
    static void close() {
        db.close();
        postgres.close();
    }

    @BeforeEach
    void twoAccounts() {
        run(db.session(), "delete from account");
        run(db.session(), "insert into account values (1, 100), (2, 100)");
    }

    @Test
    void commitsWhenTheWorkReturns() {
        long written = db.transaction(tx -> run(tx, "update account set balance = 0 where id = 1"));

        assertThat(written).isEqualTo(1);
        assertThat(balance(1)).isZero();
    }

    @Test
    void rollsBackOnAnyThrowable() {
        AssertionError error = new AssertionError("not today");

        assertThatThrownBy(() -> db.transaction(tx -> {
                    run(tx, "update account set balance = 0");
                    throw error;
                }))
                .isSameAs(error);
        assertThat(balance(1)).isEqualTo(100);
    }

    @Test
    void setsIsolationBeforeAnythingElse() {
        assertThat(db.<String>transaction(Isolation.SERIALIZABLE, tx -> text(tx, "show transaction_isolation")))
                .isEqualTo("serializable");
        assertThat(db.<String>transaction(Isolation.REPEATABLE_READ, tx -> text(tx, "show transaction_isolation")))
                .isEqualTo("repeatable read");
        assertThat(text(db.session(), "show transaction_isolation")).isEqualTo("read committed");
    }

    @Test
    void readOnlyRefusesToWrite() {
        assertThatThrownBy(() ->
                        db.transaction(Isolation.REPEATABLE_READ.readOnly(), tx -> run(tx, "delete from account")))
                .isInstanceOfSatisfying(
                        StatementFailed.class, e -> assertThat(e.sqlState()).isEqualTo("25006"));
    }

    @Test
    void triesAgainAfterASerializationFailure() throws InterruptedException {
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);
        AtomicInteger attempts = new AtomicInteger();
        Runnable moveFromTheRicher = () -> db.transaction(Isolation.SERIALIZABLE.retry(5), tx -> {
            int total = number(tx, "select sum(balance)::int from account");
            if (attempts.incrementAndGet() <= 2) {
                await(bothHaveRead);
            }
            return run(tx, "update account set balance = " + (total - 100) + " where id = 1");
        });

        inParallel(moveFromTheRicher, moveFromTheRicher);

        assertThat(attempts.get()).isGreaterThan(2);
        assertThat(balance(1)).isEqualTo(100);
    }

    @Test
    void triesAgainAfterADeadlock() throws InterruptedException {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger attempts = new AtomicInteger();

        inParallel(() -> transfer(1, 2, attempts, bothHoldOne), () -> transfer(2, 1, attempts, bothHoldOne));

        assertThat(attempts.get()).isGreaterThan(2);
        assertThat(balance(1)).isEqualTo(100);
    }

    private static void transfer(int from, int to, AtomicInteger attempts, CyclicBarrier bothHoldOne) {
        db.transaction(Isolation.READ_COMMITTED.retry(5), tx -> {
            run(tx, "update account set balance = balance - 1 where id = " + from);
            if (attempts.incrementAndGet() <= 2) {
                await(bothHoldOne);
            }
            return run(tx, "update account set balance = balance + 1 where id = " + to);
        });
    }

    @Test
    void failsWithoutRetry() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> db.transaction(tx -> {
                    attempts.incrementAndGet();
                    return run(tx, "do $$ begin raise exception 'x' using errcode = '40001'; end $$");
                }))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        e -> assertThat(e.safeToRetry()).isTrue());
        assertThat(attempts).hasValue(1);
    }

    @Test
    void aSavepointUndoesItselfAlone() {
        db.transaction(tx -> {
            run(tx, "update account set balance = 50 where id = 1");
            assertThatThrownBy(() -> tx.savepoint(inner -> run(inner, "insert into account values (1, 1)")))
                    .isInstanceOf(UniqueViolation.class);
            return tx.savepoint(
                    inner -> inner.savepoint(innermost -> run(innermost, "delete from account where id = 2")));
        });

        assertThat(balance(1)).isEqualTo(50);
        assertThat(number(db.session(), "select count(*)::int from account")).isEqualTo(1);
    }

    @Test
    void aCommitThatBecameARollbackIsToldApart() {
        assertThatThrownBy(() -> db.transaction(tx -> {
                    run(tx, "update account set balance = 0");
                    assertThatThrownBy(() -> run(tx, "select 1/0")).isInstanceOf(StatementFailed.class);
                    return "as if nothing had happened";
                }))
                .isInstanceOf(CommitBecameRollback.class)
                .hasMessageContaining("Nothing was saved");
        assertThat(balance(1)).isEqualTo(100);
    }

    @Test
    void aScopeIsRefusedAfterItsEnd() {
        AtomicReference<Session> kept = new AtomicReference<>();
        db.transaction(tx -> {
            kept.set(tx);
            return run(tx, "select 1");
        });

        assertThatThrownBy(() -> run(kept.get(), "delete from account"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has ended");
    }

    @Test
    void theOuterScopeIsRefusedWhileASavepointIsOpen() {
        assertThatThrownBy(() -> db.transaction(tx -> tx.savepoint(inner -> run(tx, "delete from account"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("savepoint is open");
    }

    @Test
    void aTransactionInsideATransactionIsRefused() {
        assertThatThrownBy(() -> db.transaction(tx -> db.transaction(other -> run(other, "delete from account"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("running on this thread already");
        assertThat(db.<Long>transaction(tx -> run(tx, "select 1"))).isNotNull();
    }

    @Test
    void atomicallyJoinsOrStarts() {
        db.<Long>transaction(tx -> tx.atomically(same -> {
            assertThat(same).isSameAs(tx);
            return run(same, "update account set balance = 7");
        }));
        assertThatThrownBy(() -> db.session().atomically(tx -> {
                    run(tx, "update account set balance = 8");
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(balance(1)).isEqualTo(7);
    }

    private static long run(Executor executor, String sql) {
        return executor.execute(new Statement(sql, List.of()));
    }

    private static int balance(int id) {
        return number(db.session(), "select balance from account where id = " + id);
    }

    private static int number(Executor executor, String sql) {
        return executor.query(new Statement(sql, List.of()), row -> row.get(0, PgType.INTEGER))
                .get(0);
    }

    private static String text(Executor executor, String sql) {
        return executor.query(new Statement(sql, List.of()), row -> row.get(0, PgType.STRING))
                .get(0);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void inParallel(Runnable... works) throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Thread> threads = Arrays.stream(works)
                .map(work -> new Thread(() -> {
                    try {
                        work.run();
                    } catch (Throwable e) {
                        failure.set(e);
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failure.get()).isNull();
    }
}
