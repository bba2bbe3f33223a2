package dev.ashlar.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Post;
import dev.ashlar.runtime.press.Book;
import dev.ashlar.runtime.press.PressDatabase;
import dev.ashlar.runtime.session.Isolation;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.build.SqlLane;
import dev.ashlar.sql.value.Range;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a user sees of the mistakes that are made most: what, where, what to do, a code. Dead servers are in ErrorsTest. */
@SuppressWarnings("NullAway") // what is read here is never NULL
class UsualMistakesTest {
    private static TemporaryDatabase postgres;
    private static Database database;
    private static PressDatabase press;
    private static BlogDatabase blog;

    @BeforeAll
    static void open() {
        postgres = EmbeddedPostgres.temporaryDatabase();
        database = Database.connect(postgres.ownerUrl() + "&connection_limit=3");
        run("create table account (id int primary key, owner varchar(5) not null, balance numeric(5, 2) not null,"
                + " n smallint)");
        run("insert into account values (1, 'ann', 1), (2, 'bob', 2)");
        press = new PressDatabase("");
        blog = new BlogDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
        postgres.close();
        press.close();
        blog.close();
    }

    private static void run(String sql) {
        database.session().execute(new Statement(sql, List.of()));
    }

    /** All four parts are there; answers the exception. */
    private static DatabaseException seen(String code, ThrowingCallable mistake) {
        DatabaseException e = catchThrowableOfType(DatabaseException.class, mistake);
        assertThat(e).isNotNull();
        assertThat(e.code()).isEqualTo(code);
        assertThat(e.help()).endsWith(".");
        assertThat(e).hasMessageContaining("\n  help: " + e.help()).hasMessageEndingWith("\n  code: " + code);
        return e;
    }

    private static Book book() {
        return press.db().book().create(c -> c.title("of " + UUID.randomUUID()));
    }

    @Test
    void aRuleOfATable() {
        Book book = book();
        assertThat(seen("unique-violation", () -> press.db().book().create(c -> c.title(book.title()))))
                .hasMessageContaining("table: books")
                .hasMessageContaining("columns: title")
                .hasMessageContaining("upsert");
        assertThat(seen(
                        "foreign-key-violation",
                        () -> press.db().edition().create(c -> c.year(1).bookId(UUID.randomUUID()))))
                .hasMessageContaining("table: editions")
                .hasMessageContaining("columns: book_id")
                .hasMessageContaining("Create the row that is pointed to first");
        assertThat(seen(
                        "check-violation",
                        () -> press.db()
                                .event()
                                .create(c -> c.name("x")
                                        .during(Range.closedOpen(1, 2))
                                        .bookId(book.id())
                                        .fee(-1))))
                .hasMessageContaining("events_fee_check")
                .hasMessageContaining("table: events");
        assertThat(seen("not-null-violation", () -> run("insert into account (id, balance) values (3, 1)")))
                .hasMessageContaining("columns: owner");
    }

    @Test
    void aRowThatIsNotThereOrHasChanged() {
        UUID nowhere = UUID.randomUUID();
        assertThat(seen("record-not-found", () -> press.db().book().findUniqueOrThrow(k -> k.id(nowhere))))
                .hasMessageContaining("no row of \"books\" was found by id")
                .hasMessageContaining("softly deleted");
        Book book = book();
        press.db().book().update(k -> k.id(book.id()), u -> u.sold(1));
        assertThat(seen(
                        "stale-row",
                        () -> press.db().book().update(k -> k.id(book.id()).version(1), u -> u.sold(2))))
                .hasMessageContaining("version 1 expected, 2 found")
                .hasMessageContaining("table: books")
                .hasMessageContaining("Read the row again");
    }

    @Test
    void aTenantsRowWithoutATenant() {
        assertThat(seen(
                        "tenant-required",
                        () -> blog.db().user().findMany(q -> q.where(u -> u.posts.some(p -> p.title.eq("x"))))))
                .hasMessageContaining("posts")
                .hasMessageContaining("withTenant(id, t -> ...)");
    }

    @Test
    void aValueThatDoesNotFit() {
        assertThat(seen("string-data-right-truncation", () -> run("insert into account values (4, 'somebody', 1)")))
                .hasMessageContaining("character varying(5)")
                .hasMessageContaining("insert into account")
                .hasMessageContaining("widen the column");
        int box = blog.db().box().create(c -> c.label("of texts")).id();
        blog.db().sample().create(c -> c.boxId(box));
        String longText = "x".repeat(41);
        assertThat(seen(
                        "string-data-right-truncation",
                        () -> blog.db()
                                .sample()
                                .create(c -> c.boxId(box).aText(longText).aVarchar(longText))))
                .hasMessageContaining("INSERT INTO \"samples\"")
                .hasMessageContaining("columns: aVarchar\n");
        assertThat(seen(
                        "string-data-right-truncation",
                        () -> blog.db().sample().updateMany(s -> s.id.gt(0), u -> u.aVarchar(longText))))
                .hasMessageContaining("columns: aVarchar\n");
        List<String> texts = List.of("short", longText);
        assertThat(seen(
                        "string-data-right-truncation",
                        () -> blog.db()
                                .sample()
                                .createMany(texts, (c, text) -> c.boxId(box).aVarchar(text))))
                .hasMessageContaining("columns: aVarchar\n");
        assertThat(seen("numeric-value-out-of-range", () -> run("update account set balance = 1000")))
                .hasMessageContaining("precision 5, scale 2")
                .hasMessageContaining("@db.Decimal");
        assertThat(seen("numeric-value-out-of-range", () -> run("update account set n = 40000")))
                .hasMessageContaining("smallint out of range");
    }

    @Test
    void aSchemaThatWasNotMigrated() {
        run("create table if not exists half (id int)");
        assertThat(seen("undefined-table", () -> run("select * from nowhere")))
                .hasMessageContaining("relation \"nowhere\" does not exist")
                .hasMessageContaining("ashlar migrate deploy");
        assertThat(seen("undefined-column", () -> run("select title from half")))
                .hasMessageContaining("column \"title\" does not exist")
                .hasMessageContaining("ashlar migrate deploy");
    }

    @Test
    void aWriteWhereOnlyReadsAre() {
        assertThat(seen(
                        "read-only-sql-transaction",
                        () -> database.<Long>transaction(
                                Isolation.SERVER_DEFAULT.readOnly(),
                                tx -> tx.execute(new Statement("delete from account", List.of())))))
                .hasMessageContaining("delete from account")
                .hasMessageContaining("readOnly()");
    }

    @Test
    void whatTakesTooLong() {
        assertThat(seen(
                        "transaction-timed-out",
                        () -> database.<Long>transaction(
                                Isolation.SERVER_DEFAULT.timeout(Duration.ofMillis(50)),
                                tx -> tx.execute(new Statement("select pg_sleep(5)", List.of())))))
                .hasMessageContaining("longer than 50 ms");
        assertThat(seen(
                        "query-canceled",
                        () -> database.<Long>transaction(tx -> {
                            tx.execute(new Statement("set local statement_timeout = 50", List.of()));
                            return tx.execute(new Statement("select pg_sleep(5)", List.of()));
                        })))
                .hasMessageContaining("select pg_sleep(5)")
                .hasMessageContaining("ashlar explain")
                .hasMessageContaining("statement_timeout");
    }

    @Test
    void twoThatWaitForEachOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CountDownLatch both = new CountDownLatch(2);
            Future<?> one = threads.submit(() -> locked(both, 1, 2));
            Future<?> two = threads.submit(() -> locked(both, 2, 1));
            DatabaseException failure = seen("serialization-failure", () -> {
                try {
                    one.get(30, TimeUnit.SECONDS);
                    two.get(30, TimeUnit.SECONDS);
                } catch (java.util.concurrent.ExecutionException e) {
                    throw e.getCause();
                }
            });
            assertThat(failure.sqlState()).isEqualTo("40P01");
            assertThat(failure.safeToRetry()).isTrue();
            assertThat(failure)
                    .hasMessageContaining("deadlock detected")
                    .hasMessageContaining("in the same order")
                    .hasMessageContaining("SERVER_DEFAULT.retry(3)");
        } finally {
            threads.shutdown();
        }
    }

    private static long locked(CountDownLatch both, int first, int second) {
        return database.<Long>transaction(tx -> {
            tx.execute(new Statement("update account set n = 1 where id = " + first, List.of()));
            both.countDown();
            try {
                assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return tx.execute(new Statement("update account set n = 1 where id = " + second, List.of()));
        });
    }

    @Test
    void twoThatCannotBothHaveBeenAlone() {
        assertThat(seen(
                        "serialization-failure",
                        () -> database.<Long>transaction(Isolation.REPEATABLE_READ, tx -> {
                            tx.query(
                                    new Statement("select 1 from account", List.of()),
                                    row -> row.get(0, PgType.INTEGER));
                            run("update account set n = 2 where id = 1");
                            return tx.execute(new Statement("update account set n = 3 where id = 1", List.of()));
                        })))
                .hasMessageContaining("could not serialize access")
                .hasMessageContaining("SERIALIZABLE.retry(3)");
    }

    @Test
    void moreParametersThanAStatementTakes() {
        Object[] values = Collections.nCopies(70_000, 1).toArray();
        String places = String.join(", ", Collections.nCopies(values.length, "?"));
        DatabaseException e = seen(
                "invalid-parameter-value",
                () -> new SqlLane(database.session())
                        .sql("select 1 where 1 in (" + places + ")", values)
                        .execute());
        assertThat(e).hasMessageContaining("70,000").hasMessageContaining("= ANY (?)");
        assertThat(database.session().query(new Statement("select 1", List.of()), row -> row.get(0, PgType.INTEGER)))
                .containsExactly(1);
    }

    @Test
    void aTakenBookIsNoPost() {
        UUID acme = blog.organization("acme");
        Post post = blog.db()
                .withTenant(
                        acme,
                        t -> t.post()
                                .create(c -> c.title("t")
                                        .slug("s")
                                        .author(a -> a.create(
                                                u -> u.email(acme + "@x").name("x")))));
        assertThat(seen(
                        "record-not-found",
                        () -> blog.db()
                                .withTenant(
                                        blog.organization("other"),
                                        t -> t.post().findUniqueOrThrow(k -> k.id(post.id())))))
                .hasMessageContaining("another tenant");
    }
}
