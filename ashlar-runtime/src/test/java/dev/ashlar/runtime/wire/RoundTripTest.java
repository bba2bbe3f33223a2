package dev.ashlar.runtime.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.session.Isolation;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.sql.Executor;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often one waits for the server, counted on the socket. */
@SuppressWarnings("NullAway") // what is read here is never NULL
class RoundTripTest {
    private static final String WHOSE = "RoundTripTest";
    private static final AtomicLong TRIPS = CountingSockets.trips(WHOSE);

    private static TemporaryDatabase postgres;
    private static Database db;

    @BeforeAll
    static void connect() {
        postgres = EmbeddedPostgres.temporaryDatabase();
        db = Database.connect(
                postgres.applicationUrl() + "&connection_limit=1&schema=public" + CountingSockets.parameters(WHOSE));
        db.withTenant("warm", RoundTripTest::read); // looks once whether the role is held by row-level security
    }

    @AfterAll
    static void close() {
        db.close();
        postgres.close();
    }

    /** The connection that finds out what is there is the pool's first. */
    @Test
    void toOpenIsOneLogin() {
        String whose = "logins";
        for (String schema : List.of("", "&schema=public")) {
            AtomicLong logins = CountingSockets.logins(whose + schema.length());
            String url = postgres.applicationUrl() + "&connection_limit=1" + schema
                    + CountingSockets.parameters(whose + schema.length());
            try (Database fresh = Database.connect(url)) {
                read(fresh.session());
            }
            assertThat(logins).as(url).hasValue(1);
        }
    }

    @Test
    void aStatementOnItsOwnIsOne() {
        assertThat(trips(() -> read(db.session()))).isOne();
        assertThat(trips(() -> db.session().execute(new Statement("analyze pg_class", List.of()))))
                .isOne();
    }

    @Test
    void aTransactionCostsItsStatementsAndTheCommit() {
        assertThat(trips(() -> db.transaction(RoundTripTest::read))).isEqualTo(2);
        assertThat(trips(() -> db.transaction(tx -> read(tx) + read(tx)))).isEqualTo(3);
        assertThat(trips(() -> db.transaction(tx -> 0))).isZero();
    }

    @Test
    void isolationAndTenantTravelWithTheFirstStatement() {
        assertThat(trips(() -> db.transaction(Isolation.SERIALIZABLE, RoundTripTest::read)))
                .isEqualTo(2);
        assertThat(trips(() -> db.withTenant("anna", RoundTripTest::read))).isEqualTo(2);
        assertThat(trips(() -> db.withTenant("anna", Isolation.REPEATABLE_READ.readOnly(), RoundTripTest::read)))
                .isEqualTo(2);
    }

    @Test
    void aBatchIsOneAndTheCommit() {
        List<Function<Session, Integer>> three = List.of(RoundTripTest::read, RoundTripTest::read, RoundTripTest::read);
        for (int i = 0; i < 10; i++) { // also when the driver has prepared the statements on the server
            assertThat(trips(() -> db.session().together(three))).isEqualTo(2);
            assertThat(trips(() -> db.withTenant("anna", t -> t.together(three))))
                    .isEqualTo(2);
        }
    }

    @Test
    void aSavepointIsTwoMore() {
        assertThat(trips(() -> db.withTenant("anna", t -> t.savepoint(RoundTripTest::read))))
                .isEqualTo(4);
    }

    @Test
    void whatNobodyWaitsForGoesWithTheCommit() {
        Statement nothing = new Statement("select set_config('ashlar.nothing', ?, true)", List.of(Parameter.of("x")));
        for (int i = 0; i < 10; i++) { // also when the driver has prepared the statements on the server
            assertThat(trips(() -> db.session().atomically(one -> {
                        read(one);
                        one.later(new Asked(nothing, null));
                        one.later(new Asked(nothing, null));
                        return 0;
                    })))
                    .isEqualTo(2);
        }
        // in a transaction of the caller's own a statement runs when it is called
        assertThat(trips(() -> db.transaction(tx -> {
                    read(tx);
                    tx.later(new Asked(nothing, null));
                    tx.later(new Asked(nothing, null));
                    return 0;
                })))
                .isEqualTo(4);
    }

    /** The least of several: the pool looks after a connection that was idle for a while, which is a trip more. */
    private static long trips(Runnable work) {
        return LongStream.range(0, 8)
                .map(i -> {
                    long before = TRIPS.get();
                    work.run();
                    return TRIPS.get() - before;
                })
                .min()
                .orElseThrow();
    }

    private static int read(Executor executor) {
        return executor.query(
                        new Statement("select relname from pg_class where oid = ?", List.of(Parameter.of(1259L))),
                        row -> row.get(0, PgType.STRING))
                .size();
    }
}
