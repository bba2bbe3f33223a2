package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.CategoryTable.CATEGORY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.DatabaseBuilder;
import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.replica.Replica;
import dev.ashlar.runtime.replica.Servers;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.Functions;
import dev.ashlar.sql.build.SqlLane;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drizzle's page on read replicas, with two hot standbys. */
@SuppressWarnings("NullAway") // what is read here is never NULL
class DrizzleReplicaTest {
    private static Servers servers;

    @BeforeAll
    static void start(@TempDir Path primary, @TempDir Path first, @TempDir Path second) {
        servers = new Servers(List.of("/conformance/schema.sql", "/conformance/rows.sql"), primary, first, second);
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    private static DatabaseBuilder connected() {
        return Database.builder()
                .url(servers.ownerUrl())
                .replica(servers.url(0))
                .replica(servers.url(1));
    }

    private static boolean isInRecovery(SqlLane lane) {
        return lane.select(Functions.call(PgType.BOOLEAN, "pg_is_in_recovery"))
                .fetchFirst(x -> x)
                .orElseThrow();
    }

    @Test
    @Cell("Drizzle: withReplicas")
    void readsGoToReplicasAndWritesToThePrimary() {
        try (Database database = connected().build()) {
            Db db = new Db(database);
            for (int i = 0; i < 4; i++) {
                assertThat(isInRecovery(db)).isTrue();
                assertThat(db.user().findMany()).hasSize(4);
            }
            assertThat(database.replicas())
                    .allSatisfy(one -> assertThat(one.answered()).isPositive());
            db.category().create(c -> c.name("replicated"));
            assertThat(db.deleteFrom(CATEGORY)
                            .where(CATEGORY.name.eq("replicated"))
                            .execute())
                    .isEqualTo(1);
        }
    }

    @Test
    @Cell("Drizzle: withReplicas / $primary")
    void whatWasJustWrittenIsReadFromThePrimary() {
        try (Database database = connected().build()) {
            Db db = new Db(database);
            servers.follow();
            servers.pause(0);
            servers.pause(1);
            db.category().create(c -> c.name("new"));
            assertThat(db.category().findUnique(k -> k.name("new"))).isEmpty();
            assertThat(db.<Boolean>primary(p -> p.category().exists(q -> q.where(c -> c.name.eq("new")))))
                    .isTrue();
            db.category().delete(k -> k.name("new"));
        } finally {
            servers.resume(0);
            servers.resume(1);
            servers.follow();
        }
    }

    /** Drizzle's example: seven of ten reads go to the first. */
    @Test
    @Cell("Drizzle: withReplicas / custom selection")
    void oneChoosesByWeight() {
        Random dice = new Random(1);
        try (Database database = connected()
                .replicaChoice(ready -> ready.get(ready.size() == 1 || dice.nextInt(10) < 7 ? 0 : 1))
                .build()) {
            Db db = new Db(database);
            Servers.await(() -> database.replicas().stream().allMatch(Replica::isReady));
            for (int i = 0; i < 200; i++) {
                db.user().count();
            }
            assertThat(database.replicas().get(0).answered()).isBetween(110L, 170L);
            assertThat(database.replicas().get(1).answered()).isBetween(30L, 90L);
        }
    }
}
