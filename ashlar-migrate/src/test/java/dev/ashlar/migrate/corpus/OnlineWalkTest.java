package dev.ashlar.migrate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Intent;
import dev.ashlar.compiler.online.OnlinePlan;
import dev.ashlar.compiler.online.Stage;
import dev.ashlar.compiler.online.StageText;
import dev.ashlar.compiler.online.plan.Online;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stages of a change lead where the plain script leads, with rows in the tables, and back. */
class OnlineWalkTest {
    private static final int SCHEMAS = 60;
    private static final long SEED = 11;
    private static final List<String> SCHEMA = List.of("public");

    private final List<String> failures = new ArrayList<>();
    private int refused;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stagesLeadWhereThePlainScriptLeads(boolean steady) throws SQLException {
        try (Playground live = new Playground();
                Playground rehearsal = new Playground()) {
            for (Catalog to : catalogs(steady)) {
                step(live, rehearsal, to);
            }
        }
        assertThat(failures).isEmpty();
        System.out.println("refused " + refused);
    }

    private void step(Playground live, Playground rehearsal, Catalog to) throws SQLException {
        Rows.fill(live);
        String fromNothing = Schemas.script(Catalog.EMPTY, to);
        Catalog wanted = rehearsal.rehearse(fromNothing, SCHEMA);
        Catalog from = live.catalog(SCHEMA);
        String plain = Schemas.script(from, wanted);
        if (!live.wouldTake(plain)) {
            refused++;
            Rows.clear(live);
        }
        List<String> before = live.contents();
        OnlinePlan plan = Online.plan(from, wanted, Intent.NONE);
        List<String> contents = rehearsal.preview(fromNothing);
        if (go(live, plan.expand().up(), plain, contents)
                && live.wouldTake(Schemas.script(wanted, from))
                && go(live, plan.expand().down(), plain, before)) {
            go(live, plan.expand().up(), plain, contents);
        }
        if (!live.contents().equals(contents)) {
            live.clear();
            live.apply(fromNothing);
        }
    }

    private boolean go(Playground live, List<Stage> stages, String plain, List<String> wanted) throws SQLException {
        try {
            live.apply(stages);
        } catch (SQLException e) {
            failures.add(e.getMessage() + "\n" + StageText.of(stages) + "\ninstead of\n" + plain);
            return false;
        }
        List<String> contents = live.contents();
        if (!contents.equals(wanted)) {
            failures.add(Walk.difference(contents, wanted) + "\n" + StageText.of(stages) + "\ninstead of\n" + plain);
        }
        return contents.equals(wanted);
    }

    @Test
    void nothingToChangeIsNoStage() {
        for (Catalog catalog : catalogs(false)) {
            assertThat(Online.plan(catalog, catalog, Intent.NONE).expand().up()).isEmpty();
            assertThat(CatalogDiff.between(catalog, catalog)).isEmpty();
        }
    }

    private static List<Catalog> catalogs(boolean steady) {
        RandomSchema schemas = new RandomSchema(SEED, steady);
        return Stream.generate(schemas::next)
                .flatMap(s -> Schemas.valid(s).stream())
                .limit(SCHEMAS)
                .toList();
    }
}
