package dev.ashlar.migrate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.Intent;
import dev.ashlar.compiler.online.plan.Online;
import dev.ashlar.migrate.server.OldServer;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The stages of a change lead where the plain script leads, with rows in the tables, and back. A longer walk, or another one:
 * {@code -Dashlar.online.schemas=200 -Dashlar.online.seed=3}.
 */
class OnlineWalkTest {
    private static final int SCHEMAS = 10;
    private static final int OLD_SCHEMAS = 6;
    private static final long SEED = 11;

    /** Its index and foreign key have forms of their own, which differ between servers. */
    private static final String PARTITIONED = """
            datasource db {
              provider = "postgresql"
            }
            model Cat {
              id Int @id
              logs Log[]
            }
            /// @partitionBy(range, [id])
            /// @partition("logs_1", from: [-10], to: [10])
            /// @partition("logs_2", from: [10], to: [20])
            model Log {
              id Int @id
              kind Int?
              cat Cat @relation(fields: [catId], references: [id])
              catId Int
              @@unique([kind, id])
              @@index([kind])
            }
            """;

    @ParameterizedTest
    @CsvSource({"IN_PLACE, true", "IN_PLACE, false", "TWO_RELEASES, true", "TWO_RELEASES, false"})
    void stagesLeadWhereThePlainScriptLeads(Way way, boolean steady) throws SQLException {
        try (Playground live = new Playground();
                Playground rehearsal = new Playground()) {
            walk(way, live, rehearsal, catalogs(steady, 18, SCHEMAS), steady);
            walk(way, live, rehearsal, partitioned(18), false);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOlderServerGetsThereToo(Way way) throws SQLException {
        try (OldServer server = OldServer.start();
                Playground live = new Playground(server.url("live"));
                Playground rehearsal = new Playground(server.url("rehearsal"))) {
            walk(way, live, rehearsal, catalogs(true, 15, OLD_SCHEMAS), true);
            walk(way, live, rehearsal, partitioned(15), false);
        }
    }

    private static List<Catalog> partitioned(int server) {
        String bare = PARTITIONED
                .replace("  logs Log[]\n", "")
                .replace("  cat Cat @relation(fields: [catId], references: [id])\n", "")
                .replaceAll("  @@.*\n", "");
        String required = PARTITIONED.replace("kind Int?", "kind Int").replace("[kind])", "[kind, catId])");
        return Stream.of(bare, PARTITIONED, required)
                .map(s -> Schemas.valid(s, new Target(server)).orElseThrow())
                .toList();
    }

    private static void walk(Way way, Playground live, Playground rehearsal, List<Catalog> catalogs, boolean steady)
            throws SQLException {
        OnlineWalk walk = new OnlineWalk(way, live, rehearsal);
        for (Catalog to : catalogs) {
            walk.step(to);
        }
        assertThat(walk.failures()).isEmpty();
        if (steady) {
            assertThat(walk.kept()).as("ways that kept their rows").isGreaterThan(catalogs.size() / 2);
        }
    }

    @Test
    void nothingToChangeIsNoStage() {
        for (Catalog catalog : catalogs(false, 18, SCHEMAS)) {
            assertThat(Online.plan(catalog, catalog, Intent.NONE).expand().up()).isEmpty();
            assertThat(Online.plan(catalog, catalog, Intent.NONE).contract().isEmpty())
                    .isTrue();
        }
    }

    private static List<Catalog> catalogs(boolean steady, int server, int count) {
        RandomSchema schemas = new RandomSchema(Long.getLong("ashlar.online.seed", SEED), steady);
        return Stream.generate(schemas::next)
                .flatMap(s -> Schemas.valid(s, new Target(server)).stream())
                .limit(Integer.getInteger("ashlar.online.schemas", count))
                .toList();
    }
}
