package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.gate.HeldMigration;
import dev.ashlar.migrate.gate.Patience;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.presence.Declaration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration that takes something away waits until no running client declares it. */
class GateTest {
    private static final String CONTRACT = "20260102000000_contract";
    private static final Declaration OLD = Declaration.of("posts id:INTEGER title:TEXT", "Mood GOOD BAD");
    private static final Declaration NEW = Declaration.of("posts id:INTEGER headline:TEXT", "Mood GOOD");

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void posts() {
        sandbox = new Sandbox(folder);
        sandbox.write("20260101000000_posts", "CREATE TABLE posts (id int PRIMARY KEY, title text, headline text);");
        sandbox.migrator().deploy();
        sandbox.write(CONTRACT, "-- ashlar:contract posts.title\nALTER TABLE posts DROP COLUMN title;");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Database client(Declaration declared) {
        Database database = Database.builder()
                .url(sandbox.database().applicationUrl()
                        + (sandbox.database().applicationUrl().contains("?") ? "&" : "?") + "application_name=shop")
                .version("1.4")
                .build();
        int before = registered();
        database.declare(declared);
        await(() -> registered() > before);
        return database;
    }

    private static void end(Database client) {
        client.close();
    }

    private int registered() {
        return sandbox.query("SELECT id::text FROM _ashlar_clients").size();
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 1000 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void aRunningClientHoldsItAndItsEndLetsItGo() {
        try (Database old = client(OLD);
                Database fresh = client(NEW)) {
            assertThat(old.isBehindPooler()).isFalse();
            Deployment deployment = sandbox.migrator().deploy();
            assertThat(deployment.applied()).isEmpty();
            HeldMigration held = deployment.held().get(0);
            assertThat(held.name()).isEqualTo(CONTRACT);
            assertThat(held.clients()).singleElement().satisfies(c -> {
                assertThat(c.application()).isEqualTo("shop");
                assertThat(c.version()).isEqualTo("1.4");
                assertThat(c.instance()).startsWith(ProcessHandle.current().pid() + "");
                assertThat(c.schemaHash()).isEqualTo(OLD.hash());
                assertThat(c.uses(held.names())).containsExactly("posts.title");
            });
            assertThat(sandbox.migrator().status().held(CONTRACT)).isPresent();
            end(old);
            assertThat(sandbox.migrator().deploy().applied())
                    .extracting(Deployment.Applied::name)
                    .containsExactly(CONTRACT);
            assertThat(fresh.pool().max()).isPositive();
        }
        assertThat(registered()).isZero();
    }

    @Test
    void oneThatIsSilentForLongIsGone() {
        try (Database old = client(OLD)) {
            sandbox.run("UPDATE _ashlar_clients SET seen_at = clock_timestamp() - interval '4 minutes'");
            assertThat(sandbox.migrator().deploy().held()).hasSize(1);
            assertThat(sandbox.migrator()
                            .deploy(Patience.DEFAULT.goneAfter(Duration.ofMinutes(3)))
                            .held())
                    .isEmpty();
            assertThat(old.toString()).contains("postgresql://");
        }
    }

    @Test
    void whatIsAboutOtherTablesGoesOn() {
        sandbox.write("20260103000000_other", "CREATE TABLE other (id int);");
        sandbox.write("20260104000000_same", "ALTER TABLE posts ADD COLUMN more int;");
        sandbox.write("20260105000000_after", "CREATE TABLE after_all (id int);");
        try (Database old = client(OLD)) {
            Deployment deployment = sandbox.migrator().deploy();
            assertThat(deployment.applied())
                    .extracting(Deployment.Applied::name)
                    .containsExactly("20260103000000_other");
            assertThat(deployment.held())
                    .extracting(HeldMigration::name, HeldMigration::behind)
                    .containsExactly(
                            tuple(CONTRACT, null),
                            tuple("20260104000000_same", CONTRACT),
                            tuple("20260105000000_after", "20260104000000_same"));
            end(old);
            assertThat(sandbox.migrator().deploy().applied()).hasSize(3);
        }
    }

    @Test
    void aPersonMayDecideOtherwise() {
        try (Database old = client(OLD)) {
            assertThat(sandbox.migrator()
                            .deploy(Patience.DEFAULT.forcing(Set.of(CONTRACT)))
                            .applied())
                    .hasSize(1);
            assertThat(old.toString()).contains("postgresql://");
        }
    }

    @Test
    void typesAndValuesAreWaitedForToo() {
        try (Database old = client(OLD)) {
            for (String name : List.of("posts.id:INTEGER", "Mood.BAD", "posts")) {
                sandbox.write(CONTRACT, "-- ashlar:contract " + name + "\nSELECT 1;");
                assertThat(sandbox.migrator().deploy().held()).as(name).hasSize(1);
            }
            sandbox.write(CONTRACT, "-- ashlar:contract posts.id:TEXT, Mood.WORSE\nSELECT 1;");
            assertThat(sandbox.migrator().deploy().held()).isEmpty();
            assertThat(old.toString()).contains("postgresql://");
        }
    }

    @Test
    void twoClientsOfOneDatabaseAreOne() {
        try (Database both = client(NEW)) {
            both.declare(OLD);
            await(() -> sandbox.query("SELECT array_length(declared, 1)::text FROM _ashlar_clients")
                    .equals(List.of("4")));
            assertThat(sandbox.migrator().deploy().held()).hasSize(1);
        }
    }

    @Test
    void aClientWithoutTheTableSaysNothingAndRegistersOnceItIsThere() {
        sandbox.run("DROP TABLE _ashlar_clients");
        try (Database database = Database.connect(sandbox.database().applicationUrl())) {
            database.declare(OLD);
            assertThat(sandbox.migrator().status().held()).isEmpty();
        }
    }

    @Test
    void aContractStandsOnTheFirstLineAndNamesSomething() {
        for (String script : List.of(
                "-- ashlar:contract\nSELECT 1;",
                "SELECT 1;\n-- ashlar:contract posts.title\n",
                "-- ashlar:step\nSELECT 1;\n-- ashlar:contract posts.title\n")) {
            sandbox.write(CONTRACT, script);
            assertThatThrownBy(() -> sandbox.migrator().deploy())
                    .as(script)
                    .isInstanceOf(MigrationException.InvalidScript.class);
        }
    }
}
