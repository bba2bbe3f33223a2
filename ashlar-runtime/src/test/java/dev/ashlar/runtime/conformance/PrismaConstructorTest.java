package dev.ashlar.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.PoolExhausted;
import dev.ashlar.runtime.error.StatementFailed;
import dev.ashlar.runtime.session.Call;
import dev.ashlar.runtime.session.Isolation;
import dev.ashlar.runtime.session.Middleware;
import dev.ashlar.runtime.session.Tags;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.runtime.watch.StatementEvent;
import dev.ashlar.sql.PgType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What Prisma's client is made with: its logs, comments and defaults of transactions. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaConstructorTest {
    @RegisterExtension
    static final World world = new World();

    private static Database connected(String parameters) {
        String url = world.url();
        return Database.builder()
                .url(url + (url.contains("?") ? "&" : "?") + parameters)
                .poolSize(1)
                .build();
    }

    private static List<String> texts(Consumer<Db> work, Function<Database, Database> extended) {
        List<String> texts = new ArrayList<>();
        try (Database database = Database.builder()
                .url(world.url())
                .poolSize(1)
                .listener(event -> texts.add(event.text()))
                .build()) {
            work.accept(new Db(extended.apply(database)));
        }
        return texts;
    }

    private static String level(Db db, Isolation isolation) {
        return db.transaction(
                isolation,
                tx -> tx.sql("SHOW transaction_isolation")
                        .as(PgType.STRING)
                        .fetchFirst(x -> x)
                        .orElseThrow());
    }

    @Test
    @Cell("Prisma: adapter")
    void eitherUrlConnects() {
        String jdbc = world.url();
        String prisma = jdbc.replaceFirst("jdbc:postgresql://(.*)\\?user=(\\w+)", "postgresql://$2:s3cret@$1");
        assertThat(prisma).startsWith("postgresql://");
        for (String url : List.of(jdbc, prisma)) {
            try (Database database = Database.connect(url)) {
                assertThat(new Db(database).user().count()).isEqualTo(4);
                assertThat(database.toString()).doesNotContain("s3cret");
            }
        }
    }

    @Test
    @Cell("Prisma: log / query")
    void statementsOfACallAreSeen() {
        Recording seen = world.database().record(() -> world.db.user().count());
        assertThat(seen.toString()).contains(" ms ").contains("1 rows  SELECT count(*)");
    }

    @Test
    @Cell("Prisma: log / emit: event")
    void aListenerIsToldOfEachStatement() {
        assertThat(texts(db -> db.post().findMany(), d -> d))
                .filteredOn(text -> text.startsWith("SELECT") && text.contains("\"posts\""))
                .hasSize(1);
    }

    @Test
    @Cell("Prisma: log / query event: query, duration")
    void whatAnEventTells() {
        Recording seen = world.database().record(() -> world.db.user().findUnique(k -> k.email("ann@x.org")));
        assertThat(seen.statements()).singleElement().satisfies(event -> {
            assertThat(event.text()).contains("\"email\" = ?").doesNotContain("ann@x.org");
            assertThat(event.duration()).isPositive();
            assertThat(event.rows()).isEqualTo(1);
            assertThat(event.failure()).isNull();
        });
    }

    /** Values may be secret: whoever wants them has them in the call. */
    @Test
    @Cell("Prisma: log / query event: params")
    void valuesAreToldToNobody() {
        List<StatementEvent> events = new ArrayList<>();
        try (Database database = Database.builder()
                .url(world.url())
                .poolSize(1)
                .listener(events::add)
                .build()) {
            Db listened = new Db(database);
            listened.user().findUnique(k -> k.email("s3cret@x.org"));
            assertThatThrownBy(
                            () -> listened.sql("SELECT ?::text::int", "s3cret").execute())
                    .isInstanceOf(StatementFailed.class)
                    .satisfies(e -> events.forEach(event -> {
                        assertThat(event.text()).contains("?");
                        assertThat(event.text()).doesNotContain("s3cret");
                    }));
        }
        assertThat(events).extracting(StatementEvent::failure).last().isInstanceOf(StatementFailed.class);
    }

    /** Pretty, without colour, and minimal are three views of one error. */
    @Test
    @Cell("Prisma: errorFormat")
    void anErrorIsPlainAndItsReasonIsOneLine() {
        assertThatThrownBy(() -> world.db.sql("SELECT nobody FROM users").execute())
                .isInstanceOfSatisfying(DatabaseException.class, e -> {
                    assertThat(e.getMessage()).isEqualTo("""
                                    column "nobody" does not exist (SQLSTATE 42703)
                                      statement: SELECT nobody FROM users
                                                        ^
                                      help: %s
                                      code: undefined-column""", e.help()).doesNotContain("\u001b");
                    assertThat(e.reason()).isEqualTo("column \"nobody\" does not exist");
                });
    }

    @Test
    @Cell("Prisma: comments / query tags")
    void aStatementSaysWhoSentIt() {
        Tags tags = Tags.of("application", "my-app").and("route", "/users?x='*/");
        assertThat(texts(db -> db.user().count(), d -> d.tagged(tags)))
                .anySatisfy(text -> assertThat(text)
                        .startsWith("SELECT count(*)")
                        .endsWith("/*application='my-app',route='%2Fusers%3Fx%3D%27%2A%2F'*/"));
    }

    @Test
    @Cell("Prisma: comments / trace context")
    void aStatementSaysItsTrace() {
        AtomicReference<String> trace = new AtomicReference<>("00-1-2-01");
        Tags tags = Tags.from(() -> Map.of("traceparent", trace.get()));
        List<String> texts = texts(
                db -> {
                    db.user().count();
                    trace.set("00-3-4-01");
                    db.user().count();
                },
                d -> d.tagged(tags));
        assertThat(texts).anyMatch(text -> text.endsWith("/*traceparent='00-1-2-01'*/"));
        assertThat(texts).anyMatch(text -> text.endsWith("/*traceparent='00-3-4-01'*/"));
    }

    /** The model and the action are known to middleware, and the tags are asked for inside of it. */
    @Test
    @Cell("Prisma: comments / custom plugin")
    void aStatementSaysItsModelAndAction() {
        AtomicReference<Map<String, String>> context = new AtomicReference<>(Map.of());
        Middleware remembering = new Middleware() {
            @Override
            public <R extends @Nullable Object> R read(Call call, Supplier<R> next) {
                context.set(Map.of("model", call.table().name(), "action", call.method()));
                return next.get();
            }
        };
        assertThat(texts(db -> db.post().findMany(), d -> d.using(remembering).tagged(Tags.from(context::get))))
                .anySatisfy(text -> assertThat(text).endsWith("/*action='findMany',model='posts'*/"));
    }

    @Test
    @Cell("Prisma: transactionOptions / maxWait")
    void aConnectionIsWaitedForSoLong() {
        try (Database database = Database.builder()
                .url(world.url())
                .poolSize(1)
                .connectionTimeout(Duration.ofMillis(300))
                .build()) {
            Db one = new Db(database);
            assertThatThrownBy(() -> one.transaction(tx -> CompletableFuture.supplyAsync(
                                    () -> one.transaction(other -> other.user().count()))
                            .join()))
                    .hasCauseInstanceOf(PoolExhausted.class);
        }
    }

    /** What holds for every transaction is a setting of the connection, which PostgreSQL itself keeps. */
    @Test
    @Cell("Prisma: transactionOptions / timeout")
    void aStatementRunsSoLong() {
        try (Database database = connected("options=-c%20statement_timeout=150")) {
            assertThatThrownBy(() -> new Db(database)
                            .transaction(tx -> tx.sql("SELECT pg_sleep(60)").execute()))
                    .isInstanceOfSatisfying(
                            StatementFailed.class, e -> assertThat(e.sqlState()).isEqualTo("57014"));
        }
    }

    @Test
    @Cell("Prisma: transactionOptions / isolationLevel")
    void everyTransactionHasTheLevel() {
        try (Database database = connected("options=-c%20default_transaction_isolation=serializable")) {
            assertThat(level(new Db(database), Isolation.SERVER_DEFAULT)).isEqualTo("serializable");
        }
    }

    @Test
    @Cell("Prisma: transactionOptions / overridden per transaction")
    void oneTransactionHasAnotherLevel() {
        try (Database database = connected("options=-c%20default_transaction_isolation=serializable")) {
            assertThat(level(new Db(database), Isolation.READ_COMMITTED)).isEqualTo("read committed");
        }
    }
}
