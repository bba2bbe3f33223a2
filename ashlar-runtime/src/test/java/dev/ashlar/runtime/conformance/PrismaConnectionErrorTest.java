package dev.ashlar.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.error.ConnectionFailed;
import dev.ashlar.runtime.error.PoolExhausted;
import dev.ashlar.runtime.error.StatementFailed;
import dev.ashlar.sql.PgType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's errors of connections: what there is for each of its codes. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaConnectionErrorTest {
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
    @Cell("Prisma: P1001 server not reachable")
    void aServerThatIsNotThere() {
        assertThatThrownBy(() -> Database.connect("postgresql://me:s3cret@127.0.0.1:1/db"))
                .isInstanceOf(ConnectionFailed.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageNotContaining("s3cret");
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
}
