package dev.ashlar.runtime.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.press.Db;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.sql.JsonCodec;
import dev.ashlar.sql.Statement;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // filled before the first test
class ListenTest {
    private static final Channel<Integer> NUMBERS = new Channel<>("Numbers; of", String::valueOf, Integer::valueOf);

    private static TemporaryDatabase temporary;
    private static Database database;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final Listener<Integer> listener = new Listener<>() {
        @Override
        public void received(Integer value) {
            told.add(value.toString());
        }

        @Override
        public void missed() {
            told.add("missed");
        }
    };

    @BeforeAll
    static void open() {
        temporary = EmbeddedPostgres.temporaryDatabase();
        database = Database.connect(temporary.ownerUrl());
    }

    @AfterAll
    static void close() {
        database.close();
        temporary.close();
    }

    // region jobs
    static final Channel<String> JOBS = Channel.text("jobs"); // or Channel.json("jobs", Job.class, codec)

    static Subscription<String> workers(Database database, Listener<String> run) {
        return database.listen(JOBS, run);
    }

    static void ask(Db db, String job) {
        db.transaction(tx -> {
            tx.notify(JOBS, job);
            return null;
        });
    }
    // end region

    @Test
    void scopesTellToo() throws InterruptedException {
        try (Subscription<String> subscription = workers(database, told::add)) {
            ask(new Db(database), "42");
            assertThat(next()).isEqualTo("42");
            assertThat(subscription).isNotNull();
        }
    }

    @Test
    void valuesAreToldWhenTheirTransactionCommits() throws InterruptedException {
        try (Subscription<Integer> subscription = database.listen(NUMBERS, listener)) {
            assertThatThrownBy(() -> database.transaction(tx -> {
                        tell(tx, 1);
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            database.transaction(tx -> {
                tell(tx, 2);
                return null;
            });
            assertThat(next()).isEqualTo("2");
            assertThat(subscription).isNotNull();
        }
    }

    @Test
    void aLostConnectionIsMadeAgainAndSaysSo() throws InterruptedException {
        try (Subscription<Integer> subscription = database.listen(NUMBERS, listener)) {
            run(
                    database.session(),
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'");
            assertThat(next()).isEqualTo("missed");
            tell(database.session(), 3);
            assertThat(next()).isEqualTo("3");
            assertThat(subscription).isNotNull();
        }
    }

    @Test
    void aListenerThatFailsIsCalledAgain() throws InterruptedException {
        Listener<Integer> failing = value -> {
            told.add(value.toString());
            throw new IllegalStateException("a bad day");
        };
        try (Subscription<Integer> subscription = database.listen(NUMBERS, failing)) {
            tell(database.session(), 4);
            tell(database.session(), 5);
            assertThat(List.of(next(), next())).containsExactly("4", "5");
            assertThat(subscription).isNotNull();
        }
    }

    record Job(String name, int tries) {}

    private static final JsonCodec JOB =
            JsonCodec.of(value -> ((Job) value).tries() + " " + ((Job) value).name(), new JsonCodec.Read() {
                @Override
                public <T> T read(String text, Class<T> type) {
                    int space = text.indexOf(' ');
                    return type.cast(new Job(text.substring(space + 1), Integer.parseInt(text.substring(0, space))));
                }
            });

    /** A record, told by a tenant's transaction and by a batch, not by one that is rolled back. */
    @Test
    void recordsAreTold() throws InterruptedException {
        Channel<Job> jobs = Channel.json("Job's \"channel\"", Job.class, JOB);
        BlockingQueue<Job> received = new LinkedBlockingQueue<>();
        try (Subscription<Job> subscription = database.listen(jobs, received::add)) {
            Db db = new Db(database);
            assertThatThrownBy(() -> db.transaction(tx -> {
                        tx.notify(jobs, new Job("undone", 0));
                        throw new IllegalStateException("undo");
                    }))
                    .hasMessage("undo");
            db.batch(List.<Function<Db.Tx, Integer>>of(t -> {
                t.notify(jobs, new Job("'; NOTIFY \"x\"; --", 1));
                return 1;
            }));
            db.notify(jobs, new Job("\u00e9\n\\", 2));
            assertThat(received.poll(20, TimeUnit.SECONDS)).isEqualTo(new Job("'; NOTIFY \"x\"; --", 1));
            assertThat(received.poll(20, TimeUnit.SECONDS)).isEqualTo(new Job("\u00e9\n\\", 2));
            assertThat(subscription).isNotNull();
        }
    }

    @Test
    void whatPostgresWouldRefuseOrCutIsToldBefore() {
        Channel<String> texts = Channel.text("texts");
        assertThat(texts.notification("a".repeat(7_999))).isNotNull();
        assertThatThrownBy(() -> texts.notification("\u00e9".repeat(4_000)))
                .hasMessageContaining("8000 bytes, and PostgreSQL takes 7999 at most");
        assertThatThrownBy(() -> Channel.text("c".repeat(64))).hasMessageContaining("1 to 63 bytes");
    }

    private static void tell(Session session, int value) {
        session.query(NUMBERS.notification(value), row -> true);
    }

    private static void run(Session session, String sql) {
        session.query(new Statement(sql, List.of()), row -> true);
    }

    private String next() throws InterruptedException {
        return String.valueOf(told.poll(20, TimeUnit.SECONDS));
    }
}
