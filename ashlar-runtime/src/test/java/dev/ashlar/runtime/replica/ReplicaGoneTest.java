package dev.ashlar.runtime.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.DatabaseBuilder;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.PersonShape;
import dev.ashlar.runtime.error.ConnectionFailed;
import dev.ashlar.runtime.session.Isolation;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.Functions;
import dev.ashlar.sql.build.SqlLane;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two standbys that die, fall behind and come back. */
@SuppressWarnings("NullAway") // what is read here is never NULL
class ReplicaGoneTest {
    private static final Expression<Boolean> IN_RECOVERY = Functions.call(PgType.BOOLEAN, "pg_is_in_recovery");
    private static final Expression<Integer> PORT = Functions.call(PgType.INTEGER, "inet_server_port");
    private static final Duration LAG = Duration.ofSeconds(2);

    private static Servers servers;

    @BeforeAll
    static void start(@TempDir Path primary, @TempDir Path first, @TempDir Path second) {
        servers = new Servers(List.of("/blog/schema.sql"), primary, first, second);
        servers.sql("INSERT INTO users (id, email, name)"
                + " SELECT gen_random_uuid(), i || '@many.org', 'Many' FROM generate_series(1, 3000) AS i");
        servers.sql("""
                CREATE FUNCTION slow_on(port int) RETURNS boolean LANGUAGE plpgsql AS $$
                  BEGIN
                    IF inet_server_port() = port THEN PERFORM pg_sleep(60); END IF;
                    RETURN pg_is_in_recovery();
                  END $$
                """);
        servers.follow();
    }

    @BeforeEach
    void startAgain() {
        servers.startAgain();
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    private static DatabaseBuilder two() {
        return Database.builder()
                .url(servers.url())
                .replica(servers.url(0))
                .replica(servers.url(1))
                .replicaChoice(ReplicaChoice.inTurn())
                .poolSize(3);
    }

    private static boolean isInRecovery(SqlLane lane) {
        return lane.select(IN_RECOVERY).fetchFirst(x -> x).orElseThrow();
    }

    private static int port(SqlLane lane) {
        return lane.select(PORT).fetchFirst(x -> x).orElseThrow();
    }

    private static void ready(Database database) {
        Servers.await(() -> database.replicas().stream().allMatch(Replica::isReady));
    }

    @Test
    void readsGoPastTheDeadAndComeBackToThoseThatLiveAgain() {
        try (Database database = two().build()) {
            Db db = new Db(database);
            ready(database);
            assertThat(List.of(port(db), port(db))).doesNotHaveDuplicates();

            servers.stop(0);
            for (int i = 0; i < 6; i++) {
                assertThat(isInRecovery(db)).isTrue();
            }
            assertThat(database.replicas()).extracting(Replica::isReady).containsExactly(false, true);
            assertThat(database.replicas().get(0).toString()).contains("put aside: ");

            servers.stop(1);
            for (int i = 0; i < 6; i++) {
                assertThat(isInRecovery(db)).isFalse();
            }
            assertThat(db.<Boolean>readOnly(ReplicaGoneTest::isInRecovery)).isFalse();

            servers.startAgain();
            ready(database);
            assertThat(isInRecovery(db)).isTrue();
        }
    }

    /** It is sent to the first replica, on which it takes a minute. */
    private static CompletableFuture<Boolean> slowOnTheFirst(Database database) {
        Expression<Integer> port = Functions.value(PgType.INTEGER, servers.port(0));
        CompletableFuture<Boolean> slow = CompletableFuture.supplyAsync(() -> new Db(database)
                .select(Functions.call(PgType.BOOLEAN, "slow_on", port))
                .fetchFirst(x -> x)
                .orElseThrow());
        servers.running(0, "slow_on");
        return slow;
    }

    @Test
    void aReadThatWasNotAnsweredIsSentAgain() {
        try (Database database = two().replicaChoice(ready -> ready.get(0)).build()) {
            ready(database);
            CompletableFuture<Boolean> slow = slowOnTheFirst(database);
            servers.stop(0);
            assertThat(slow.join()).isTrue();
            assertThat(database.replicas()).extracting(Replica::isReady).containsExactly(false, true);
            assertThat(database.replicas()).extracting(Replica::answered).containsExactly(0L, 1L);
        }
    }

    /** A standby cancels what stands in the way of what it has to replay (40001). */
    @Test
    void aReadThatAReplicaHadToCancelIsSentAgain() {
        servers.sql(0, "ALTER SYSTEM SET max_standby_streaming_delay = 0");
        servers.sql(0, "SELECT pg_reload_conf()");
        try (Database database = two().replicaChoice(ready -> ready.get(0)).build()) {
            ready(database);
            CompletableFuture<Boolean> slow = slowOnTheFirst(database);
            servers.sql("DELETE FROM users WHERE email LIKE '29%@many.org'");
            servers.sql("VACUUM users");
            assertThat(slow.join()).isTrue();
            assertThat(database.replicas()).extracting(Replica::answered).containsExactly(0L, 1L);
            assertThat(database.replicas()).allMatch(Replica::isReady);
        } finally {
            servers.sql(0, "ALTER SYSTEM RESET max_standby_streaming_delay");
            servers.sql(0, "SELECT pg_reload_conf()");
        }
    }

    @Test
    void rowsThatWereHandedOutAreNotHandedOutAgain() {
        try (Database database = two().build()) {
            Db db = new Db(database);
            ready(database);
            assertThatThrownBy(() -> db.user().<Object>stream(q -> q.orderBy(u -> u.id.asc()), users -> {
                        Iterator<?> all = users.iterator();
                        all.next();
                        servers.stop(database.replicas().get(0).inUse() > 0 ? 0 : 1);
                        while (all.hasNext()) {
                            all.next();
                        }
                        return all;
                    }))
                    .isInstanceOf(ConnectionFailed.class);
        }
    }

    @Test
    void aTransactionThatWasCutOffIsRunAgainElsewhereIfThatWasAskedFor() {
        try (Database database = two().build()) {
            Db db = new Db(database);
            ready(database);
            AtomicInteger runs = new AtomicInteger();
            assertThatThrownBy(() -> cutOff(db, database, Isolation.READ_COMMITTED.onReplica(), runs))
                    .isInstanceOf(ConnectionFailed.class);
            assertThat(runs).hasValue(1);
            ready(database);
            assertThat(cutOff(db, database, Isolation.READ_COMMITTED.onReplica().retry(1), runs))
                    .isTrue();
            assertThat(runs).hasValue(3);
        }
    }

    private static boolean cutOff(Db db, Database database, Isolation isolation, AtomicInteger runs) {
        return db.<Boolean>transaction(isolation, tx -> {
            boolean before = isInRecovery(tx);
            if (runs.getAndIncrement() < 2) {
                servers.stop(database.replicas().get(0).inUse() > 0 ? 0 : 1);
                servers.startAgain();
            }
            return before && isInRecovery(tx);
        });
    }

    @Test
    void aReplicaThatIsNotThereKeepsNobodyFromStarting() {
        try (Database database = Database.builder()
                .url(servers.url())
                .replica("postgresql://app@127.0.0.1:1/postgres")
                .build()) {
            assertThat(isInRecovery(new Db(database))).isFalse();
            assertThat(database.replicas()).singleElement().satisfies(one -> {
                assertThat(one.isReady()).isFalse();
                assertThat(one.pool().total()).isZero();
                assertThat(one.toString()).contains("127.0.0.1:1").contains("cannot connect");
            });
        }
    }

    /** That nothing is written for longer than that is no lag. */
    @Test
    void aReplicaThatIsTooFarBehindIsLeftOut() throws InterruptedException {
        try (Database database = Database.builder()
                .url(servers.url())
                .replica(servers.url(0))
                .replicaLag(LAG)
                .build()) {
            Db db = new Db(database);
            ready(database);
            Servers.await(() -> isInRecovery(db));
            assertThat(database.replicas().get(0).lag()).isPresent();
            servers.pause(0);
            try {
                UUID id = db.user()
                        .create(u -> u.email("lag@example.org").name("Lag"))
                        .id();
                Thread.sleep(LAG.plusMillis(50).toMillis());
                assertThat(db.user().findUnique(k -> k.id(id))).isPresent();
                assertThat(isInRecovery(db)).isFalse();
            } finally {
                servers.resume(0);
            }
            servers.follow();
            Thread.sleep(LAG.multipliedBy(2).toMillis());
            Servers.await(() -> isInRecovery(db));
        }
        assertThatThrownBy(() -> Database.builder().replicaLag(Duration.ZERO)).hasMessageContaining("behind");
    }

    @Test
    void whoFollowsNobodyIsNotKnownToFollow() {
        try (Database database = Database.builder()
                .url(servers.url())
                .replica(servers.url())
                .replicaLag(LAG)
                .build()) {
            ready(database);
            new Db(database).user().count();
            assertThat(database.replicas().get(0).answered()).isZero();
        }
    }

    @Test
    void theLeastUsedAnswers() {
        try (Database database = two().replicaChoice(ReplicaChoice.leastUsed()).build()) {
            ready(database);
            new Db(database).<Object>readOnly(outer -> {
                int idle = database.replicas().get(0).inUse() > 0 ? 1 : 0;
                assertThat(database.replicas().get(idle).inUse()).isZero();
                for (int i = 0; i < 4; i++) {
                    new Db(database).user().exists(q -> q);
                }
                assertThat(database.replicas().get(idle).answered()).isEqualTo(4);
                return outer;
            });
        }
    }

    @Test
    void oneCallStaysOnOneReplica() {
        try (Database database = two().build()) {
            Db db = new Db(database);
            ready(database);
            for (int i = 1; i <= 3; i++) {
                List<Long> before =
                        database.replicas().stream().map(Replica::answered).toList();
                assertThat(database.record(() -> db.user().findMany(PersonShape.person, q -> q.take(3)))
                                .count())
                        .isEqualTo(2);
                assertThat(IntStream.of(0, 1)
                                .filter(n -> database.replicas().get(n).answered() > before.get(n)))
                        .hasSize(1);
            }
        }
    }
}
