package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.diff.Intent;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.online.OnlinePlan;
import dev.ashlar.compiler.online.Release;
import dev.ashlar.compiler.online.Servers;
import dev.ashlar.compiler.online.Stage;
import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.migrate.Gentlest.Choice;
import dev.ashlar.migrate.Gentlest.Way;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.scratch.Rehearsal;
import dev.ashlar.migrate.session.Settings;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No plan is written that was not seen to lead where the schema wants. */
class GentlestTest {
    private static final Schema SCHEMA = Schemas.models("model Cat {\n  id Int @id\n}\n");
    private static final String CAT =
            "CREATE TABLE \"Cat\" (id int NOT NULL, CONSTRAINT \"Cat_pkey\" PRIMARY KEY (id))";

    private static TemporaryDatabase database;
    private static Gentlest gentlest;

    @BeforeAll
    static void open() {
        database = EmbeddedPostgres.temporaryDatabase();
        Rehearsal rehearsal = new Rehearsal(DatabaseUrl.parse(database.ownerUrl()), Settings.DEFAULT);
        List<String> schemas = List.of("public");
        Catalog wanted = rehearsal.ofSchema(SCHEMA, schemas);
        gentlest = new Gentlest(rehearsal, schemas, SCHEMA, wanted, Intent.NONE);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static Way way(String words, String sql) {
        Stage stage = new Stage.Transaction(Servers.ALL, List.of(new Statement("CreateTable", sql)));
        OnlinePlan plan = new OnlinePlan(new Release(List.of(), List.of(stage), List.of()), Release.EMPTY);
        return new Way(words, plan, plan);
    }

    @Test
    void theFirstThatLeadsThereIsTaken() {
        Way first = way("in two releases", CAT);
        Choice choice = gentlest.of(List.of(), List.of(first, way("in stages", "SELECT 1/0")));

        assertThat(choice.way()).contains(first);
        assertThat(choice.remarks()).isEmpty();
    }

    @Test
    void oneThatFailsOrLeadsElsewhereIsNamedAndLeftOut() {
        Way right = way("in one transaction", CAT);
        Choice choice = gentlest.of(
                List.of(),
                List.of(
                        way("in two releases", "SELECT 1/0"),
                        way("in stages", CAT.replace("id int", "id bigint")),
                        right));

        assertThat(choice.way()).contains(right);
        assertThat(choice.remarks().lines().toList())
                .containsExactly(
                        "-- Warning: not in two releases, for that failed in a scratch database: division by zero (SQLSTATE 22012)",
                        "-- Warning: not in stages, for that failed in a scratch database: it leads elsewhere; this would be"
                                + " left to do: ALTER TABLE \"Cat\" ALTER COLUMN \"id\" SET DATA TYPE INTEGER");
    }

    @Test
    void noneIsTakenWhereAllFail() {
        assertThat(gentlest.of(List.of(), List.of(way("in stages", "SELECT 1/0")))
                        .way())
                .isEmpty();
    }
}
