package dev.ashlar.runtime.conformance;

import static dev.ashlar.sql.build.Aggregates.avg;
import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Aggregates.max;
import static dev.ashlar.sql.build.Aggregates.min;
import static dev.ashlar.sql.build.Aggregates.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.Role;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.TextExpression;
import dev.ashlar.sql.build.JsonPath;
import dev.ashlar.sql.rows.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The inputs that Prisma generates for each type, with all that is in them. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaTypesTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    private static List<Integer> users(Function<UserTable, Condition> condition) {
        return db.user().findMany(q -> q.where(condition).orderBy(u -> u.id.asc())).stream()
                .map(User::id)
                .toList();
    }

    /** All that can be asked of a column whose values have an order; {@code low} and {@code high} are those of two rows. */
    private static <V> void allComparisons(Function<UserTable, Column<V>> column, V low, V high) {
        List<Integer> all = users(u -> column.apply(u).isNotNull());
        List<Integer> lowest = users(u -> column.apply(u).eq(low));
        List<Integer> highest = users(u -> column.apply(u).eq(high));
        assertThat(lowest).isNotEmpty();
        assertThat(users(u -> column.apply(u).lte(low))).isEqualTo(lowest);
        assertThat(users(u -> column.apply(u).lt(low))).isEmpty();
        assertThat(users(u -> column.apply(u).gte(high))).isEqualTo(highest);
        assertThat(users(u -> column.apply(u).gt(high))).isEmpty();
        assertThat(users(u -> column.apply(u).gte(low))).isEqualTo(all);
        assertThat(users(u -> column.apply(u).in(List.of(low)))).isEqualTo(lowest);
        assertThat(users(u -> column.apply(u).notIn(List.of(low)))).isEqualTo(without(all, lowest));
        assertThat(users(u -> column.apply(u).ne(low))).isEqualTo(without(all, lowest));
        assertThat(users(u -> column.apply(u).gt(low).not())).isEqualTo(lowest);
    }

    private static List<Integer> without(List<Integer> all, List<Integer> some) {
        return all.stream().filter(id -> !some.contains(id)).toList();
    }

    private static List<String> countries(Function<UserTable, Condition> having) {
        return db.user()
                .groupBy(
                        g -> g.by(u -> u.country).having(having).orderBy(u -> u.country.asc()),
                        u -> Reading.of(u.country, x -> x));
    }

    @Test
    @Cell("Prisma: IntFilter")
    void ofInt() {
        allComparisons(u -> u.visits, 0, 10);
    }

    @Test
    @Cell("Prisma: IntNullableFilter")
    void ofOptionalInt() {
        allComparisons(u -> u.age, 20, 40);
    }

    @Test
    @Cell("Prisma: BigIntFilter")
    void ofBigInt() {
        allComparisons(u -> u.coins, 0L, 9_000_000_000L);
    }

    @Test
    @Cell("Prisma: FloatNullableFilter")
    void ofOptionalFloat() {
        allComparisons(u -> u.score, -1.0, 2.5);
    }

    @Test
    @Cell("Prisma: DecimalFilter")
    void ofDecimal() {
        allComparisons(u -> u.balance, new BigDecimal("0"), new BigDecimal("10.5"));
    }

    @Test
    @Cell("Prisma: DateTimeFilter")
    void ofDateTime() {
        allComparisons(u -> u.joined, Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-04-01T00:00:00Z"));
    }

    @Test
    @Cell("Prisma: StringFilter")
    void ofString() {
        allComparisons(u -> u.email, "ann@x.org", "dan@y.org");
        assertThat(users(u -> u.email.contains("@x"))).containsExactly(1, 2);
        assertThat(users(u -> u.email.startsWith("a"))).containsExactly(1);
        assertThat(users(u -> u.email.endsWith("x.org"))).containsExactly(1, 2);
    }

    @Test
    @Cell("Prisma: StringNullableFilter")
    void ofOptionalString() {
        assertThat(users(u -> u.name.startsWith("B").not())).containsExactly(1, 3);
        assertThat(users(u -> u.name.contains("i").or(u.name.isNull()))).containsExactly(3, 4);
        assertThat(users(u -> u.name.ignoringCase().endsWith("N"))).containsExactly(1);
    }

    @Test
    @Cell("Prisma: EnumRoleFilter")
    void ofEnum() {
        assertThat(users(u -> u.role.eq(Role.ADMIN))).containsExactly(1);
        assertThat(users(u -> u.role.ne(Role.ADMIN))).containsExactly(2, 3, 4);
        assertThat(users(u -> u.role.in(Role.ADMIN, Role.EDITOR))).containsExactly(1, 2);
        assertThat(users(u -> u.role.notIn(List.of(Role.USER)))).containsExactly(1, 2);
    }

    @Test
    @Cell("Prisma: BoolFilter")
    void ofBoolean() {
        assertThat(db.post().count(q -> q.where(p -> p.published.eq(true)))).isEqualTo(3);
        assertThat(db.post().count(q -> q.where(p -> p.published.ne(true)))).isEqualTo(2);
        assertThat(db.post().count(q -> q.where(p -> p.published.eq(false).not())))
                .isEqualTo(3);
    }

    @Test
    @Cell("Prisma: JsonNullableFilter")
    void ofJson() {
        assertThat(users(u -> u.settings.ne(new Json("null")))).containsExactly(1, 2);
        assertThat(users(u -> JsonPath.in(u.settings, "theme", "size")
                        .as(PgType.INTEGER)
                        .between(10, 12)))
                .containsExactly(1);
        assertThat(users(u -> JsonPath.in(u.settings, "theme", "size").exists()))
                .containsExactly(1);
    }

    @Test
    @Cell("Prisma: IntNullableListFilter")
    void ofLists() {
        assertThat(users(u -> u.lucky.eq(List.of(3)))).containsExactly(3);
        assertThat(users(u -> u.lucky.has(1).and(u.lucky.hasSome(List.of(2, 3)), u.lucky.hasEvery(List.of(3)))))
                .containsExactly(1, 4);
        assertThat(users(u -> u.aliases.has("Annie").or(u.aliases.isEmpty()))).containsExactly(1, 3);
    }

    @Test
    @Cell("Prisma: PostListRelationFilter")
    void ofManyRelatedRows() {
        assertThat(users(u -> u.posts.some(p -> p.likes.gt(9)).or(u.posts.none())))
                .containsExactly(1, 3, 4);
        assertThat(users(u -> u.posts.every(p -> p.likes.gt(4)).and(u.posts.some())))
                .containsExactly(1);
    }

    @Test
    @Cell("Prisma: UserNullableScalarRelationFilter")
    void ofOneRelatedRowOrNone() {
        assertThat(users(u -> u.boss.is(b -> b.name.eq("Ann")))).containsExactly(2, 3);
        assertThat(users(u -> u.boss.isNot(b -> b.name.eq("Ann")))).containsExactly(1, 4);
        assertThat(users(u -> u.boss.isNull())).containsExactly(1);
    }

    @Test
    @Cell("Prisma: PostScalarRelationFilter")
    void ofTheOneRelatedRow() {
        assertThat(db.comment().count(q -> q.where(c -> c.post.is(p -> p.title.eq("Alpha")))))
                .isEqualTo(2);
        assertThat(db.comment().count(q -> q.where(c -> c.post.isNot(p -> p.title.eq("Alpha")))))
                .isEqualTo(2);
    }

    @Test
    @Cell("Prisma: IntWithAggregatesFilter / _count")
    void groupsByHowManyValues() {
        assertThat(countries(u -> count(u.age).lt(2L))).containsExactly("FR");
    }

    @Test
    @Cell("Prisma: IntWithAggregatesFilter / _avg")
    void groupsByTheirMean() {
        assertThat(countries(u -> avg(u.visits).gt(new BigDecimal("7")))).containsExactly("DE");
    }

    @Test
    @Cell("Prisma: IntWithAggregatesFilter / _sum")
    void groupsByTheirSum() {
        assertThat(countries(u -> sum(u.visits).in(List.of(new BigDecimal(2))))).containsExactly("FR");
    }

    @Test
    @Cell("Prisma: IntWithAggregatesFilter / _min, _max")
    void groupsByTheirExtremes() {
        assertThat(countries(u -> min(u.visits).eq(0).or(max(u.visits).gte(10))))
                .containsExactly("DE", "FR");
        assertThat(countries(
                        u -> TextExpression.of(max(u.email)).like("%@x.org").not()))
                .containsExactly("FR");
    }

    @Test
    @Cell("Prisma: PostOrderByRelationAggregateInput / _count")
    void byHowManyRelatedRows() {
        assertThat(db.user().findMany(q -> q.orderBy(u -> u.posts.count().asc(), u -> u.id.desc())))
                .extracting(User::id)
                .containsExactly(4, 3, 2, 1);
    }

    @Test
    @Cell("Prisma: IntFieldUpdateOperationsInput")
    void changesOfNumbers() {
        world.inVain(t -> {
            t.user()
                    .update(
                            k -> k.id(1),
                            s -> s.visits(n -> n.increment(1))
                                    .coins(n -> n.decrement(1L))
                                    .score(n -> n.multiply(4.0))
                                    .balance(n -> n.divide(new BigDecimal(2)))
                                    .age(31));
            User ann = t.user().findUniqueOrThrow(k -> k.id(1));
            assertThat(ann)
                    .extracting(User::visits, User::coins, User::score, User::balance, User::age)
                    .containsExactly(11, 8_999_999_999L, 6.0, new BigDecimal("5.25"), 31);
        });
    }
}
