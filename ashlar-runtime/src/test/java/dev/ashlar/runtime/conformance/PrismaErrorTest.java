package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.PostTable.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.error.CheckViolation;
import dev.ashlar.runtime.error.ConnectionFailed;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.ForeignKeyViolation;
import dev.ashlar.runtime.error.NotNullViolation;
import dev.ashlar.runtime.error.PoolExhausted;
import dev.ashlar.runtime.error.RecordNotConnected;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.SerializationFailure;
import dev.ashlar.runtime.error.StatementFailed;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.session.Isolation;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.PgType;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's errors: what there is for each of its codes. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaErrorTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    private static Database small() {
        return Database.builder()
                .url(world.url())
                .poolSize(1)
                .connectionTimeout(Duration.ofMillis(300))
                .build();
    }

    private static String with(String part, String by) {
        assertThat(world.url()).containsPattern(part);
        return world.url().replaceFirst(part, by);
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

    @Test
    @Cell("Prisma: PrismaClientKnownRequestError / code, meta, message")
    void whatAnErrorTells() {
        assertThatThrownBy(() -> db.user().create(c -> c.email("ann@x.org")))
                .isInstanceOfSatisfying(DatabaseException.class, e -> {
                    assertThat(e.sqlState()).isEqualTo("23505");
                    assertThat(e.table()).isEqualTo("users");
                    assertThat(e.columns()).containsExactly("email");
                    assertThat(e.statement()).startsWith("INSERT INTO \"users\"");
                    assertThat(e.help()).isNotBlank();
                    assertThat(e.safeToRetry()).isFalse();
                });
    }

    @Test
    @Cell("Prisma: PrismaClientUnknownRequestError")
    void whatHasNoTypeOfItsOwn() {
        assertThatThrownBy(() -> db.sql("SELECT 1/0").execute())
                .isInstanceOfSatisfying(
                        StatementFailed.class, e -> assertThat(e.sqlState()).isEqualTo("22012"));
    }

    @Test
    @Cell("Prisma: PrismaClientInitializationError")
    void whatGoesWrongBeforeTheFirstStatement() {
        assertThatThrownBy(() -> Database.connect("postgresql://a:b@127.0.0.1:1/db"))
                .isInstanceOfSatisfying(
                        ConnectionFailed.class, e -> assertThat(e.help()).contains("host and port"));
    }

    /** The server of the tests lets everybody in; who it does not know it refuses as one with a wrong password. */
    @Test
    @Cell("Prisma: P1000 authentication failed")
    void aUserThatIsNotKnown() {
        assertThatThrownBy(() -> Database.connect(with("user=\\w+", "user=nobody")))
                .isInstanceOfSatisfying(
                        ConnectionFailed.class, e -> assertThat(e.sqlState()).startsWith("28"))
                .hasMessageContaining("\"nobody\"");
    }

    @Test
    @Cell("Prisma: P1002 server reached but timed out")
    void aServerThatSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "postgresql://a:b@127.0.0.1:" + silent.getLocalPort() + "/db?loginTimeout=1";
            assertThatThrownBy(() -> Database.connect(url)).isInstanceOf(ConnectionFailed.class);
        }
    }

    @Test
    @Cell("Prisma: P1003 database does not exist")
    void aDatabaseThatIsNotThere() {
        assertThatThrownBy(() -> Database.connect(with("/[^/?]+(\\?|$)", "/nowhere$1")))
                .isInstanceOfSatisfying(
                        ConnectionFailed.class, e -> assertThat(e.sqlState()).isEqualTo("3D000"))
                .hasMessageContaining("\"nowhere\" does not exist");
    }

    @Test
    @Cell("Prisma: P1008 operation timed out")
    void whatTakesTooLong() {
        assertThatThrownBy(() -> db.transaction(tx -> {
                    tx.sql("SET LOCAL statement_timeout = 50").execute();
                    return tx.sql("SELECT pg_sleep(60)").execute();
                }))
                .isInstanceOfSatisfying(StatementFailed.class, e -> {
                    assertThat(e.sqlState()).isEqualTo("57014");
                    assertThat(e.help()).contains("timeout");
                });
    }

    @Test
    @Cell("Prisma: P1010 access denied")
    void whatTheRoleMayNot() {
        world.inVain(t -> {
            t.sql("CREATE ROLE conformance_guest").execute();
            t.sql("SET LOCAL ROLE conformance_guest").execute();
            assertThatThrownBy(() -> t.user().count()).isInstanceOfSatisfying(StatementFailed.class, e -> {
                assertThat(e.sqlState()).isEqualTo("42501");
                assertThat(e.help()).contains("GRANT");
            });
        });
    }

    @Test
    @Cell("Prisma: P1011 TLS")
    void aServerWithoutTls() {
        String url = world.url() + (world.url().contains("?") ? "&" : "?") + "sslmode=require";
        assertThatThrownBy(() -> Database.connect(url))
                .isInstanceOf(ConnectionFailed.class)
                .hasMessageContaining("SSL");
    }

    @Test
    @Cell("Prisma: P1013 invalid database string")
    void aUrlThatIsNone() {
        assertThatThrownBy(() -> Database.connect("mysql://a:s3cret@h/db"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    @Cell("Prisma: P1014 underlying table does not exist")
    void aTableOfTheModelIsGone() {
        world.inVain(t -> {
            t.sql("DROP TABLE ratings").execute();
            assertThatThrownBy(() -> t.rating().count()).isInstanceOfSatisfying(StatementFailed.class, e -> {
                assertThat(e.sqlState()).isEqualTo("42P01");
                assertThat(e.help()).contains("ashlar migrate deploy");
            });
        });
    }

    @Test
    @Cell("Prisma: P1016 number of parameters of a raw query")
    void aValueTooFewOrTooMany() {
        assertThatThrownBy(() -> db.sql("SELECT id FROM users WHERE id = ? AND name = ?", 1)
                        .execute())
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(
                        () -> db.sql("SELECT id FROM users WHERE id = ?", 1, 2).execute())
                .isInstanceOf(RuntimeException.class);
        assertThat(db.user().count()).isEqualTo(4);
    }

    @Test
    @Cell("Prisma: P1017 connection closed by the server")
    void aConnectionThatTheServerEnds() {
        assertThatThrownBy(() -> db.transaction(tx -> {
                    int own = tx.sql("SELECT pg_backend_pid()")
                            .as(PgType.INTEGER)
                            .fetchFirst(x -> x)
                            .orElseThrow();
                    world.sql("SELECT pg_terminate_backend(" + own + ")");
                    return tx.user().count();
                }))
                .isInstanceOf(ConnectionFailed.class);
        assertThat(db.user().count()).isEqualTo(4);
    }

    @Test
    @Cell("Prisma: P2000 value too long")
    void aTextThatIsTooLong() {
        world.inVain(t -> {
            t.sql("ALTER TABLE categories ALTER COLUMN name TYPE varchar(8)").execute();
            assertThatThrownBy(() -> t.category().create(c -> c.name("much too long")))
                    .isInstanceOfSatisfying(StatementFailed.class, e -> {
                        assertThat(e.sqlState()).isEqualTo("22001");
                        assertThat(e.help()).contains("longer than its column");
                    });
        });
    }

    @Test
    @Cell("Prisma: P2001 record of the where condition")
    void noRowWithThisKey() {
        assertThatThrownBy(() -> db.user().findUniqueOrThrow(k -> k.email("no")))
                .isInstanceOf(RecordNotFound.class)
                .hasMessageContaining("email")
                .hasMessageNotContaining("\"no\"");
    }

    @Test
    @Cell("Prisma: P2005 stored value invalid for its type")
    void aStoredValueThatJavaLacks() {
        world.inVain(t -> {
            t.sql("UPDATE users SET balance = 'NaN' WHERE id = 1").execute();
            assertThatThrownBy(() -> t.user().findUnique(k -> k.id(1))).hasMessageContaining("balance");
        });
    }

    @Test
    @Cell("Prisma: P2006 provided value not valid")
    void aValueThatPostgresqlCannotHold() {
        assertThatThrownBy(() -> db.user().count(q -> q.where(u -> u.name.eq("a\0b"))))
                .hasMessageContaining("NUL");
    }

    @Test
    @Cell("Prisma: P2007 data validation")
    void aTextThatIsNoValueOfItsType() {
        assertThatThrownBy(() -> db.user().update(k -> k.id(1), s -> s.settings(new Json("{broken"))))
                .isInstanceOfSatisfying(
                        StatementFailed.class, e -> assertThat(e.sqlState()).isEqualTo("22P02"));
    }

    @Test
    @Cell("Prisma: P2010 raw query failed")
    void sqlThatIsWrong() {
        assertThatThrownBy(() -> db.sql("SELEC 1").execute()).isInstanceOfSatisfying(StatementFailed.class, e -> {
            assertThat(e.sqlState()).isEqualTo("42601");
            assertThat(e).hasMessageContaining("SELEC 1");
        });
    }

    @Test
    @Cell("Prisma: P2014 required relation")
    void aRowThatCannotBeLetGo() {
        world.inVain(t -> assertThatThrownBy(() ->
                        t.post().update(k -> k.id(1), s -> s.comments(m -> m.disconnect(k -> k.id(1)))))
                .isInstanceOfSatisfying(
                        NotNullViolation.class, e -> assertThat(e.columns()).containsExactly("post_id")));
    }

    @Test
    @Cell("Prisma: P2015 related record not found")
    void aRelatedRowThatIsMissed() {
        assertThatThrownBy(() -> db.post().update(k -> k.id(5), s -> s.author(a -> a.update(u -> u.name("x")))))
                .isInstanceOfSatisfying(
                        RecordNotConnected.class, e -> assertThat(e.relation()).isEqualTo("posts.author"));
    }

    @Test
    @Cell("Prisma: P2018 required connected records")
    void aRowToConnectThatIsMissed() {
        assertThatThrownBy(() -> db.post().create(c -> c.title("x").author(a -> a.connect(k -> k.email("no")))))
                .isInstanceOf(RecordNotFound.class)
                .hasMessageContaining("\"users\"");
        assertThat(db.post().count()).isEqualTo(5);
    }

    @Test
    @Cell("Prisma: P2021 table does not exist")
    void aTableThatIsNotThere() {
        assertThatThrownBy(() -> db.sql("SELECT * FROM nowhere").execute())
                .isInstanceOfSatisfying(
                        StatementFailed.class, e -> assertThat(e.sqlState()).isEqualTo("42P01"));
    }

    @Test
    @Cell("Prisma: P2022 column does not exist")
    void aColumnThatIsNotThere() {
        world.inVain(t -> {
            t.sql("ALTER TABLE profiles DROP COLUMN bio").execute();
            assertThatThrownBy(() -> t.profile().findMany()).isInstanceOfSatisfying(StatementFailed.class, e -> {
                assertThat(e.sqlState()).isEqualTo("42703");
                assertThat(e).hasMessageContaining("bio");
            });
        });
    }

    @Test
    @Cell("Prisma: P2023 inconsistent column data")
    void aListOfTwoDimensions() {
        world.inVain(t -> {
            t.sql("UPDATE users SET lucky = '{{1,2},{3,4}}' WHERE id = 1").execute();
            assertThatThrownBy(() -> t.user().findUnique(k -> k.id(1))).hasMessageContaining("lucky");
        });
    }

    @Test
    @Cell("Prisma: P2028 transaction API")
    void aTransactionThatIsOver() {
        List<Db.Tx> kept = new ArrayList<>();
        db.transaction(tx -> kept.add(tx));
        assertThatThrownBy(() -> kept.get(0).user().count()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> db.transaction(tx -> db.transaction(inner -> 1)))
                .isInstanceOf(IllegalStateException.class);
    }
}
