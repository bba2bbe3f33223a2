package dev.ashlar.runtime.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which statements the server has prepared, and which it plans for the values of each run. */
@SuppressWarnings("NullAway") // what is read here is never NULL
class PlansTest {
    private static final String SLOW = "SELECT value FROM pg_sleep(0.005), (VALUES (1), (2)) AS numbers (value)";
    private static final String SEARCH = "SELECT a FROM b\nwhere c = ?";
    private static final long NANOS = 5_000_000;

    /** Slow runs that say nothing, for a program that starts is slow. */
    private static final int COLD = 64;

    private static final int ENOUGH = 40;

    private static TemporaryDatabase postgres;
    private static Database db;

    private final Plans plans = new Plans(new Distance(50_000), true);

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

    /** Warm: it knows by quick statements how near the server is, and has seen slow ones. */
    private static Database connect(String parameters) {
        Database db = Database.connect(postgres.applicationUrl() + "&connection_limit=1&schema=public" + parameters);
        for (int i = 0; i <= COLD; i++) {
            db.session().query(new Statement("SELECT 1", List.of()), row -> row.get(0, PgType.INTEGER));
        }
        for (int i = 0; i <= COLD; i++) {
            db.session().query(new Statement(SLOW, List.of()), row -> row.get(0, PgType.INTEGER));
        }
        return db;
    }

    private static List<Integer> run(Executor session, String text) {
        return session.query(
                new Statement(text, List.of(new Parameter(PgType.INTEGER, 2))), row -> row.get(0, PgType.INTEGER));
    }

    private static void runOften(Executor session, String text) {
        for (int i = 0; i < ENOUGH; i++) {
            assertThat(run(session, text)).containsExactly(2);
        }
    }

    /** How often the server ran what it has prepared. */
    private static long prepared(Database db, String text) {
        Statement statement = new Statement(
                "SELECT coalesce(sum(generic_plans + custom_plans), 0)::bigint FROM pg_prepared_statements WHERE statement LIKE ?",
                List.of(new Parameter(PgType.STRING, text.replace("?", "$_") + "%")));
        return db.session().query(statement, row -> row.get(0, PgType.BIGINT)).get(0);
    }

    @Test
    void aSlowOneIsPlannedForItsValues() {
        String text = SLOW + " WHERE value = ? -- alone";
        runOften(db.session(), text);
        assertThat(prepared(db, text)).isLessThan(10);
    }

    @Test
    void soIsOneInATransaction() {
        String text = SLOW + " WHERE value = ? AND true";
        db.transaction(tx -> {
            runOften(tx, text);
            return true;
        });
        assertThat(prepared(db, text)).isLessThan(10);
    }

    /** Behind what says whose the rows are. */
    @Test
    void andOneThatOthersLead() {
        String text = SLOW + " WHERE value = ? AND 1 = 1 -- led";
        Function<Session, List<Integer>> read = session -> run(session, text);
        for (int i = 0; i < ENOUGH; i++) {
            assertThat(db.withTenant("anna", read)).containsExactly(2);
        }
        assertThat(prepared(db, text)).isLessThan(10);
    }

    @Test
    void withoutValuesThereIsNothingToPlanFor() {
        Statement statement = new Statement(SLOW + " WHERE value = 2", List.of());
        for (int i = 0; i < ENOUGH; i++) {
            db.session().query(statement, row -> row.get(0, PgType.INTEGER));
        }
        assertThat(prepared(db, statement.text())).isGreaterThan(ENOUGH - 10);
    }

    @Test
    void whatIsCancelledForTakingTooLongWasSlow() {
        String text = "SELECT 1 FROM pg_sleep(10) WHERE 1 = ?";
        try (Database hasty = connect("&options=-c%20statement_timeout%3D30")) {
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> hasty.session()
                                .query(
                                        new Statement(text, List.of(new Parameter(PgType.INTEGER, 1))),
                                        row -> row.get(0, PgType.INTEGER)))
                        .hasMessageContaining("statement timeout");
            }
            assertThat(prepared(hasty, text)).isLessThan(10);
        }
    }

    private boolean isKnown(String text, long nanos, long rows) {
        plans.ran(text, plans.of(text), false, nanos, rows);
        return plans.of(text) != null;
    }

    private void warm() {
        IntStream.range(0, COLD).forEach(i -> isKnown("SELECT 1", NANOS, 1));
    }

    @Test
    void aProgramThatStartsIsSlowAtEverything() {
        IntStream.range(0, COLD)
                .forEach(i -> assertThat(isKnown(SEARCH, NANOS, 1)).isFalse());
        assertThat(isKnown(SEARCH, NANOS, 1)).isTrue();
    }

    @Test
    void whatSearchesForNoValuesIsLetAlone() {
        warm();
        assertThat(isKnown("SELECT a FROM b", NANOS, 1)).isFalse();
        assertThat(isKnown("SELECT a FROM b WHERE c = 1", NANOS, 1)).isFalse();
        assertThat(isKnown("INSERT INTO b SELECT ? FROM a WHERE a = ?", NANOS, 1))
                .isFalse();
        assertThat(isKnown(SEARCH + " ".repeat(5_000), NANOS, 1)).isFalse();
        assertThat(isKnown("UPDATE b SET c = ? WHERE a = ?", NANOS, 1)).isTrue();
    }

    /** Planning takes longer, or there is more that no plan saves. */
    @Test
    void soIsWhatHasManyTablesOrRows() {
        warm();
        assertThat(isKnown("SELECT a FROM b JOIN c ON true JOIN d ON true WHERE e IS DISTINCT FROM ?", 1_000_000, 1))
                .isFalse();
        assertThat(isKnown("SELECT a FROM b JOIN c ON true WHERE e IS DISTINCT FROM ?", 1_000_000, 1))
                .isTrue();
        assertThat(isKnown(SEARCH, NANOS, 500)).isFalse();
        assertThat(isKnown(SEARCH, NANOS, 20)).isTrue();
    }

    @Test
    void whatIsQuickAgainIsForgotten() {
        warm();
        assertThat(isKnown(SEARCH, NANOS, 1)).isTrue();
        assertThat(isKnown(SEARCH, 100_000, 1)).isFalse();
    }

    @Test
    void notAllTextsAreKept() {
        warm();
        assertThat(isKnown(SEARCH, NANOS, 1)).isTrue();
        IntStream.range(0, 2_000).forEach(i -> isKnown(SEARCH + " AND " + i + " = 1", NANOS, 1));
        assertThat(plans.of(SEARCH)).isNull();
    }

    /** There nothing is prepared, and a second text would only take room. */
    @Test
    void aDriverThatPreparesNothingHasNothingToLearn() {
        Plans none = new Plans(new Distance(50_000), false);
        IntStream.range(0, 2 * COLD).forEach(i -> none.ran(SEARCH, none.of(SEARCH), false, NANOS, 1));
        assertThat(none.of(SEARCH)).isNull();
    }
}
