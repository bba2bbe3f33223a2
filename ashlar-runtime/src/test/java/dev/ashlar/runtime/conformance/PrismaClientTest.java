package dev.ashlar.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.PostsWithAuthorsRow;
import dev.ashlar.runtime.conformance.client.Role;
import dev.ashlar.runtime.conformance.client.TakeLikesRow;
import dev.ashlar.runtime.conformance.client.TopAuthorsRow;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserKey;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.conformance.client.WithThemeRow;
import dev.ashlar.runtime.query.ReadDelegate;
import dev.ashlar.runtime.session.Call;
import dev.ashlar.runtime.session.Middleware;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.PgType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's methods of the client itself. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaClientTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    record Named(int id, @Nullable String name) {}

    private static Database small() {
        return Database.builder()
                .url(world.url())
                .poolSize(1)
                .connectionTimeout(Duration.ofMillis(300))
                .build();
    }

    private static User ann() {
        return db.user().findUniqueOrThrow(k -> k.id(1));
    }

    private static Optional<User> byEmail(ReadDelegate<UserTable, User, UserKey> users, String email) {
        return users.findFirst(q -> q.where(u -> u.email.ignoringCase().eq(email)));
    }

    record Journal(Db db) {
        long drafts() {
            return db.post().count(q -> q.where(p -> p.published.eq(false)));
        }
    }

    @Test
    @Cell("Prisma: $connect")
    void connectsWhenItIsMade() {
        try (Database database = small()) {
            assertThat(new Db(database).post().count()).isEqualTo(5);
        }
    }

    @Test
    @Cell("Prisma: $disconnect")
    void closesAsOftenAsAsked() {
        Database database = small();
        Db closed = new Db(database);
        assertThat(closed.user().count()).isEqualTo(4);
        database.close();
        database.close();
        assertThatThrownBy(() -> closed.user().count()).hasMessageContaining("closed");
    }

    @Test
    @Cell("Prisma: $on / query")
    void tellsOfEachStatement() {
        List<String> texts = new ArrayList<>();
        try (Database database = Database.builder()
                .url(world.url())
                .listener(event -> texts.add(event.rows() + " " + event.text()))
                .build()) {
            new Db(database).user().count(q -> q.where(u -> u.id.eq(1)));
        }
        assertThat(texts).contains("1 SELECT count(*) FROM \"users\" AS \"t0\" WHERE \"t0\".\"id\" = ?");
    }

    @Test
    @Cell("Prisma: $queryRaw")
    void sqlThatReads() {
        assertThat(db.sql("SELECT id + ? FROM users WHERE email = ?", 10, "bob@x.org")
                        .fetch(row -> Objects.requireNonNull(row.get(0, PgType.INTEGER))))
                .containsExactly(12);
    }

    @Test
    @Cell("Prisma: $queryRaw / typed result")
    void sqlThatReadsRecords() {
        assertThat(db.sql("SELECT id, name FROM users WHERE id > ? ORDER BY id", 2)
                        .as(PgType.INTEGER, PgType.STRING)
                        .fetch(Named::new))
                .containsExactly(new Named(3, "cid"), new Named(4, null));
    }

    @Test
    @Cell("Prisma: $executeRaw")
    void sqlThatWrites() {
        world.inVain(t -> assertThat(t.sql("UPDATE users SET visits = ? WHERE country = ?", 1, "FR")
                        .execute())
                .isEqualTo(2));
    }

    @Test
    @Cell("Prisma: $queryRawTyped")
    void queriesOfFiles() {
        var top = db.queries().topAuthors(Role.ADMIN, null, 5);
        assertThat(top.fetch())
                .containsExactly(new TopAuthorsRow(
                        1, "Ann", Role.ADMIN, new BigDecimal("10.50"), List.of(1, 2, 3), ann().settings(), 2, 15));
        assertThat(top.fetchFirst()).map(TopAuthorsRow::likes).hasValue(15L);
        assertThat(top.<Long>stream(rows -> rows.filter(r -> r.posts() == 2).count()))
                .isEqualTo(1);
        assertThat(top.toString()).startsWith("SELECT u.id, u.name").endsWith("LIMIT ?");
    }

    @Test
    @Cell("Prisma: TypedSQL / parameters")
    void parametersOfFiles() {
        assertThat(db.queries()
                        .topAuthors(Role.EDITOR, Instant.parse("2024-02-01T00:00:00Z"), 5)
                        .fetch())
                .hasSize(1);
        assertThat(db.queries()
                        .topAuthors(Role.EDITOR, Instant.parse("2024-02-02T00:00:00Z"), 5)
                        .fetch())
                .isEmpty();
        assertThat(db.queries()
                        .withTheme("on", new Json("{\"theme\": {\"name\": \"dark\"}}"))
                        .fetch())
                .containsExactly(new WithThemeRow("ann@x.org", "dark", true));
        assertThat(db.queries()
                        .withTheme("'; DROP TABLE users; --", new Json("{}"))
                        .fetch())
                .isEmpty();
    }

    @Test
    @Cell("Prisma: TypedSQL / nullable results")
    void nullsOfFiles() {
        List<PostsWithAuthorsRow> posts =
                db.readOnly(t -> t.queries().postsWithAuthors(List.of(1, 5)).fetch());
        assertThat(posts).extracting(PostsWithAuthorsRow::email).containsExactly("ann@x.org", null);
        assertThat(posts).extracting(PostsWithAuthorsRow::authorId).containsExactly(1, null);
    }

    @Test
    @Cell("Prisma: TypedSQL / writes")
    void writesOfFiles() {
        world.inVain(t -> {
            assertThat(t.queries().setBio(null, 1).execute()).isEqualTo(1);
            assertThat(t.profile().findUniqueOrThrow(k -> k.id(1)).bio()).isNull();
            assertThat(t.queries().takeLikes(7).fetch())
                    .containsExactly(new TakeLikesRow(1, 10, 3), new TakeLikesRow(4, 7, 0));
        });
    }

    @Test
    @Cell("Prisma: $extends / query")
    void middlewareStandsAroundCalls() {
        List<String> calls = new ArrayList<>();
        Db watched = db.using(new Middleware() {
            @Override
            public <R extends @Nullable Object> R read(Call call, Supplier<R> next) {
                R answer = next.get();
                calls.add(call + " -> " + answer);
                return answer;
            }
        });
        watched.user().count();
        assertThat(calls).containsExactly("users.count -> 4");
    }

    @Test
    @Cell("Prisma: $extends / result")
    void aShapeHasMethods() {
        assertThat(db.user().findMany(CardShape.card, q -> q.orderBy(u -> u.id.asc())))
                .extracting(Card::shown)
                .containsExactly("Ann", "Bob", "cid", "dan@y.org");
    }

    @Test
    @Cell("Prisma: $on / exit hook")
    void closedByWhatRunsAtTheEnd() throws InterruptedException {
        Database database = small();
        Db ending = new Db(database);
        assertThat(ending.user().count()).isEqualTo(4);
        Thread hook = new Thread(database::close); // as Runtime.addShutdownHook runs it
        hook.start();
        hook.join();
        assertThatThrownBy(() -> ending.user().count()).hasMessageContaining("closed");
    }

    /** A method of one's own is a function that takes the delegate, in a transaction or outside of one. */
    @Test
    @Cell("Prisma: $extends / model")
    void aMethodOfOnesOwnForAModel() {
        assertThat(byEmail(db.user(), "ANN@x.org")).map(User::id).contains(1);
        assertThat(db.<Integer>readOnly(
                        t -> byEmail(t.user(), "BOB@x.org").orElseThrow().id()))
                .isEqualTo(2);
    }

    /** A client of one's own has the generated one. */
    @Test
    @Cell("Prisma: $extends / client")
    void aMethodOfOnesOwnForTheClient() {
        assertThat(new Journal(db).drafts()).isEqualTo(2);
    }

    /** What Prisma 6 counted: connections that are open, busy and idle, callers that wait, statements and how long they took. */
    @Test
    @Cell("Prisma: $metrics")
    void whatThePoolAndTheStatementsDo() {
        AtomicLong statements = new AtomicLong();
        AtomicLong nanos = new AtomicLong();
        try (Database database = Database.builder()
                .url(world.url())
                .poolSize(2)
                .listener(event -> {
                    statements.incrementAndGet();
                    nanos.addAndGet(event.duration().toNanos());
                })
                .build()) {
            new Db(database).transaction(tx -> {
                tx.user().count();
                assertThat(database.pool().active()).isEqualTo(1);
                assertThat(database.pool().waiting()).isZero();
                assertThat(database.pool().max()).isEqualTo(2);
                return tx.post().count();
            });
            assertThat(database.pool().active()).isZero();
            assertThat(database.pool().idle()).isPositive();
            assertThat(database.pool().total()).isPositive();
        }
        assertThat(statements.get()).isEqualTo(2);
        assertThat(nanos.get()).isPositive();
    }
}
