package dev.ashlar.runtime.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.error.ConnectionFailed;
import dev.ashlar.runtime.error.StatementFailed;
import dev.ashlar.runtime.session.Isolation;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.sql.Executor;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Behind a real PgBouncer that gives every transaction another connection. Its database {@code one} has a single connection to
 * the server, so that every client gets what another has just used; {@code few} has three, {@code many} twenty.
 */
@SuppressWarnings("NullAway") // what is read here is never NULL
class PgBouncerTest {
    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BERT = new UUID(0, 2);

    /** All that a client could leave behind in a session. */
    private static final String SESSION = "select concat_ws(' ', pg_backend_pid(), session_user, current_user,"
            + " coalesce(nullif(current_setting('app.tenant_id', true), ''), 'nobody'),"
            + " current_setting('transaction_isolation'), current_setting('default_transaction_isolation'),"
            + " current_setting('transaction_read_only'), current_setting('default_transaction_read_only'),"
            + " current_setting('search_path'), current_setting('statement_timeout'), current_setting('lock_timeout'),"
            + " current_setting('extra_float_digits'), current_setting('application_name'),"
            + " (select count(*) from pg_prepared_statements))";

    private static TemporaryDatabase postgres;
    private static PgBouncer bouncer;

    @BeforeAll
    static void start() {
        var program = PgBouncer.program();
        postgres = EmbeddedPostgres.temporaryDatabase();
        try (Database owner = Database.connect(postgres.ownerUrl() + "&connection_limit=1")) {
            for (String sql : List.of(
                    "create table note (tenant_id uuid not null, body text not null)",
                    "alter table note enable row level security",
                    "create policy tenant_isolation on note"
                            + " using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid))",
                    "insert into note values ('" + ANNA + "', 'of Anna'), ('" + BERT + "', 'of Bert')",
                    "create table account (id int primary key, balance int not null)",
                    "create schema \"Second One\"",
                    "create table place (name text)",
                    "create table \"Second One\".place (name text)",
                    "insert into place values ('first')",
                    "insert into \"Second One\".place values ('second')",
                    "grant usage on schema \"Second One\" to app",
                    "grant select on \"Second One\".place to app")) {
                run(owner.session(), sql);
            }
        }
        bouncer = PgBouncer.start(
                program,
                postgres.server().port(),
                Map.of(
                        "one", "dbname=" + postgres.name() + " pool_size=1",
                        "few", "dbname=" + postgres.name() + " pool_size=3",
                        "many", "dbname=" + postgres.name() + " pool_size=20"));
    }

    @AfterAll
    static void stop() {
        if (bouncer != null) {
            bouncer.close();
            postgres.close();
        }
    }

    /** Application (100+ connections) -> PgBouncer (20 connections) -> PostgreSQL, each connection in use at once. */
    @Test
    void principle_8_a_hundred_connections_over_twenty() throws Exception {
        List<Database> clients = new ArrayList<>();
        Set<String> servers = ConcurrentHashMap.newKeySet();
        try {
            for (int i = 0; i < 120; i++) {
                clients.add(open("app", "many", 1));
            }
            inParallel(120, i -> {
                for (int n = 0; n < 5; n++) {
                    List<String> seen = clients.get(i).withTenant(i % 2 == 0 ? ANNA : BERT, t -> {
                        servers.add(text(t, "select pg_backend_pid()::text"));
                        return bodies(t);
                    });
                    assertThat(seen).containsExactly(i % 2 == 0 ? "of Anna" : "of Bert");
                }
            });
            assertThat(clients.stream().mapToInt(c -> c.pool().total()).sum()).isEqualTo(120);
            assertThat(servers).hasSizeBetween(2, 20);
        } finally {
            clients.forEach(Database::close);
        }
    }

    @Test
    void aPoolerIsFoundAndADirectConnectionIsNot() {
        try (Database behind = open("app", "few", 2);
                Database direct = Database.connect(postgres.applicationUrl() + "&connection_limit=1")) {
            assertThat(behind.isBehindPooler()).isTrue();
            assertThat(direct.isBehindPooler()).isFalse();
        }
    }

    /** What is said to each of its transactions, for a pooler keeps no setting of a session; the primary gets the same connection. */
    @Test
    void aReplicaBehindAPoolerRefusesToWriteAndLeavesNothingBehind() {
        Statement asked = new Statement("select current_setting('transaction_read_only')", List.of());
        try (Database db = Database.builder()
                .url(bouncer.url("app", "one"))
                .replica(bouncer.url("app", "one"))
                .build()) {
            for (int i = 0; i < 3; i++) {
                assertThat(db.session().<String>select(asked, row -> row.get(0, PgType.STRING)))
                        .containsExactly("on");
                assertThat(db.session().<String>query(asked, row -> row.get(0, PgType.STRING)))
                        .containsExactly("off");
            }
            assertThat(db.replicas().get(0).answered()).isEqualTo(3);
        }
    }

    /** The COPY's transaction, its cancelling and what comes behind: the one connection to the server serves the other client. */
    @Test
    void aCopyIsReadToItsEndOrCancelled() {
        try (Database db = open("app", "one", 1);
                Database other = open("app", "one", 1)) {
            Statement copy = new Statement(
                    "COPY (SELECT g FROM generate_series(1, ?) AS g) TO STDOUT",
                    List.of(new Parameter(PgType.INTEGER, 300_000)));
            for (int i = 0; i < 3; i++) {
                long all = db.session().copyOut(copy, output -> {
                    output.forEachRemaining(row -> {});
                    return output.rows();
                });
                assertThat(all).isEqualTo(300_000);
                assertThat(new String(db.session().copyOut(copy, output -> output.next()), StandardCharsets.UTF_8))
                        .isEqualTo("1\n");
                assertThat(number(other.session(), "select 7")).isEqualTo(7);
                assertThat(number(db.session(), "select 8")).isEqualTo(8);
            }
        }
    }

    /** A named statement that another connection prepared fails with 26000, one that is prepared twice with 42P05. */
    @Test
    void manyStatementsOfManyThreadsNameNoPreparedStatement() throws Exception {
        try (Database first = open("app", "few", 8);
                Database second = open("app", "few", 8)) {
            inParallel(8, thread -> {
                Database db = thread % 2 == 0 ? first : second;
                for (int i = 0; i < 150; i++) {
                    assertThat(sum(db.session(), thread, i)).isEqualTo(thread + i);
                    int n = i;
                    assertThat(db.<Integer>transaction(tx -> sum(tx, thread, n) + sum(tx, n, 1)))
                            .isEqualTo(thread + 2 * i + 1);
                }
            });
            assertThat(number(first.session(), "select count(*)::int from pg_prepared_statements"))
                    .isZero();
        }
    }

    @Test
    void tenantsThatShareOneConnectionNeverMeet() throws Exception {
        try (Database db = open("app", "one", 6)) {
            String pid = "select pg_backend_pid()::text || ' '";
            String server = text(db.session(), pid);
            inParallel(6, thread -> {
                UUID tenant = thread % 2 == 0 ? ANNA : BERT;
                String body = thread % 2 == 0 ? "of Anna" : "of Bert";
                for (int i = 0; i < 60; i++) {
                    assertThat(db.<List<String>>withTenant(tenant, t -> {
                                assertThat(text(t, pid)).isEqualTo(server);
                                return bodies(t);
                            }))
                            .containsExactly(body);
                    assertThat(bodies(db.session())).isEmpty();
                    if (i % 10 == 0) {
                        assertThatThrownBy(() -> db.withTenant(tenant, t -> run(t, "select 1/0")))
                                .isInstanceOf(StatementFailed.class);
                    }
                }
            });
        }
    }

    @Test
    void nothingIsLeftForTheNextClient() {
        try (Database next = open("postgres", "one", 1);
                Database worker = Database.builder()
                        .url(bouncer.url("postgres", "one") + "?schema=Second%20One&connection_limit=1")
                        .tenantRole("app")
                        .build()) {
            String before = text(next.session(), SESSION);
            assertThat(before).contains(" postgres postgres nobody read committed read committed off off ");

            worker.<Object>withTenant(ANNA, Isolation.SERIALIZABLE.readOnly(), t -> {
                run(t, "set local statement_timeout = '7s'");
                run(t, "set local lock_timeout = '8s'");
                assertThat(text(t, SESSION))
                        .contains(
                                " postgres app " + ANNA + " serializable read committed on off \"Second One\" 7s 8s ");
                return 0;
            });
            assertThat(text(next.session(), SESSION)).isEqualTo(before);
            assertThat(next.<String>transaction(tx -> text(tx, SESSION))).isEqualTo(before);

            assertThatThrownBy(() -> worker.withTenant(BERT, Isolation.REPEATABLE_READ, t -> {
                        run(t, "set local statement_timeout = '9s'");
                        return run(t, "select 1/0");
                    }))
                    .isInstanceOf(StatementFailed.class);
            assertThat(text(next.session(), SESSION)).isEqualTo(before);
        }
    }

    @Test
    void theSchemaOfTheUrlIsHonouredByEveryTransaction() throws Exception {
        for (String parameter : List.of("schema", "currentSchema")) {
            try (Database second = Database.connect(
                            bouncer.url("app", "one") + "?" + parameter + "=Second%20One&connection_limit=3");
                    Database first = open("app", "one", 3)) {
                inParallel(4, thread -> {
                    Database db = thread % 2 == 0 ? first : second;
                    String name = thread % 2 == 0 ? "first" : "second";
                    for (int i = 0; i < 20; i++) {
                        assertThat(text(db.session(), "select name from place")).isEqualTo(name);
                        assertThat(db.<String>transaction(tx -> text(tx, "select name from place")))
                                .isEqualTo(name);
                        assertThat(db.<String>withTenant(ANNA, t -> text(t, "select name from place")))
                                .isEqualTo(name);
                    }
                });
            }
        }
    }

    @Test
    void savepointsUndoThemselvesAloneAndKeepTheTenant() {
        try (Database db = open("app", "one", 1)) {
            List<String> seen = db.withTenant(ANNA, t -> {
                assertThatThrownBy(() -> t.savepoint(inner -> {
                            assertThat(bodies(inner)).containsExactly("of Anna");
                            return run(inner, "select 1/0");
                        }))
                        .isInstanceOf(StatementFailed.class);
                return t.savepoint(PgBouncerTest::bodies);
            });
            assertThat(seen).containsExactly("of Anna");
        }
    }

    @Test
    void aSerializationFailureIsTriedAgain() throws Exception {
        try (Database db = open("postgres", "few", 3)) {
            run(db.session(), "insert into account values (1, 100), (2, 100)");
            CyclicBarrier bothHaveRead = new CyclicBarrier(2);
            AtomicInteger attempts = new AtomicInteger();
            inParallel(
                    2,
                    thread -> db.transaction(Isolation.SERIALIZABLE.retry(5), tx -> {
                        int total = number(tx, "select sum(balance)::int from account");
                        if (attempts.incrementAndGet() <= 2) {
                            await(bothHaveRead);
                        }
                        return run(tx, "update account set balance = " + (total - 100) + " where id = 1");
                    }));
            assertThat(attempts.get()).isGreaterThan(2);
            assertThat(number(db.session(), "select balance from account where id = 1"))
                    .isEqualTo(100);
        }
    }

    @Test
    void anOptionThatPoolersRefuseIsToldWithWhatToDo() {
        assertThatThrownBy(() -> Database.connect(bouncer.url("app", "one") + "?options=-c%20statement_timeout=5s"))
                .isInstanceOfSatisfying(
                        ConnectionFailed.class, e -> assertThat(e.sqlState()).isEqualTo("08P01"))
                .hasMessageContaining("a pooler accepts no options");
    }

    private static Database open(String user, String database, int size) {
        return Database.connect(bouncer.url(user, database) + "?connection_limit=" + size);
    }

    private static int sum(Executor executor, int a, int b) {
        return executor.query(
                        new Statement("select ?::int + ?::int", List.of(Parameter.of(a), Parameter.of(b))),
                        row -> row.get(0, PgType.INTEGER))
                .get(0);
    }

    private static List<String> bodies(Executor executor) {
        return executor.query(new Statement("select body from note", List.of()), row -> row.get(0, PgType.STRING));
    }

    private static int number(Executor executor, String sql) {
        return executor.query(new Statement(sql, List.of()), row -> row.get(0, PgType.INTEGER))
                .get(0);
    }

    private static String text(Executor executor, String sql) {
        return executor.query(new Statement(sql, List.of()), row -> row.get(0, PgType.STRING))
                .get(0);
    }

    private static long run(Session session, String sql) {
        return session.execute(new Statement(sql, List.of()));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs the work on so many threads at once, each with its number; the first failure is thrown. */
    private static void inParallel(int threads, Consumer<Integer> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Object>> calls = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                calls.add(Executors.callable(() -> work.accept(number)));
            }
            for (Future<Object> done : pool.invokeAll(calls)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
