package dev.ashlar.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.testkit.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Uses the server by its URL, as a JVM does that did not start it. */
class TemplateTest {
    private static final int JVMS = 4;

    /** Unlike any other, so that tests at the same time do not share its template. */
    private record Counted(String fingerprint, AtomicInteger applied) implements Preparation {
        Counted() {
            this(Fingerprint.of(List.of(UUID.randomUUID().toString())), new AtomicInteger());
        }

        @Override
        public void apply(String ownerUrl) throws SQLException {
            applied.incrementAndGet();
            Sql.execute(ownerUrl, "CREATE TABLE note (id int)");
        }
    }

    @Test
    void isMadeOnceHoweverManyAskAtOnce() throws Exception {
        Counted preparation = new Counted();
        List<TestServer> servers =
                Stream.generate(TemplateTest::server).limit(JVMS).toList();
        ExecutorService jvms = Executors.newFixedThreadPool(JVMS);
        try {
            List<Future<Long>> counts = new ArrayList<>();
            servers.forEach(server -> counts.add(jvms.submit(() -> rowsAfterInsert(server, preparation))));
            for (Future<Long> count : counts) {
                assertThat(count.get()).isEqualTo(1);
            }
        } finally {
            jvms.shutdownNow();
            servers.forEach(TestServer::close);
        }
        assertThat(preparation.applied()).hasValue(1);
        assertThat(databases(preparation)).isZero();
    }

    private static long rowsAfterInsert(TestServer server, Preparation preparation) throws SQLException {
        try (TestDatabase database = server.create(preparation)) {
            Sql.execute(database.applicationUrl(), "INSERT INTO note VALUES (1)");
            return Sql.count(database.ownerUrl(), "SELECT count(*) FROM note");
        }
    }

    /** How many are left, finished or not. */
    private static long databases(Preparation preparation) throws SQLException {
        String sql = "SELECT count(*) FROM pg_database WHERE datname LIKE '%" + preparation.fingerprint() + "%'";
        return Sql.count(EmbeddedPostgres.shared().ownerUrl("postgres"), sql);
    }

    @Test
    void isNotMadeAgain() {
        Counted preparation = new Counted();
        try (TestServer one = server();
                TestServer other = server()) {
            one.create(preparation).close();
            one.create(preparation).close();
            other.create(preparation).close();
        }
        assertThat(preparation.applied()).hasValue(1);
    }

    @Test
    void isMadeAgainWhenAnotherJvmHasDroppedIt() {
        Counted preparation = new Counted();
        try (TestServer server = server()) {
            server.create(preparation).close();
            try (TestServer other = server()) {
                other.create(preparation).close();
            }
            server.create(preparation).close();
        }
        assertThat(preparation.applied()).hasValue(2);
    }

    @Test
    void leavesNothingWhenItsPreparationFails() throws SQLException {
        Preparation mistaken = Preparation.sql("SELEC " + UUID.randomUUID());
        try (TestServer server = server()) {
            assertThatThrownBy(() -> server.create(mistaken))
                    .isInstanceOf(TestDatabaseException.class)
                    .hasMessageContaining("syntax error at or near \"SELEC\"");
        }
        assertThat(databases(mistaken)).isZero();
    }

    @Test
    void theApplicationIsHeldByRowLevelSecurity() throws SQLException {
        Preparation secured = Preparation.sql(
                "CREATE TABLE note (id int); INSERT INTO note VALUES (1); ALTER TABLE note ENABLE ROW LEVEL SECURITY");
        try (TestServer server = server();
                TestDatabase database = server.create(secured)) {
            assertThat(Sql.count(database.ownerUrl(), "SELECT count(*) FROM note"))
                    .isOne();
            assertThat(Sql.count(database.applicationUrl(), "SELECT count(*) FROM note"))
                    .isZero();
        }
    }

    @Test
    void aFingerprintKeepsTextsApart() {
        assertThat(Fingerprint.of(List.of("ab", "c"))).isNotEqualTo(Fingerprint.of(List.of("a", "bc")));
        Preparation one = Preparation.sql("SELECT 1");
        Preparation two = Preparation.sql("SELECT 2");
        assertThat(one.then(two).fingerprint()).isNotEqualTo(two.then(one).fingerprint());
        assertThat(one.then(two).fingerprint())
                .isEqualTo(Preparation.sql("SELECT 1").then(two).fingerprint());
    }

    private static TestServer server() {
        return TestServer.at(EmbeddedPostgres.shared().ownerUrl("postgres"));
    }
}
