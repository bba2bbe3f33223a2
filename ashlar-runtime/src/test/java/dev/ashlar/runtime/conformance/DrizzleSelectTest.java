package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.AuthorTable.AUTHOR;
import static dev.ashlar.runtime.conformance.client.CommentTable.COMMENT;
import static dev.ashlar.runtime.conformance.client.PostTable.POST;
import static dev.ashlar.runtime.conformance.client.RankingTable.RANKING;
import static dev.ashlar.runtime.conformance.client.UserTable.USER;
import static dev.ashlar.sql.build.Aggregates.arrayAgg;
import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Aggregates.countDistinct;
import static dev.ashlar.sql.build.Aggregates.max;
import static dev.ashlar.sql.build.Aggregates.sum;
import static dev.ashlar.sql.build.Functions.coalesce;
import static dev.ashlar.sql.build.Functions.lower;
import static dev.ashlar.sql.build.Functions.plus;
import static dev.ashlar.sql.build.Functions.scalar;
import static dev.ashlar.sql.build.Functions.value;
import static dev.ashlar.sql.build.WindowFunction.rank;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.conformance.client.Author;
import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.error.StatementFailed;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Lock;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.Cte;
import dev.ashlar.sql.build.Derived;
import dev.ashlar.sql.build.FullText;
import dev.ashlar.sql.build.Window;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Drizzle's pages on select, filters, sets of rows, and what is around them. */
@Execution(ExecutionMode.CONCURRENT)
class DrizzleSelectTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    record Pair(@Nullable Object a, @Nullable Object b) {}

    private static List<Integer> users(Condition... conditions) {
        return db.select(USER.id)
                .from(USER)
                .where(conditions)
                .orderBy(USER.id.asc())
                .fetch(id -> id);
    }

    private static List<Integer> posts(Condition... conditions) {
        return db.select(POST.id)
                .from(POST)
                .where(conditions)
                .orderBy(POST.id.asc())
                .fetch(id -> id);
    }

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
    @Cell("Drizzle: filters")
    void rowsThatMeetACondition() {
        assertThat(users(USER.age.gte(30))).containsExactly(1, 4);
    }

    @Test
    @Cell("Drizzle: combining filters")
    void conditionsTogether() {
        assertThat(users(USER.country.eq("DE"), USER.age.lt(25).or(USER.visits.gt(5))))
                .containsExactly(1, 2);
    }

    @Test
    @Cell("Drizzle: limit and offset")
    void someRows() {
        assertThat(db.select(USER.id)
                        .from(USER)
                        .orderBy(USER.id.asc())
                        .limit(2)
                        .offset(1)
                        .fetch(x -> x))
                .containsExactly(2, 3);
    }

    @Test
    @Cell("Drizzle: order by")
    void rowsInAnOrder() {
        assertThat(db.select(USER.id)
                        .from(USER)
                        .orderBy(USER.country.desc(), USER.age.asc().nullsFirst())
                        .fetch(x -> x))
                .containsExactly(3, 4, 2, 1);
    }

    @Test
    @Cell("Drizzle: with clause")
    void aQueryInFront() {
        Cte liked = Cte.of("liked", db.select(POST.id, POST.authorId).from(POST).where(POST.likes.gt(4)));
        assertThat(db.with(liked)
                        .select(USER.id, liked.get(POST.id))
                        .from(USER)
                        .innerJoin(liked)
                        .on(liked.get(POST.authorId).eq(USER.id))
                        .orderBy(liked.get(POST.id).asc())
                        .fetch(Pair::new))
                .containsExactly(new Pair(1, 1), new Pair(1, 2), new Pair(2, 4));
    }

    @Test
    @Cell("Drizzle: select from a subquery")
    void aQueryIsATable() {
        Derived liked = db.select(POST.id, POST.likes)
                .from(POST)
                .where(POST.likes.gt(4))
                .as("liked");
        assertThat(db.select(sum(liked.get(POST.likes))).from(liked).fetch(x -> x))
                .containsExactly(new BigDecimal(22));
    }

    @Test
    @Cell("Drizzle: aggregations")
    void valuesOfGroups() {
        assertThat(db.select(USER.country, max(USER.visits))
                        .from(USER)
                        .groupBy(USER.country)
                        .orderBy(USER.country.asc())
                        .fetch(Pair::new))
                .containsExactly(new Pair("DE", 10), new Pair("FR", 2));
        assertThat(db.select(count(USER.name), countDistinct(USER.country))
                        .from(USER)
                        .fetch(Pair::new))
                .containsExactly(new Pair(3L, 2L));
    }

    @Test
    @Cell("Drizzle: aggregations / having")
    void someGroups() {
        assertThat(db.select(POST.authorId, count())
                        .from(POST)
                        .groupBy(POST.authorId)
                        .having(count().gt(1L))
                        .orderBy(POST.authorId.asc())
                        .fetch(Pair::new))
                .containsExactly(new Pair(1, 2L), new Pair(2, 2L));
    }

    @Test
    @Cell("Drizzle: $count")
    void howMany() {
        assertThat(db.post().count(q -> q.where(p -> p.published.eq(true)))).isEqualTo(3);
    }

    @Test
    @Cell("Drizzle: $count / in a select")
    void howManyForEach() {
        Expression<Long> posts = scalar(db.select(count()).from(POST).where(POST.authorId.eq(USER.id)));
        assertThat(db.select(USER.id, posts).from(USER).orderBy(USER.id.asc()).fetch(Pair::new))
                .containsExactly(new Pair(1, 2L), new Pair(2, 2L), new Pair(3, 0L), new Pair(4, 0L));
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
    @Cell("Drizzle: eq, ne, gt, gte, lt, lte")
    void comparisons() {
        assertThat(users(USER.id.eq(1))).containsExactly(1);
        assertThat(users(USER.id.ne(1))).containsExactly(2, 3, 4);
        assertThat(users(USER.id.gt(2))).containsExactly(3, 4);
        assertThat(users(USER.id.gte(2))).containsExactly(2, 3, 4);
        assertThat(users(USER.id.lt(2))).containsExactly(1);
        assertThat(users(USER.id.lte(2))).containsExactly(1, 2);
        assertThat(posts(POST.title.eq(POST.subtitle))).containsExactly(4);
    }

    @Test
    @Cell("Drizzle: exists")
    void thereIsOne() {
        assertThat(users(db.select(POST.id)
                        .from(POST)
                        .where(POST.authorId.eq(USER.id))
                        .exists()))
                .containsExactly(1, 2);
    }

    @Test
    @Cell("Drizzle: notExists")
    void thereIsNone() {
        assertThat(users(db.select(POST.id)
                        .from(POST)
                        .where(POST.authorId.eq(USER.id))
                        .exists()
                        .not()))
                .containsExactly(3, 4);
    }

    @Test
    @Cell("Drizzle: isNull, isNotNull")
    void nulls() {
        assertThat(users(USER.name.isNull())).containsExactly(4);
        assertThat(users(USER.name.isNotNull())).containsExactly(1, 2, 3);
    }

    @Test
    @Cell("Drizzle: inArray, notInArray")
    void oneOf() {
        assertThat(users(USER.id.in(List.of(1, 4)))).containsExactly(1, 4);
        assertThat(users(USER.id.notIn(1, 4))).containsExactly(2, 3);
        assertThat(users(USER.id.in(db.select(COMMENT.authorId).from(COMMENT)))).containsExactly(1, 2, 3);
    }

    @Test
    @Cell("Drizzle: between, notBetween")
    void between() {
        assertThat(users(USER.age.between(20, 30))).containsExactly(1, 2);
        assertThat(users(USER.age.between(20, 30).not())).containsExactly(4);
    }

    @Test
    @Cell("Drizzle: like, notLike")
    void patterns() {
        assertThat(users(USER.email.like("_o%"))).containsExactly(2);
        assertThat(users(USER.email.like("%@x.org").not())).containsExactly(3, 4);
    }

    @Test
    @Cell("Drizzle: ilike, notIlike")
    void patternsInAnyCase() {
        assertThat(users(USER.name.ignoringCase().like("A%"))).containsExactly(1);
        assertThat(users(USER.name.ignoringCase().like("A%").not())).containsExactly(2, 3);
    }

    @Test
    @Cell("Drizzle: not")
    void not() {
        assertThat(users(USER.id.eq(1).not())).containsExactly(2, 3, 4);
    }

    @Test
    @Cell("Drizzle: and, or")
    void andOr() {
        assertThat(users(USER.id.gt(1).and(USER.id.lt(4)).or(USER.name.eq("Ann"))))
                .containsExactly(1, 2, 3);
    }

    @Test
    @Cell("Drizzle: arrayContains, arrayContained, arrayOverlaps")
    void arrays() {
        assertThat(users(USER.lucky.hasEvery(List.of(1, 3)))).containsExactly(1, 4);
        assertThat(users(USER.lucky.containedBy(List.of(1, 3)))).containsExactly(2, 3, 4);
        assertThat(users(USER.lucky.hasSome(List.of(2, 9)))).containsExactly(1);
    }

    @Test
    @Cell("Drizzle: union")
    void rowsOfEither() {
        assertThat(db.select(USER.id)
                        .from(USER)
                        .union(db.select(POST.id).from(POST))
                        .orderBy(USER.id.asc())
                        .fetch(x -> x))
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    @Cell("Drizzle: union all")
    void rowsOfBoth() {
        assertThat(db.select(USER.id)
                        .from(USER)
                        .unionAll(db.select(POST.id).from(POST))
                        .fetch(x -> x))
                .hasSize(9);
    }

    @Test
    @Cell("Drizzle: intersect")
    void rowsInBoth() {
        assertThat(db.select(USER.id)
                        .from(USER)
                        .intersect(db.select(POST.authorId).from(POST))
                        .orderBy(USER.id.asc())
                        .fetch(x -> x))
                .containsExactly(1, 2);
    }

    @Test
    @Cell("Drizzle: intersect all")
    void rowsInBothAsOftenAsThere() {
        assertThat(db.select(POST.authorId)
                        .from(POST)
                        .where(POST.authorId.eq(1))
                        .intersectAll(db.select(POST.authorId).from(POST))
                        .fetch(x -> x))
                .containsExactly(1, 1);
    }

    @Test
    @Cell("Drizzle: except all")
    void rowsTakenOffOnce() {
        assertThat(db.select(POST.authorId)
                        .from(POST)
                        .where(POST.authorId.isNotNull())
                        .exceptAll(db.select(USER.id).from(USER))
                        .fetch(x -> x))
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    @Cell("Drizzle: except")
    void rowsOfOneAlone() {
        assertThat(db.select(POST.id)
                        .from(POST)
                        .except(db.select(USER.id).from(USER))
                        .fetch(x -> x))
                .containsExactly(5);
    }

    @Test
    @Cell("Drizzle: dynamic query building")
    void aConditionForEachWish() {
        for (String country : List.of("", "DE")) {
            List<Condition> wishes = new ArrayList<>(List.of(USER.id.gt(1)));
            if (!country.isEmpty()) {
                wishes.add(USER.country.eq(country));
            }
            assertThat(users(Condition.all(wishes))).isEqualTo(country.isEmpty() ? List.of(2, 3, 4) : List.of(2));
        }
    }

    @Test
    @Cell("Drizzle: sql template")
    void rawSqlWithValues() {
        assertThat(db.sql("SELECT name FROM users WHERE id = ?", 1)
                        .as(PgType.STRING)
                        .fetch(x -> x))
                .containsExactly("Ann");
    }

    @Test
    @Cell("Drizzle: sql / raw pieces")
    void aPieceInWordsOfOnesOwn() {
        Condition odd =
                Condition.of(out -> out.expression(USER.id).append(" % 2 = ").parameter(PgType.INTEGER, 1));
        assertThat(users(odd)).containsExactly(1, 3);
    }

    @Test
    @Cell("Drizzle: sql / mapped")
    void aPieceWithAType() {
        Expression<Integer> half =
                Expression.of(PgType.INTEGER, out -> out.expression(USER.visits).append(" / 2"));
        assertThat(db.select(half).from(USER).where(USER.id.eq(1)).fetch(x -> x + 1))
                .containsExactly(6);
    }

    @Test
    @Cell("Drizzle: views")
    void aViewIsATable() {
        assertThat(db.author().findMany(q -> q.orderBy(a -> a.authorId.asc())))
                .containsExactly(new Author(1, 2, 15), new Author(2, 2, 7));
        assertThat(db.select(AUTHOR.likes, USER.name)
                        .from(AUTHOR)
                        .innerJoin(USER)
                        .on(USER.id.eq(AUTHOR.authorId))
                        .where(AUTHOR.likes.gt(10L))
                        .fetch(Pair::new))
                .containsExactly(new Pair(15L, "Ann"));
    }

    @Test
    @Cell("Drizzle: materialized views")
    void aKeptViewIsRefreshed() {
        world.inVain(t -> {
            t.post().create(c -> c.title("one more").authorId(1));
            assertThat(t.select(RANKING.posts)
                            .from(RANKING)
                            .where(RANKING.authorId.eq(1))
                            .fetch(x -> x))
                    .containsExactly(2L);
            t.ranking().refresh();
            assertThat(t.ranking().findUnique(k -> k.authorId(1)))
                    .map(r -> r.posts())
                    .contains(3L);
        });
    }

    @Test
    @Cell("Drizzle: common table expressions / recursive")
    void aTreeIsWalked() {
        UserTable below = USER.as("below");
        Cte team = Cte.recursive(
                        "team",
                        db.select(USER.id, USER.email).from(USER).where(USER.id.eq(1)),
                        found -> db.select(below.id, below.email)
                                .from(found)
                                .innerJoin(below)
                                .on(below.bossId.eq(found.get(USER.id))))
                .guardedBy(USER.id);
        assertThat(db.with(team).select(team.get(USER.id)).from(team).fetch(x -> x))
                .containsExactlyInAnyOrder(1, 2, 3, 4);
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
    @Cell("Drizzle: query utils / $with and returning")
    void whatWasWrittenIsRead() {
        world.inVain(t -> {
            Cte gone = Cte.of("gone", t.deleteFrom(COMMENT).where(COMMENT.text.eq("good")), COMMENT.postId);
            assertThat(t.with(gone)
                            .select(arrayAgg(gone.get(COMMENT.postId))
                                    .orderBy(gone.get(COMMENT.postId).asc()))
                            .from(gone)
                            .fetch(x -> x))
                    .containsExactly(List.of(1, 2));
        });
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
    void aQueryIsItsSql() {
        PostTable other = POST.as("other");
        assertThat(db.select(coalesce(other.subtitle, "none")).from(other).toString())
                .startsWith("SELECT coalesce(")
                .contains("FROM \"posts\" AS \"other\"");
    }
}
