package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.LineShape.line;
import static dev.ashlar.runtime.conformance.client.PostTable.POST;
import static dev.ashlar.runtime.conformance.client.UserTable.USER;
import static dev.ashlar.sql.build.Functions.lower;
import static dev.ashlar.sql.build.Functions.plus;
import static dev.ashlar.sql.build.Functions.value;
import static dev.ashlar.sql.build.WindowFunction.rank;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.error.StatementFailed;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Lock;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.FullText;
import dev.ashlar.sql.build.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Drizzle's page on select: what of rows is selected. */
@Execution(ExecutionMode.CONCURRENT)
class DrizzleSelectTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    record Pair(@Nullable Object a, @Nullable Object b) {}

    @Test
    @Cell("Drizzle: basic select")
    void wholeRows() {
        assertThat(db.user().findMany())
                .hasSize(4)
                .allSatisfy(user -> assertThat(user.email()).endsWith(".org"));
    }

    @Test
    @Cell("Drizzle: partial select")
    void someColumns() {
        assertThat(db.select(USER.id, USER.name)
                        .from(USER)
                        .orderBy(USER.id.asc())
                        .fetch(Pair::new))
                .containsExactly(new Pair(1, "Ann"), new Pair(2, "Bob"), new Pair(3, "cid"), new Pair(4, null));
    }

    @Test
    @Cell("Drizzle: conditional select")
    void columnsAsTheCallerLikes() {
        for (boolean secret : List.of(true, false)) {
            Expression<String> shown = secret ? value(PgType.STRING, "?") : USER.email;
            assertThat(db.select(shown).from(USER).where(USER.id.eq(1)).fetch(x -> x))
                    .containsExactly(secret ? "?" : "ann@x.org");
        }
    }

    @Test
    @Cell("Drizzle: select / an expression")
    void whatIsComputed() {
        assertThat(db.select(lower(USER.name), plus(USER.visits, 1))
                        .from(USER)
                        .where(USER.id.eq(1))
                        .fetch(Pair::new))
                .containsExactly(new Pair("ann", 11));
    }

    @Test
    @Cell("Drizzle: distinct")
    void eachOnce() {
        assertThat(db.select(USER.country)
                        .from(USER)
                        .distinct()
                        .orderBy(USER.country.asc())
                        .fetch(x -> x))
                .containsExactly("DE", "FR");
    }

    @Test
    @Cell("Drizzle: distinct on")
    void theFirstOfEach() {
        assertThat(db.select(USER.country, USER.id)
                        .from(USER)
                        .distinctOn(USER.country)
                        .orderBy(USER.country.asc(), USER.id.desc())
                        .fetch(Pair::new))
                .containsExactly(new Pair("DE", 2), new Pair("FR", 4));
    }

    @Test
    @Cell("Drizzle: iterator")
    void oneRowAfterTheOther() {
        List<Integer> first = db.user().stream(
                q -> q.orderBy(u -> u.id.desc()),
                rows -> rows.map(u -> u.id()).limit(3).toList());
        assertThat(first).containsExactly(4, 3, 2);
        assertThat(db.user().count()).isEqualTo(4);
    }

    @Test
    @Cell("Drizzle: full-text search")
    void textsByTheirWords() {
        FullText fox = FullText.search("english", POST.content, "foxes");
        assertThat(db.select(POST.id, fox.headline())
                        .from(POST)
                        .where(fox.matches())
                        .orderBy(fox.rank().desc())
                        .limit(1)
                        .fetch((id, line) -> line))
                .singleElement()
                .asString()
                .contains("<b>fox</b>");
    }

    @Test
    @Cell("Drizzle: window functions")
    void placesInAGroup() {
        assertThat(db.select(
                                USER.id,
                                rank().over(Window.partitionBy(USER.country).orderBy(USER.visits.desc())))
                        .from(USER)
                        .orderBy(USER.id.asc())
                        .fetch(Pair::new))
                .containsExactly(new Pair(1, 1L), new Pair(2, 2L), new Pair(3, 2L), new Pair(4, 1L));
    }

    @Test
    @Cell("Drizzle: row locks")
    void rowsAreLocked() {
        world.inVain(t -> {
            assertThat(t.select(USER.id)
                            .from(USER)
                            .where(USER.id.eq(2))
                            .lock(Lock.UPDATE)
                            .fetch(x -> x))
                    .containsExactly(2);
            assertThat(db.select(USER.id)
                            .from(USER)
                            .orderBy(USER.id.asc())
                            .lock(Lock.UPDATE.skipLocked())
                            .fetch(x -> x))
                    .containsExactly(1, 3, 4);
            assertThatThrownBy(() -> db.select(USER.id)
                            .from(USER)
                            .where(USER.id.eq(2))
                            .lock(Lock.UPDATE.noWait())
                            .fetch(x -> x))
                    .isInstanceOfSatisfying(
                            StatementFailed.class, e -> assertThat(e.sqlState()).isEqualTo("55P03"));
        });
    }

    @Test
    @Cell("Drizzle: basic select / columns are listed")
    void noStar() {
        Recording seen = world.database().record(() -> db.post().findMany());
        assertThat(seen.statements().get(0).text())
                .doesNotContain("*")
                .contains("\"id\"", "\"title\"", "\"author_id\"");
    }

    @Test
    @Cell("Drizzle: advanced select / all columns and an expression")
    void wholeRowsAndMore() {
        assertThat(db.user().findMany(FiguresShape.figures, q -> q.orderBy(u -> u.id.asc())))
                .extracting(Figures::id, Figures::length)
                .startsWith(tuple(1, 9));
    }

    @Test
    @Cell("Drizzle: advanced select / all columns but one")
    void allButSomeColumns() {
        assertThat(db.user().findMany(OpenShape.open)).extracting(Open::email).contains("ann@x.org");
    }
}
