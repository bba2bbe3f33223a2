package dev.ashlar.runtime.conformance;

import static dev.ashlar.sql.build.Aggregates.avg;
import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Aggregates.max;
import static dev.ashlar.sql.build.Aggregates.min;
import static dev.ashlar.sql.build.Aggregates.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.PostKey;
import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.conformance.client.Role;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.query.Query;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.rows.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's queries that count, sum up and group. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaAggregateTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    record Summary(
            long count,
            @Nullable BigDecimal sum,
            @Nullable BigDecimal avg,
            @Nullable Integer min,
            @Nullable Integer max) {}

    record OfRole(Role role, long users) {}

    private static Summary likes(UnaryOperator<Query<PostTable, PostKey>> query) {
        return db.post()
                .aggregate(
                        query,
                        p -> Reading.of(count(), sum(p.likes), avg(p.likes), min(p.likes), max(p.likes), Summary::new));
    }

    record Pair(@Nullable Object a, @Nullable Object b) {}

    private static List<Pair> perCountry(Function<UserTable, Expression<?>> value) {
        return db.user()
                .groupBy(
                        g -> g.by(u -> u.country).orderBy(u -> u.country.asc()),
                        u -> Reading.of(u.country, value.apply(u), Pair::new));
    }

    @Test
    @Cell("Prisma: count")
    void howManyRows() {
        assertThat(db.post().count()).isEqualTo(5);
        assertThat(db.post().exists(q -> q.where(p -> p.likes.eq(10)))).isTrue();
        assertThat(db.post().exists(q -> q.where(p -> p.likes.eq(11)))).isFalse();
    }

    @Test
    @Cell("Prisma: count / where, take, skip, cursor")
    void howManyOfSome() {
        assertThat(db.post().count(q -> q.where(p -> p.published.eq(true)))).isEqualTo(3);
        assertThat(db.post().count(q -> q.take(2))).isEqualTo(2);
        assertThat(db.post().count(q -> q.skip(4))).isEqualTo(1);
        assertThat(db.post().count(q -> q.orderBy(p -> p.id.asc()).cursor(k -> k.id(4))))
                .isEqualTo(2);
    }

    @Test
    @Cell("Prisma: count / select")
    void howManyHaveAValue() {
        record Counts(long all, long names, long ages) {}
        Counts counts = db.user().aggregate(q -> q, u -> Reading.of(count(), count(u.name), count(u.age), Counts::new));
        assertThat(counts).isEqualTo(new Counts(4, 3, 3));
    }

    @Test
    @Cell("Prisma: aggregate / _count, _avg, _sum, _min, _max")
    void whatManyRowsComeTo() {
        assertThat(likes(q -> q))
                .isEqualTo(new Summary(5, new BigDecimal(23), new BigDecimal("4.6000000000000000"), 0, 10));
        assertThat(likes(q -> q.where(p -> p.likes.gt(99)))).isEqualTo(new Summary(0, null, null, null, null));
    }

    @Test
    @Cell("Prisma: aggregate / where, orderBy, take, skip")
    void whatSomeRowsComeTo() {
        assertThat(likes(q -> q.where(p -> p.published.eq(true))).sum()).isEqualTo(new BigDecimal(22));
        assertThat(likes(q -> q.orderBy(p -> p.likes.desc()).skip(1).take(2)).sum())
                .isEqualTo(new BigDecimal(12));
    }

    @Test
    @Cell("Prisma: groupBy / by")
    void aValueForEachGroup() {
        record OfCountry(
                String country, long users, @Nullable BigDecimal visits) {}
        assertThat(db.user()
                        .groupBy(
                                g -> g.by(u -> u.country).orderBy(u -> u.country.asc()),
                                u -> Reading.of(u.country, count(), sum(u.visits), OfCountry::new)))
                .containsExactly(new OfCountry("DE", 2, new BigDecimal(15)), new OfCountry("FR", 2, new BigDecimal(2)));
    }

    @Test
    @Cell("Prisma: groupBy / having")
    void someGroups() {
        assertThat(db.user()
                        .groupBy(
                                g -> g.by(u -> u.role).having(u -> count().gt(1L)),
                                u -> Reading.of(u.role, count(), OfRole::new)))
                .containsExactly(new OfRole(Role.USER, 2));
    }

    @Test
    @Cell("Prisma: groupBy / orderBy, take, skip")
    void groupsInAnOrder() {
        assertThat(db.user()
                        .groupBy(
                                g -> g.by(u -> u.role)
                                        .orderBy(u -> count().desc(), u -> u.role.asc())
                                        .skip(1)
                                        .take(1),
                                u -> Reading.of(u.role, count(), OfRole::new)))
                .containsExactly(new OfRole(Role.EDITOR, 1));
    }

    @Test
    @Cell("Prisma: count / where a related record")
    void howManyHaveSuchARelatedRow() {
        assertThat(db.user().count(q -> q.where(u -> u.posts.some(p -> p.published.eq(true)))))
                .isEqualTo(2);
    }

    @Test
    @Cell("Prisma: count / orderBy")
    void howManyInAnOrder() {
        assertThat(db.post().count(q -> q.orderBy(p -> p.likes.desc()).cursor(k -> k.id(2))))
                .isEqualTo(3);
    }

    @Test
    @Cell("Prisma: count / take from the end")
    void howManyFromTheEnd() {
        assertThat(db.post().count(q -> q.orderBy(p -> p.id.asc()).take(-3))).isEqualTo(3);
        assertThat(db.post()
                        .count(q ->
                                q.orderBy(p -> p.id.asc()).cursor(k -> k.id(2)).take(-3)))
                .isEqualTo(2);
    }

    @Test
    @Cell("Prisma: aggregate / _count of a field")
    void howManyValues() {
        Pair counts = db.user().aggregate(q -> q, u -> Reading.of(count(), count(u.age), Pair::new));
        assertThat(counts).isEqualTo(new Pair(4L, 3L));
    }

    @Test
    @Cell("Prisma: aggregate / cursor")
    void whatTheRowsFromARowOnComeTo() {
        assertThat(likes(q -> q.orderBy(p -> p.id.asc()).cursor(k -> k.id(3))))
                .extracting(Summary::count, Summary::max)
                .containsExactly(3L, 7);
    }

    @Test
    @Cell("Prisma: aggregate / take from the end")
    void whatTheLastRowsComeTo() {
        assertThat(likes(q -> q.orderBy(p -> p.id.asc()).take(-2)).sum()).isEqualTo(new BigDecimal(8));
    }

    @Test
    @Cell("Prisma: groupBy / by several")
    void aValueForEachPair() {
        record OfPair(String country, Role role, long users) {}
        assertThat(db.user()
                        .groupBy(
                                g -> g.by(u -> u.country, u -> u.role).orderBy(u -> u.country.asc(), u -> u.role.asc()),
                                u -> Reading.of(u.country, u.role, count(), OfPair::new)))
                .containsExactly(
                        new OfPair("DE", Role.EDITOR, 1),
                        new OfPair("DE", Role.ADMIN, 1),
                        new OfPair("FR", Role.USER, 2));
    }

    @Test
    @Cell("Prisma: groupBy / where")
    void aValueForEachGroupOfSomeRows() {
        assertThat(db.user()
                        .groupBy(
                                g -> g.by(u -> u.role).where(u -> u.country.eq("FR")),
                                u -> Reading.of(u.role, count(), OfRole::new)))
                .containsExactly(new OfRole(Role.USER, 2));
    }

    @Test
    @Cell("Prisma: groupBy / having a field")
    void someGroupsByTheirField() {
        assertThat(db.user()
                        .groupBy(
                                g -> g.by(u -> u.role)
                                        .having(u -> u.role.ne(Role.USER))
                                        .orderBy(u -> u.role.asc()),
                                u -> Reading.of(u.role, count(), OfRole::new)))
                .containsExactly(new OfRole(Role.EDITOR, 1), new OfRole(Role.ADMIN, 1));
    }

    @Test
    @Cell("Prisma: groupBy / orderBy an aggregate")
    void groupsByWhatTheyComeTo() {
        assertThat(db.user()
                        .groupBy(
                                g -> g.by(u -> u.country)
                                        .orderBy(u -> avg(u.visits).asc()),
                                u -> Reading.of(u.country, count(), Pair::new)))
                .containsExactly(new Pair("FR", 2L), new Pair("DE", 2L));
    }

    @Test
    @Cell("Prisma: groupBy / _count")
    void countsOfGroups() {
        assertThat(perCountry(u -> count(u.age))).containsExactly(new Pair("DE", 2L), new Pair("FR", 1L));
    }

    @Test
    @Cell("Prisma: groupBy / _avg")
    void meansOfGroups() {
        assertThat(perCountry(u -> avg(u.balance)))
                .extracting(Pair::b)
                .allSatisfy(mean -> assertThat(mean).isInstanceOf(BigDecimal.class))
                .first()
                .isEqualTo(new BigDecimal("7.7500000000000000"));
    }

    @Test
    @Cell("Prisma: groupBy / _sum")
    void sumsOfGroups() {
        assertThat(perCountry(u -> sum(u.coins)))
                .containsExactly(new Pair("DE", new BigDecimal("9000000002")), new Pair("FR", new BigDecimal(1)));
    }

    @Test
    @Cell("Prisma: groupBy / _min, _max")
    void extremesOfGroups() {
        assertThat(perCountry(u -> min(u.email)))
                .containsExactly(new Pair("DE", "ann@x.org"), new Pair("FR", "cid@y.org"));
        assertThat(perCountry(u -> max(u.age))).containsExactly(new Pair("DE", 30), new Pair("FR", 40));
    }
}
