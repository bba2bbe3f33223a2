package dev.ashlar.runtime.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.sql.Executor;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which statements the server has prepared, and which it plans for the values of each run. */
@SuppressWarnings("NullAway") // what is read here is never NULL
class PlansTest {
    private static final String SLOW = "SELECT value FROM pg_sleep(0.002), (VALUES (1), (2)) AS numbers (value)";
    private static final int ENOUGH = 40;

    private static TemporaryDatabase postgres;
    private static Database db;

    @BeforeAll
    static void connect() {
        postgres = EmbeddedPostgres.temporaryDatabase();
        db = connect("");
    }

    @AfterAll
    static void close() {
        db.close();
        postgres.close();
    }

    private static Database connect(String parameters) {
        return Database.connect(postgres.applicationUrl() + "&connection_limit=1&schema=public" + parameters);
    }

    private static void run(Executor session, String text) {
        Statement statement = new Statement(text, List.of(new Parameter(PgType.INTEGER, 2)));
        for (int i = 0; i < ENOUGH; i++) {
            assertThat(session.query(statement, row -> row.get(0, PgType.INTEGER)))
                    .containsExactly(2);
        }
    }

    /** How often the server ran what it has prepared. */
    private static long prepared(Database db, String text) {
        Statement statement = new Statement(
                "SELECT coalesce(sum(generic_plans + custom_plans), 0)::bigint FROM pg_prepared_statements WHERE statement LIKE ?",
                List.of(new Parameter(PgType.STRING, text.replace("?", "$1") + "%")));
        return db.session().query(statement, row -> row.get(0, PgType.BIGINT)).get(0);
    }

    @Test
    void aQuickStatementIsPrepared() {
        String text = "SELECT value FROM (VALUES (1), (2)) AS quick (value) WHERE value = ?";
        run(db.session(), text);
        assertThat(prepared(db, text)).isGreaterThan(ENOUGH - 10);
    }

    @Test
    void aSlowOneIsPlannedForItsValues() {
        String text = SLOW + " WHERE value = ? -- alone";
        run(db.session(), text);
        assertThat(prepared(db, text)).isLessThan(10);
    }

    @Test
    void soIsOneOfATenant() {
        String text = SLOW + " WHERE value = ? AND true";
        Function<Session, Boolean> ran = session -> {
            run(session, text);
            return true;
        };
        assertThat(db.withTenant("anna", ran)).isTrue();
        assertThat(prepared(db, text)).isLessThan(10);
    }

    @Test
    void andSoAreThoseThatTravelTogether() {
        Statement statement =
                new Statement(SLOW + " WHERE value = ? AND 1 = 1", List.of(new Parameter(PgType.INTEGER, 1)));
        Function<Session, List<Integer>> read = session -> session.query(statement, row -> row.get(0, PgType.INTEGER));
        for (int i = 0; i < ENOUGH; i++) {
            assertThat(db.session().together(List.of(read, read))).containsExactly(List.of(1), List.of(1));
        }
        assertThat(prepared(db, statement.text())).isLessThan(20);
    }

    @Test
    void withoutValuesThereIsNothingToPlanFor() {
        Statement statement = new Statement(SLOW + " WHERE value = 2", List.of());
        for (int i = 0; i < ENOUGH; i++) {
            db.session().query(statement, row -> row.get(0, PgType.INTEGER));
        }
        assertThat(prepared(db, statement.text())).isGreaterThan(ENOUGH - 10);
    }

    /** There nothing is prepared, and a second text would only take room. */
    @Test
    void aDriverThatPreparesNothingHasNothingToLearn() {
        String text = SLOW + " WHERE value = ? AND 2 = 2";
        try (Database unprepared = connect("&prepareThreshold=0")) {
            run(unprepared.session(), text);
            assertThat(prepared(unprepared, text)).isZero();
        }
    }
}
