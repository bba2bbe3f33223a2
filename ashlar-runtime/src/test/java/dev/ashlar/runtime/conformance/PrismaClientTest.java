package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.PostTable.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.Post;
import dev.ashlar.runtime.conformance.client.PostsWithAuthorsRow;
import dev.ashlar.runtime.conformance.client.Role;
import dev.ashlar.runtime.conformance.client.TakeLikesRow;
import dev.ashlar.runtime.conformance.client.TopAuthorsRow;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.WithThemeRow;
import dev.ashlar.runtime.error.CheckViolation;
import dev.ashlar.runtime.error.ConnectionFailed;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.ForeignKeyViolation;
import dev.ashlar.runtime.error.NotNullViolation;
import dev.ashlar.runtime.error.PoolExhausted;
import dev.ashlar.runtime.error.RecordNotConnected;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.SerializationFailure;
import dev.ashlar.runtime.error.TransactionTimedOut;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.session.Call;
import dev.ashlar.runtime.session.Isolation;
import dev.ashlar.runtime.session.Middleware;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.PgType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's methods of the client itself, and its error codes. */
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
    @Cell("Prisma: TypedSQL")
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

    private static User ann() {
        return db.user().findUniqueOrThrow(k -> k.id(1));
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
    @Cell("Prisma: compound keys / of several fields")
    void aRowIsChangedByACompoundKey() {
        world.inVain(t -> assertThat(t.user().update(k -> k.countryBadge("FR", 1), s -> s.name("Cid")))
                .extracting(User::id)
                .isEqualTo(3));
    }

    @Test
    @Cell("Prisma: P2002 unique constraint")
    void aKeyThatIsTaken() {
        assertThatThrownBy(() -> db.user().create(c -> c.email("ann@x.org")))
                .isInstanceOfSatisfying(UniqueViolation.class, e -> {
                    assertThat(e.sqlState()).isEqualTo("23505");
                    assertThat(e.constraint()).isEqualTo("users_email_key");
                    assertThat(e.columns()).containsExactly("email");
                    assertThat(e).hasMessageNotContaining("ann@x.org");
                });
    }

    @Test
    @Cell("Prisma: P2003 foreign key constraint")
    void aRelatedRowThatIsNotThere() {
        assertThatThrownBy(() -> db.post().create(c -> c.title("x").authorId(99)))
                .isInstanceOfSatisfying(ForeignKeyViolation.class, e -> {
                    assertThat(e.table()).isEqualTo("posts");
                    assertThat(e.columns()).containsExactly("author_id");
                });
    }

    @Test
    @Cell("Prisma: P2011 null constraint")
    void aValueThatMustBe() {
        assertThatThrownBy(
                        () -> db.insertInto(POST).set(POST.title, (String) null).execute())
                .isInstanceOfSatisfying(
                        NotNullViolation.class, e -> assertThat(e.columns()).containsExactly("title"));
    }

    @Test
    @Cell("Prisma: P2004 a constraint failed")
    void aConditionThatMustHold() {
        assertThatThrownBy(() -> db.post().update(k -> k.id(1), s -> s.likes(1_000_000)))
                .isInstanceOfSatisfying(
                        CheckViolation.class, e -> assertThat(e.constraint()).isEqualTo("posts_likes_check"));
    }

    @Test
    @Cell("Prisma: P2025 record not found")
    void aRowThatIsNotThere() {
        assertThatThrownBy(() -> db.user().update(k -> k.id(99), s -> s.name("x")))
                .isInstanceOf(RecordNotFound.class)
                .hasMessageContaining("\"users\"");
        assertThatThrownBy(() -> db.user().delete(k -> k.email("no"))).isInstanceOf(RecordNotFound.class);
    }

    @Test
    @Cell("Prisma: P2017 records not connected")
    void aRowOfAnother() {
        assertThatThrownBy(() -> db.post().update(k -> k.id(5), s -> s.comments(m -> m.delete(k -> k.id(1)))))
                .isInstanceOfSatisfying(
                        RecordNotConnected.class, e -> assertThat(e.relation()).isEqualTo("posts.comments"));
        assertThat(db.comment().count()).isEqualTo(4);
    }

    @Test
    @Cell("Prisma: P2034 write conflict or deadlock")
    void aRowThatAnotherHasChanged() {
        assertThatThrownBy(() -> db.transaction(Isolation.REPEATABLE_READ, tx -> {
                    tx.user().count();
                    world.sql("UPDATE users SET visits = visits WHERE id = 3");
                    return tx.user().update(k -> k.id(3), s -> s.name("x"));
                }))
                .isInstanceOfSatisfying(
                        SerializationFailure.class,
                        e -> assertThat(e.safeToRetry()).isTrue());
    }

    @Test
    @Cell("Prisma: P2024 no connection in time")
    void noConnectionIsFree() {
        try (Database database = small()) {
            Db one = new Db(database);
            assertThatThrownBy(() -> one.transaction(
                            tx -> CompletableFuture.supplyAsync(() -> one.user().count())
                                    .join()))
                    .cause()
                    .isInstanceOf(PoolExhausted.class)
                    .hasMessageContaining("total=1, active=1");
        }
    }

    @Test
    @Cell("Prisma: P2020 value out of range")
    void aNumberThatIsTooLarge() {
        assertThatThrownBy(() -> db.user().update(k -> k.id(1), s -> s.balance(new BigDecimal("1e15"))))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.sqlState()).isEqualTo("22003"));
    }

    @Test
    @Cell("Prisma: P1001 server not reachable")
    void aServerThatIsNotThere() {
        assertThatThrownBy(() -> Database.connect("postgresql://me:s3cret@127.0.0.1:1/db"))
                .isInstanceOf(ConnectionFailed.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageNotContaining("s3cret");
    }
}
