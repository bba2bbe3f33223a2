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
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The stages of a change lead where the plain script leads, with rows in the tables, and back. A longer walk, or another one:
 * {@code -Dashlar.online.schemas=200 -Dashlar.online.seed=3}.
 */
class OnlineWalkTest {
    private static final int SCHEMAS = 10;
    private static final int OLD_SCHEMAS = 6;
    private static final long SEED = 11;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stagesLeadWhereThePlainScriptLeads(boolean steady) throws SQLException {
        try (Playground live = new Playground();
                Playground rehearsal = new Playground()) {
            walk(live, rehearsal, catalogs(steady, 18, SCHEMAS), steady);
        }
    }

    @Test
    void anOlderServerGetsThereToo() throws SQLException {
        try (OldServer server = OldServer.start();
                Playground live = new Playground(server.url("live"));
                Playground rehearsal = new Playground(server.url("rehearsal"))) {
            walk(live, rehearsal, catalogs(true, 15, OLD_SCHEMAS), true);
        }
    }

    private static void walk(Playground live, Playground rehearsal, List<Catalog> catalogs, boolean steady)
            throws SQLException {
        OnlineWalk walk = new OnlineWalk(live, rehearsal);
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
