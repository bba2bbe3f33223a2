package dev.ashlar.runtime.lane;

import static dev.ashlar.runtime.lane.Shop.SALE;
import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Aggregates.sum;
import static dev.ashlar.sql.build.Functions.coalesce;
import static dev.ashlar.sql.build.Functions.plus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.error.StatementFailed;
import dev.ashlar.runtime.lane.Shop.Sale;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.Case;
import dev.ashlar.sql.build.Grouping;
import dev.ashlar.sql.build.JsonPath;
import dev.ashlar.sql.build.SqlLane;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Rows put together, told apart and sorted by expressions with values in them, which PostgreSQL takes for another expression each
 * time that they are written.
 */
class KeysWithValuesTest {
    @RegisterExtension
    static final Shop shop = new Shop();

    private static final SqlLane sql = shop.sql();

    record Pair(@Nullable Object a, @Nullable Object b) {}

    /** Made anew each time, as a method of an application makes it. */
    private static Expression<String> size(Sale sale) {
        return Case.of(PgType.STRING)
                .when(sale.amount.gt(new BigDecimal(9)), "large")
                .otherwise("small");
    }

    @Test
    void groupsAndTheirOrder() {
        assertThat(sql.select(size(SALE), count())
                        .from(SALE)
                        .groupBy(size(SALE))
                        .orderBy(size(SALE).desc())
                        .fetch(Pair::new))
                .containsExactly(new Pair("small", 4L), new Pair("large", 3L));
    }

    @Test
    void severalOfWhichOneIsAColumn() {
        assertThat(sql.select(SALE.department, size(SALE), count())
                        .from(SALE)
                        .groupBy(SALE.department, size(SALE))
                        .orderBy(SALE.department.asc(), size(SALE).asc())
                        .fetch((department, size, sales) -> department + " " + size + " " + sales))
                .containsExactly("2 small 1", "3 large 2", "4 large 1", "5 small 3");
    }

    @Test
    void subTotals() {
        assertThat(sql.select(size(SALE), count())
                        .from(SALE)
                        .groupBy(Grouping.rollup(size(SALE)))
                        .orderBy(size(SALE).asc().nullsLast())
                        .fetch(Pair::new))
                .containsExactly(new Pair("large", 3L), new Pair("small", 4L), new Pair(null, 7L));
    }

    @Test
    void pathsInDocuments() {
        assertThat(sql.select(JsonPath.in(SALE.details, "by", "name").text(), count())
                        .from(SALE)
                        .groupBy(JsonPath.in(SALE.details, "by", "name").text())
                        .orderBy(JsonPath.in(SALE.details, "by", "name").text().asc())
                        .fetch(Pair::new))
                .containsExactly(new Pair("Ada", 1L), new Pair("Bo", 1L), new Pair(null, 5L));
    }

    @Test
    void differentRowsInAnOrder() {
        assertThat(sql.select(size(SALE))
                        .distinct()
                        .from(SALE)
                        .orderBy(size(SALE).desc())
                        .fetch(size -> size))
                .containsExactly("small", "large");
    }

    @Test
    void theFirstOfEach() {
        assertThat(sql.select(size(SALE), SALE.id)
                        .distinctOn(size(SALE))
                        .from(SALE)
                        .orderBy(size(SALE).asc(), SALE.amount.desc())
                        .fetch(Pair::new))
                .containsExactly(new Pair("large", 7), new Pair("small", 3));
    }

    @Test
    void twoInstancesOfATableAreTwo() {
        Sale other = new Sale(null);
        assertThat(sql.select(size(SALE), size(other), count())
                        .from(SALE)
                        .crossJoin(other)
                        .groupBy(size(SALE), size(other))
                        .orderBy(size(other).desc(), size(SALE).asc())
                        .fetch((here, there, pairs) -> here + " " + there + " " + pairs))
                .containsExactly("large small 12", "small small 16", "large large 9", "small large 12");
    }

    @Test
    void anotherValueIsAnotherExpression() {
        assertThat(sql.select(coalesce(SALE.note, "none"), count())
                        .from(SALE)
                        .groupBy(coalesce(SALE.note, "none"))
                        .orderBy(count().desc(), coalesce(SALE.note, "none").asc())
                        .limit(2)
                        .fetch(Pair::new))
                .containsExactly(new Pair("none", 4L), new Pair("a sharp knife", 1L));
        assertThatThrownBy(() -> sql.select(coalesce(SALE.note, "none"), count())
                        .from(SALE)
                        .groupBy(coalesce(SALE.note, "nothing"))
                        .fetch(Pair::new))
                .isInstanceOfSatisfying(
                        StatementFailed.class,
                        e -> assertThat(e.getMessage())
                                .contains("select it in a subquery, and group by its column there"));
    }

    @Test
    void rowsThatAreNotPutTogetherAreSortedByWhatIsSaid() {
        assertThat(sql.select(plus(SALE.id, 1))
                        .from(SALE)
                        .orderBy(plus(SALE.id, 1).desc())
                        .limit(2)
                        .fetch(id -> id))
                .containsExactly(8, 7);
        assertThat(sql.select(plus(SALE.id, 1))
                        .from(SALE)
                        .orderBy(plus(SALE.id, 1).desc()))
                .asString()
                .contains("ORDER BY (")
                .endsWith(" DESC");
    }

    @Test
    void theAggregateOfOneIsSortedByItsNumberAsWell() {
        assertThat(sql.select(SALE.department, sum(plus(SALE.id, 1)))
                        .from(SALE)
                        .groupBy(SALE.department)
                        .orderBy(sum(plus(SALE.id, 1)).desc())
                        .limit(1)
                        .fetch(Pair::new))
                .hasSize(1)
                .allSatisfy(pair -> assertThat(pair.a()).isEqualTo(5));
    }
}
