package dev.ashlar.runtime.lane;

import static dev.ashlar.runtime.lane.Shop.DEPARTMENT;
import static dev.ashlar.runtime.lane.Shop.SALE;
import static dev.ashlar.sql.build.Aggregates.arrayAgg;
import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Aggregates.every;
import static dev.ashlar.sql.build.Aggregates.grouping;
import static dev.ashlar.sql.build.Aggregates.max;
import static dev.ashlar.sql.build.Aggregates.some;
import static dev.ashlar.sql.build.Aggregates.stringAgg;
import static dev.ashlar.sql.build.Aggregates.sum;
import static dev.ashlar.sql.build.Functions.coalesce;
import static dev.ashlar.sql.build.Functions.concat;
import static dev.ashlar.sql.build.Functions.dateTrunc;
import static dev.ashlar.sql.build.Functions.dividedBy;
import static dev.ashlar.sql.build.Functions.extract;
import static dev.ashlar.sql.build.Functions.greatest;
import static dev.ashlar.sql.build.Functions.length;
import static dev.ashlar.sql.build.Functions.minus;
import static dev.ashlar.sql.build.Functions.noValue;
import static dev.ashlar.sql.build.Functions.nullIf;
import static dev.ashlar.sql.build.Functions.plus;
import static dev.ashlar.sql.build.Functions.round;
import static dev.ashlar.sql.build.Functions.scalar;
import static dev.ashlar.sql.build.Functions.substring;
import static dev.ashlar.sql.build.Functions.times;
import static dev.ashlar.sql.build.Functions.upper;
import static dev.ashlar.sql.build.Functions.value;
import static dev.ashlar.sql.build.WindowFunction.lag;
import static dev.ashlar.sql.build.WindowFunction.lastValue;
import static dev.ashlar.sql.build.WindowFunction.rank;
import static dev.ashlar.sql.build.WindowFunction.rowNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.lane.Shop.Department;
import dev.ashlar.runtime.lane.Shop.Sale;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.Lock;
import dev.ashlar.sql.Named;
import dev.ashlar.sql.Outer;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.Case;
import dev.ashlar.sql.build.Cte;
import dev.ashlar.sql.build.Derived;
import dev.ashlar.sql.build.FullText;
import dev.ashlar.sql.build.Functions;
import dev.ashlar.sql.build.Functions.DatePart;
import dev.ashlar.sql.build.Grouping;
import dev.ashlar.sql.build.JsonPath;
import dev.ashlar.sql.build.SqlLane;
import dev.ashlar.sql.build.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Queries in SQL's own order: each thing that SQL can say, with PostgreSQL's answer. */
class QueryTest {
    @RegisterExtension
    static final Shop shop = new Shop();

    private static final SqlLane sql = shop.sql();

    private final Department parent = new Department("parent");
    private final Sale other = new Sale("other");

    record Pair(@Nullable Object a, @Nullable Object b) {}

    record Triple(
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c) {}

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void joinsKeepTheRowsOfEitherSide() {
        Outer<Department> below = Outer.of(DEPARTMENT);
        Outer<Department> above = Outer.of(parent);
        Optional<String> nobody = Optional.empty();
        assertThat(sql.select(below.get(d -> d.name), parent.name)
                        .from(below)
                        .rightJoin(parent)
                        .on(below.is(d -> d.parent.eq(parent.id)))
                        .orderBy(parent.id.asc())
                        .fetch(Pair::new))
                .containsExactly(
                        new Pair(Optional.of("kitchen"), "home"),
                        new Pair(Optional.of("knives"), "kitchen"),
                        new Pair(nobody, "knives"),
                        new Pair(Optional.of("seeds"), "garden"),
                        new Pair(nobody, "seeds"));
        assertThat(sql.select(below.get(d -> d.name), above.get(d -> d.name))
                        .from(below)
                        .fullJoin(above)
                        .on(a -> below.is(d -> d.parent.eq(a.id)))
                        .fetch(Pair::new))
                .hasSize(7)
                .contains(new Pair(Optional.of("home"), nobody), new Pair(nobody, Optional.of("seeds")));
        assertThat(sql.select(count()).from(DEPARTMENT).crossJoin(parent).fetch(n -> n))
                .containsExactly(25L);
    }

    @Test
    void aLateralQuerySeesTheTablesBeforeIt() {
        Derived query = sql.select(other.amount, other.id)
                .from(other)
                .where(other.department.eq(DEPARTMENT.id))
                .orderBy(other.amount.desc(), other.id.asc())
                .limit(1)
                .as("best");

        Outer<Derived> best = Outer.of(query);
        assertThat(sql.select(DEPARTMENT.name, best.orElse(b -> b.get(other.id), 0))
                        .from(DEPARTMENT)
                        .leftJoinLateral(best)
                        .on(value(PgType.BOOLEAN, true).eq(true))
                        .orderBy(DEPARTMENT.id.asc())
                        .fetch(Pair::new))
                .containsExactly(
                        new Pair("home", 0),
                        new Pair("kitchen", 3),
                        new Pair("knives", 2),
                        new Pair("garden", 7),
                        new Pair("seeds", 5));
    }

    @Test
    void aQueryIsATableOfAnother() {
        Named<BigDecimal> total = sum(SALE.amount).as("total");
        Derived totals = sql.select(SALE.department, total)
                .from(SALE)
                .groupBy(SALE.department)
                .as("totals");

        assertThat(sql.select(DEPARTMENT.name, totals.get(total))
                        .from(DEPARTMENT)
                        .innerJoin(totals)
                        .on(totals.get(SALE.department).eq(DEPARTMENT.id))
                        .where(totals.get(total).gte(number("10")))
                        .orderBy(totals.get(total).desc())
                        .fetch(Pair::new))
                .containsExactly(new Pair("garden", number("50")), new Pair("knives", number("40")));
        assertThatThrownBy(() -> totals.get(SALE.id)).hasMessageContaining("is not in the select list of \"totals\"");
    }

    @Test
    void aQueryInFrontHasAName() {
        Cte dear =
                Cte.of("dear", sql.select(SALE.id, SALE.department).from(SALE).where(SALE.amount.gte(number("10"))));
        Cte again = dear.as("again");

        assertThat(sql.with(dear)
                        .select(dear.get(SALE.id), again.get(SALE.id))
                        .from(dear)
                        .innerJoin(again)
                        .on(
                                dear.get(SALE.department).eq(again.get(SALE.department)),
                                dear.get(SALE.id).lt(again.get(SALE.id)))
                        .fetch(Pair::new))
                .containsExactly(new Pair(1, 2));
        assertThat(sql.with(dear.materialized()).select(count()).from(dear).toString())
                .startsWith("WITH \"dear\" (\"id\", \"department\") AS MATERIALIZED (SELECT ");
    }

    @Test
    void aTreeIsWalked() {
        Named<Integer> depth = value(PgType.INTEGER, 0).as("depth");
        Cte tree = Cte.recursive(
                "tree",
                sql.select(DEPARTMENT.id, DEPARTMENT.name, depth)
                        .from(DEPARTMENT)
                        .where(DEPARTMENT.parent.isNull()),
                above -> sql.select(parent.id, parent.name, plus(above.get(depth), 1))
                        .from(above)
                        .innerJoin(parent)
                        .on(parent.parent.eq(above.get(DEPARTMENT.id))));

        assertThat(sql.with(tree)
                        .select(tree.get(DEPARTMENT.name), tree.get(depth))
                        .from(tree)
                        .orderBy(tree.get(DEPARTMENT.id).asc())
                        .fetch(Pair::new))
                .containsExactly(
                        new Pair("home", 0),
                        new Pair("kitchen", 1),
                        new Pair("knives", 2),
                        new Pair("garden", 0),
                        new Pair("seeds", 1));
    }

    @Test
    void aTreeBeginsWithTheFirstInAnOrder() {
        Cte tree = Cte.recursive(
                "tree",
                sql.select(DEPARTMENT.id)
                        .from(DEPARTMENT)
                        .where(DEPARTMENT.parent.isNull())
                        .orderBy(DEPARTMENT.id.desc())
                        .limit(1),
                above -> sql.select(parent.id)
                        .from(above)
                        .innerJoin(parent)
                        .on(parent.parent.eq(above.get(DEPARTMENT.id))));

        assertThat(sql.with(tree).select(tree.get(DEPARTMENT.id)).from(tree).fetch(id -> id))
                .containsExactly(4, 5);
    }

    @Test
    void aRingEndsWhereItIsGuarded() {
        shop.inVain(inside -> {
            inside.update(DEPARTMENT)
                    .set(DEPARTMENT.parent, 3)
                    .where(DEPARTMENT.id.eq(1))
                    .execute();
            Cte up = Cte.recursive(
                            "up",
                            inside.select(DEPARTMENT.id, DEPARTMENT.parent)
                                    .from(DEPARTMENT)
                                    .where(DEPARTMENT.id.eq(3)),
                            below -> inside.select(parent.id, parent.parent)
                                    .from(below)
                                    .innerJoin(parent)
                                    .on(parent.id.eq(below.get(DEPARTMENT.parent))))
                    .guardedBy(DEPARTMENT.id);

            assertThat(inside.with(up).select(up.get(DEPARTMENT.id)).from(up).fetch(id -> id))
                    .containsExactly(3, 2, 1, 3);
        });
    }

    @Test
    void whatAStatementWroteIsReadByTheNext() {
        shop.inVain(inside -> {
            Cte gone = Cte.of("gone", inside.deleteFrom(SALE).where(SALE.department.eq(5)), SALE.id, SALE.amount);

            assertThat(inside.with(gone)
                            .select(count(), sum(gone.get(SALE.amount)))
                            .from(gone)
                            .fetch(Pair::new))
                    .containsExactly(new Pair(3L, number("8")));
            assertThat(inside.select(count()).from(SALE).fetch(n -> n)).containsExactly(4L);
        });
    }

    @Test
    void setsOfRowsAreCombined() {
        assertThat(sql.select(DEPARTMENT.id)
                        .from(DEPARTMENT)
                        .union(sql.select(SALE.id).from(SALE))
                        .except(sql.select(other.department).from(other))
                        .orderBy(DEPARTMENT.id.desc())
                        .limit(2)
                        .fetch(id -> id))
                .containsExactly(7, 6);
        assertThat(sql.select(DEPARTMENT.id)
                        .from(DEPARTMENT)
                        .intersect(sql.select(SALE.department).from(SALE))
                        .orderBy(DEPARTMENT.id.asc())
                        .fetch(id -> id))
                .containsExactly(2, 3, 4, 5);
        assertThat(sql.select(DEPARTMENT.id)
                        .from(DEPARTMENT)
                        .unionAll(sql.select(SALE.department).from(SALE))
                        .fetch(id -> id))
                .hasSize(12);
        assertThatThrownBy(() -> sql.select(DEPARTMENT.id)
                        .from(DEPARTMENT)
                        .union(sql.select(SALE.id).from(SALE))
                        .orderBy(DEPARTMENT.name.asc())
                        .fetch(id -> id))
                .hasMessageContaining("order by an expression of the select list");
    }

    @Test
    void aggregatesTakeSomeOfTheRows() {
        assertThat(sql.select(
                                count().filter(SALE.amount.gt(number("9"))),
                                stringAgg(SALE.note, "; ").orderBy(SALE.id.desc()),
                                arrayAgg(SALE.id)
                                        .orderBy(SALE.amount.asc(), SALE.id.asc())
                                        .filter(SALE.department.eq(5)))
                        .from(SALE)
                        .fetch(Triple::new))
                .containsExactly(new Triple(3L, "roses; spoons, not knives; a sharp knife", List.of(4, 5, 6)));
        assertThat(sql.select(every(SALE.amount.gt(number("1"))), some(SALE.amount.gt(number("60"))))
                        .from(SALE)
                        .fetch(Pair::new))
                .containsExactly(new Pair(true, false));
        assertThat(sql.select(sum(SALE.amount).filter(SALE.id.lt(0))).from(SALE).fetchFirst(x -> new Pair(x, null)))
                .contains(new Pair(null, null));
    }

    @Test
    void groupingsHaveSubTotals() {
        assertThat(sql.select(SALE.department, grouping(SALE.department), sum(SALE.amount))
                        .from(SALE)
                        .where(SALE.department.in(4, 5))
                        .groupBy(Grouping.rollup(SALE.department))
                        .orderBy(SALE.department.asc().nullsLast())
                        .fetch(Triple::new))
                .containsExactly(
                        new Triple(4, 0, number("50")),
                        new Triple(5, 0, number("8")),
                        new Triple(null, 1, number("58")));
        assertThat(sql.select(count())
                        .from(SALE)
                        .groupBy(Grouping.cube(SALE.department, SALE.id))
                        .fetch(n -> n))
                .hasSize(7 + 7 + 4 + 1);
        assertThat(sql.select(SALE.department, count())
                        .from(SALE)
                        .groupBy(Grouping.sets(List.of(List.of(SALE.department), List.of())))
                        .having(count().gt(6L))
                        .fetch(Pair::new))
                .containsExactly(new Pair(null, 7L));
    }

    @Test
    void windowsLeaveTheRowsAsTheyAre() {
        Window byDepartment = Window.partitionBy(SALE.department);
        Window inOrder = byDepartment.orderBy(SALE.amount.desc());

        assertThat(sql.select(SALE.id, rank().over(inOrder), lag(SALE.id, 1).over(byDepartment.orderBy(SALE.id.asc())))
                        .from(SALE)
                        .where(SALE.department.eq(5))
                        .orderBy(SALE.id.asc())
                        .fetch(Triple::new))
                .containsExactly(new Triple(4, 3L, null), new Triple(5, 1L, 4), new Triple(6, 1L, 5));
        assertThat(sql.select(
                                SALE.id,
                                sum(SALE.amount)
                                        .over(Window.ALL.orderBy(SALE.id.asc()).rowsSoFar()),
                                lastValue(SALE.id).over(inOrder.wholePartition()))
                        .from(SALE)
                        .where(SALE.id.lte(3))
                        .orderBy(SALE.id.asc())
                        .fetch(Triple::new))
                .containsExactly(
                        new Triple(1, number("10"), 1), new Triple(2, number("40"), 1), new Triple(3, number("45"), 3));
        assertThat(sql.select(
                                SALE.id,
                                max(SALE.id)
                                        .over(Window.ALL.orderBy(SALE.id.asc()).rowsAround(1, 1)))
                        .from(SALE)
                        .orderBy(SALE.id.desc())
                        .limit(2)
                        .fetch(Pair::new))
                .containsExactly(new Pair(7, 7), new Pair(6, 7));
    }

    @Test
    void theFirstOfEachIsOneRow() {
        assertThat(sql.select(SALE.department, SALE.id)
                        .from(SALE)
                        .distinctOn(SALE.department)
                        .orderBy(SALE.department.asc(), SALE.amount.desc(), SALE.id.asc())
                        .fetch(Pair::new))
                .containsExactly(new Pair(2, 3), new Pair(3, 2), new Pair(4, 7), new Pair(5, 5));

        Expression<Long> number =
                rowNumber().over(Window.partitionBy(SALE.department).orderBy(SALE.id.desc()));
        Named<Long> place = number.as("place");
        Derived placed = sql.select(SALE.id, place).from(SALE).as("placed");
        assertThat(sql.select(placed.get(SALE.id))
                        .from(placed)
                        .where(placed.get(place).eq(1L))
                        .orderBy(placed.get(SALE.id).asc())
                        .fetch(id -> id))
                .containsExactly(2, 3, 6, 7);
    }

    @Test
    void valuesAreComputed() {
        Expression<String> size = Case.of(PgType.STRING)
                .when(SALE.amount.gte(number("30")), "large")
                .when(SALE.amount.gte(number("10")), upper(value(PgType.STRING, "middle")))
                .otherwise("small");

        assertThat(sql.select(size, coalesce(SALE.note, "none"), round(dividedBy(SALE.amount, number("7")), 2))
                        .from(SALE)
                        .where(SALE.id.lte(3))
                        .orderBy(SALE.id.asc())
                        .fetch(Triple::new))
                .containsExactly(
                        new Triple("MIDDLE", "a sharp knife", number("1.43")),
                        new Triple("large", "none", number("4.29")),
                        new Triple("small", "spoons, not knives", number("0.71")));
        assertThat(sql.select(
                                greatest(value(PgType.INTEGER, 3), value(PgType.INTEGER, 5)),
                                times(minus(value(PgType.INTEGER, 3), 5), 2),
                                nullIf(value(PgType.INTEGER, 3), 3))
                        .fetch(Triple::new))
                .containsExactly(new Triple(5, -4, null));
        assertThat(sql.select(length(SALE.note), substring(SALE.note, 3, 5), concat(SALE.note, noValue(PgType.STRING)))
                        .from(SALE)
                        .where(SALE.id.eq(1))
                        .fetch(Triple::new))
                .containsExactly(new Triple(13, "sharp", "a sharp knife"));
        assertThat(sql.select(Functions.call(PgType.STRING, "initcap", SALE.note), SALE.amount.cast(PgType.STRING))
                        .from(SALE)
                        .where(SALE.id.eq(1))
                        .fetch(Pair::new))
                .containsExactly(new Pair("A Sharp Knife", "10"));
    }

    @Test
    void aQueryIsAValue() {
        Expression<BigDecimal> most =
                scalar(sql.select(max(other.amount)).from(other).where(other.department.eq(DEPARTMENT.id)));

        assertThat(sql.select(DEPARTMENT.name, most)
                        .from(DEPARTMENT)
                        .where(most.gt(number("20")))
                        .orderBy(DEPARTMENT.id.asc())
                        .fetch(Pair::new))
                .containsExactly(new Pair("knives", number("30")), new Pair("garden", number("50")));
    }

    @Test
    void timeIsCutInAZone() {
        assertThat(sql.select(
                                dateTrunc(DatePart.MONTH, SALE.soldAt, "UTC"),
                                dateTrunc(DatePart.MONTH, SALE.soldAt, "Europe/Berlin"),
                                extract(DatePart.MONTH, SALE.soldAt, "Europe/Berlin"))
                        .from(SALE)
                        .where(SALE.id.eq(7))
                        .fetch(Triple::new))
                .containsExactly(
                        new Triple(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-31T22:00:00Z"), 4));
    }

    @Test
    void textIsSearchedByWords() {
        FullText search = FullText.search("english", SALE.note, "knife -spoon");

        assertThat(sql.select(SALE.id, search.headline())
                        .from(SALE)
                        .where(search.matches())
                        .orderBy(search.rank().desc())
                        .fetch(Pair::new))
                .containsExactly(new Pair(1, "a sharp <b>knife</b>"));
    }

    @Test
    void jsonIsAskedByPath() {
        JsonPath name = JsonPath.in(SALE.details, "by", "name");
        JsonPath tags = JsonPath.in(SALE.details).then("tags");

        assertThat(sql.select(SALE.id).from(SALE).where(name.text().eq("Bo")).fetch(id -> id))
                .containsExactly(2);
        assertThat(sql.select(tags.then("-1").text(), tags.arrayLength())
                        .from(SALE)
                        .where(tags.contains(new Json("[\"new\"]")))
                        .fetch(Pair::new))
                .containsExactly(new Pair("gift", 2));
        assertThat(sql.select(SALE.id)
                        .from(SALE)
                        .where(
                                JsonPath.in(SALE.details).hasKey("by"),
                                name.exists().not())
                        .fetch(id -> id))
                .containsExactly(3);
        assertThat(sql.select(SALE.id).from(SALE).where(tags.hasKey("gift")).fetch(id -> id))
                .containsExactly(1);
        assertThat(sql.select(name.then("x'); drop table sale; --").text())
                        .from(SALE)
                        .fetch(x -> new Pair(x, null)))
                .hasSize(7);
    }

    @Test
    void rowsAreLockedInEveryWay() {
        for (Lock lock :
                Arrays.asList(Lock.UPDATE, Lock.NO_KEY_UPDATE.noWait(), Lock.SHARE.skipLocked(), Lock.KEY_SHARE)) {
            assertThat(sql.select(SALE.id)
                            .from(SALE)
                            .where(SALE.id.eq(1))
                            .lock(lock)
                            .fetch(id -> id))
                    .as(lock.toString())
                    .containsExactly(1);
        }
    }
}
