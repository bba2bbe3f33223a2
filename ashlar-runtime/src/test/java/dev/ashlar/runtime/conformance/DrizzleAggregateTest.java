package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.PostTable.POST;
import static dev.ashlar.runtime.conformance.client.UserTable.USER;
import static dev.ashlar.sql.build.Aggregates.avg;
import static dev.ashlar.sql.build.Aggregates.avgDistinct;
import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Aggregates.countDistinct;
import static dev.ashlar.sql.build.Aggregates.max;
import static dev.ashlar.sql.build.Aggregates.min;
import static dev.ashlar.sql.build.Aggregates.sum;
import static dev.ashlar.sql.build.Aggregates.sumDistinct;
import static dev.ashlar.sql.build.Functions.scalar;
import static dev.ashlar.sql.build.Functions.times;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Outer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What Drizzle has to count and to sum up. */
@Execution(ExecutionMode.CONCURRENT)
class DrizzleAggregateTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    record Pair(@Nullable Object a, @Nullable Object b) {}

    private static <A> A of(Expression<A> value) {
        return db.select(value).from(USER).fetch(x -> x).get(0);
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
    @Cell("Drizzle: aggregations / of a join")
    void sumsOverAJoin() {
        Outer<PostTable> post = Outer.of(POST);
        assertThat(db.select(USER.id, count(post.get(p -> p.id)), post.get(p -> sum(times(p.likes, 2))))
                        .from(USER)
                        .leftJoin(post)
                        .on(p -> p.authorId.eq(USER.id))
                        .groupBy(USER.id)
                        .orderBy(USER.id.asc())
                        .fetch((id, posts, likes) ->
                                id + " " + posts + likes.map(all -> " " + all).orElse("")))
                .containsExactly("1 2 30", "2 2 14", "3 0", "4 0");
    }

    @Test
    @Cell("Drizzle: count")
    void rowsAndValues() {
        assertThat(of(count())).isEqualTo(4);
        assertThat(of(count(USER.age))).isEqualTo(3);
    }

    @Test
    @Cell("Drizzle: countDistinct")
    void differentValues() {
        assertThat(of(countDistinct(USER.country))).isEqualTo(2);
    }

    @Test
    @Cell("Drizzle: avg")
    void theMean() {
        assertThat(of(avg(USER.age))).isEqualByComparingTo("30");
    }

    @Test
    @Cell("Drizzle: avgDistinct")
    void theMeanOfDifferentValues() {
        assertThat(db.select(avg(POST.authorId), avgDistinct(POST.authorId))
                        .from(POST)
                        .where(POST.id.in(1, 2, 3))
                        .fetch((all, each) -> all.setScale(2, RoundingMode.HALF_UP) + " " + each.setScale(2)))
                .containsExactly("1.33 1.50");
    }

    @Test
    @Cell("Drizzle: sum")
    void theSum() {
        assertThat(of(sum(USER.coins))).isEqualTo(new BigDecimal("9000000003"));
    }

    @Test
    @Cell("Drizzle: sumDistinct")
    void theSumOfDifferentValues() {
        assertThat(db.select(sum(POST.authorId), sumDistinct(POST.authorId))
                        .from(POST)
                        .fetch(Pair::new))
                .containsExactly(new Pair(new BigDecimal(6), new BigDecimal(3)));
    }

    @Test
    @Cell("Drizzle: max")
    void theGreatest() {
        assertThat(of(max(USER.joined))).isEqualTo(Instant.parse("2024-04-01T00:00:00Z"));
    }

    @Test
    @Cell("Drizzle: min")
    void theLeast() {
        assertThat(of(min(USER.score))).isEqualTo(-1.0);
    }

    @Test
    @Cell("Drizzle: $count / with filters")
    void howManyOfSome() {
        assertThat(db.user().count(q -> q.where(u -> u.name.eq("Ann")))).isEqualTo(1);
    }

    @Test
    @Cell("Drizzle: $count / in a relational query")
    void howManyOfEachRelation() {
        assertThat(db.user().findMany(MemberShape.member, q -> q.orderBy(u -> u.id.asc())))
                .extracting(Member::postCount)
                .containsExactly(2L, 2L, 0L, 0L);
    }
}
