package dev.ashlar.runtime.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.error.StatementFailed;
import dev.ashlar.runtime.session.AutoSession;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.session.Transactions;
import dev.ashlar.runtime.wire.Pool;
import dev.ashlar.runtime.wire.PoolSettings;
import dev.ashlar.runtime.wire.ServerUrl;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // what is read here is never NULL
class WatchTest {
    private static final Duration NEVER = ChronoUnit.FOREVER.getDuration();

    private static TemporaryDatabase postgres;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.temporaryDatabase();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void aSlowStatementIsLoggedWithoutItsValues() {
        Lines log = new Lines();
        watched(new Watch(Duration.ZERO, List.of(), log), session -> {
            session.query(three("s3cret"), row -> row.get(0, PgType.STRING));
            assertThatThrownBy(() -> session.execute(new Statement("select 1/0", List.of())))
                    .isInstanceOf(StatementFailed.class);
        });

        assertThat(log.all()).hasSize(2);
        assertThat(log.all().get(0))
                .matches("WARN slow statement: \\d+ ms, 3 rows: select \\?::text from generate_series\\(1, 3\\)");
        assertThat(log.all().get(1)).matches("WARN slow statement: \\d+ ms, 0 rows: select 1/0");
    }

    // @Cell("Prisma: log / info, warn, error")
    @Test
    void eachStatementIsToldAtALevelAndAFailureToListeners() {
        Lines log = new Lines(true);
        List<StatementEvent> failed = new CopyOnWriteArrayList<>();
        StatementListener listener = event -> {
            if (event.failure() != null) {
                failed.add(event);
            }
        };
        watched(new Watch(Duration.ofMillis(150), List.of(listener), log), session -> {
            session.execute(new Statement("select 1", List.of()));
            session.execute(new Statement("select pg_sleep(0.2)", List.of()));
            assertThatThrownBy(() -> session.execute(new Statement("select 1/0", List.of())))
                    .isInstanceOf(StatementFailed.class);
        });

        assertThat(log.all().get(0)).matches("(DEBUG|WARN slow statement:) .* rows: select 1");
        assertThat(log.all().get(1)).matches("WARN slow statement: .*pg_sleep.*");
        assertThat(failed)
                .singleElement()
                .satisfies(event -> assertThat(event.failure()).isInstanceOf(StatementFailed.class));
    }

    @Test
    void aQuickStatementIsNot() {
        Lines log = new Lines();
        watched(
                new Watch(NEVER, List.of(), log),
                session -> session.query(three("x"), row -> row.get(0, PgType.STRING)));

        assertThat(log.all()).isEmpty();
    }

    @Test
    void listenersAreToldOfEveryStatementInTheirOrder() {
        List<String> told = new CopyOnWriteArrayList<>();
        try (Database db = Database.builder()
                .url(postgres.ownerUrl())
                .poolSize(1)
                .slowThreshold(NEVER)
                .listener(event -> told.add("first: " + event.rows() + " " + event.text()))
                .listener(event -> told.add("second: " + event.failure()))
                .build()) {
            db.session().query(three("x"), row -> row.get(0, PgType.STRING));
            assertThatThrownBy(() -> db.<Long>transaction(tx -> tx.execute(new Statement("select 1/0", List.of()))))
                    .isInstanceOf(StatementFailed.class);
        }

        assertThat(told.subList(0, 3))
                .containsExactly(
                        "first: 3 select ?::text from generate_series(1, 3)", "second: null", "first: 0 select 1/0");
        assertThat(told.get(3)).contains("second: ", "StatementFailed", "division by zero");
        assertThat(told).hasSize(4);
    }

    @Test
    void whatAListenerThrowsReachesTheCallerAndTheConnectionIsGivenBack() {
        IllegalStateException refused = new IllegalStateException("no statements today");
        try (Database db = Database.builder()
                .url(postgres.ownerUrl())
                .poolSize(1)
                .listener(event -> {
                    throw refused;
                })
                .build()) {
            assertThatThrownBy(() -> db.session().execute(three("x"))).isSameAs(refused);
            assertThatThrownBy(() -> db.<Long>transaction(tx -> tx.execute(three("x"))))
                    .isSameAs(refused);
            assertThat(db.pool().active()).isZero();
        }
    }

    @Test
    void aRecordingHoldsWhatItsOwnThreadRan() throws InterruptedException {
        try (Database db = Database.connect(postgres.ownerUrl() + "&connection_limit=2")) {
            Recording outer = db.record(() -> {
                Thread other = new Thread(() -> db.session().execute(new Statement("select 7", List.of())));
                other.start();
                join(other);
                Recording inner = db.record(() -> db.session().execute(new Statement("select 1", List.of())));
                assertThat(inner.statements()).extracting(StatementEvent::text).containsExactly("select 1");
                db.session().execute(new Statement("select 2", List.of()));
            });

            assertThat(outer.statements()).extracting(StatementEvent::text).containsExactly("select 1", "select 2");
        }
    }

    private static Statement three(String value) {
        return new Statement("select ?::text from generate_series(1, 3)", List.of(Parameter.of(value)));
    }

    private static void watched(Watch watch, Consumer<Session> work) {
        PoolSettings settings = new PoolSettings(ServerUrl.parse(postgres.ownerUrl()), 1, Duration.ofSeconds(10));
        try (Pool pool = Pool.open(settings, watch)) {
            work.accept(new AutoSession(pool, new Transactions(pool)));
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
