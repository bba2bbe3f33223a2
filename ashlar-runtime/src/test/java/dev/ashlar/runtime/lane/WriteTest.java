package dev.ashlar.runtime.lane;

import static dev.ashlar.runtime.lane.Shop.DEPARTMENT;
import static dev.ashlar.runtime.lane.Shop.SALE;
import static dev.ashlar.sql.build.Aggregates.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.Cte;
import dev.ashlar.sql.build.Functions;
import dev.ashlar.sql.build.SqlLane;
import dev.ashlar.sql.build.ValueTable;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Writing in SQL's own order. Each test works in a transaction that is rolled back. */
class WriteTest {
    @RegisterExtension
    static final Shop shop = new Shop();

    record Price(int id, BigDecimal amount) {}

    private static List<Price> prices(SqlLane sql) {
        return sql.select(SALE.id, SALE.amount)
                .from(SALE)
                .where(SALE.id.lte(3))
                .orderBy(SALE.id.asc())
                .fetch(Price::new);
    }

    @Test
    void manyRowsGetDifferentValuesInOneStatement() {
        shop.inVain(sql -> {
            ValueTable changes = new ValueTable("changes");
            Column<Integer> id = changes.add("id", PgType.INTEGER);
            Column<BigDecimal> amount = changes.add("amount", PgType.NUMERIC);
            changes.row(1, new BigDecimal("1.5")).row(3, new BigDecimal("3.5"));

            assertThat(sql.update(SALE)
                            .set(SALE.amount, amount)
                            .from(changes)
                            .where(SALE.id.eq(id))
                            .execute())
                    .isEqualTo(2);
            assertThat(prices(sql))
                    .containsExactly(
                            new Price(1, new BigDecimal("1.5")),
                            new Price(2, new BigDecimal("30")),
                            new Price(3, new BigDecimal("3.5")));
        });
    }

    @Test
    void valuesRefuseWhatDoesNotFitThem() {
        ValueTable table = new ValueTable("v");
        table.add("id", PgType.INTEGER);

        assertThatThrownBy(() -> table.row(1, 2)).hasMessage("2 values for 1 columns: [1, 2]");
        assertThatThrownBy(() -> table.add("words", PgType.listOf(PgType.STRING)))
                .hasMessageContaining("column \"words\" of values is a list");
        table.row(1);
        assertThatThrownBy(() -> table.add("late", PgType.INTEGER)).hasMessageContaining("comes after the first row");
    }

    @Test
    void aMergeUpdatesDeletesAndInserts() {
        shop.inVain(sql -> {
            ValueTable stock = new ValueTable("stock");
            Column<Integer> id = stock.add("id", PgType.INTEGER);
            Column<BigDecimal> amount = stock.add("amount", PgType.NUMERIC);
            stock.row(1, new BigDecimal("11")).row(2, null).row(99, new BigDecimal("9"));

            assertThat(sql.mergeInto(SALE)
                            .using(stock, SALE.id.eq(id))
                            .whenMatchedDelete(amount.isNull())
                            .whenMatchedUpdate(row -> row.set(SALE.amount, amount))
                            .whenNotMatchedInsert(row -> row.set(SALE.id, id)
                                    .set(SALE.amount, amount)
                                    .set(SALE.department, 4)
                                    .set(SALE.soldAt, java.time.Instant.EPOCH))
                            .returning(SALE.id)
                            .fetch(x -> x))
                    .containsExactlyInAnyOrder(1, 2, 99);
            assertThat(prices(sql))
                    .containsExactly(new Price(1, new BigDecimal("11")), new Price(3, new BigDecimal("5")));
        });
        assertThatThrownBy(() -> shop.sql().mergeInto(SALE).execute()).hasMessageContaining("does not say using");
    }

    @Test
    void aMergeChangesWhatTheSourceLacks() {
        shop.inVain(sql -> {
            ValueTable stock = new ValueTable("stock");
            Column<Integer> id = stock.add("id", PgType.INTEGER);
            stock.row(1).row(2);

            assertThat(sql.mergeInto(SALE)
                            .using(stock, SALE.id.eq(id))
                            .whenMatchedDoNothing()
                            .whenNotMatchedBySourceDelete(SALE.id.gt(4))
                            .whenNotMatchedBySourceDoNothing(SALE.id.gt(3))
                            .whenNotMatchedBySourceUpdate(row -> row.increment(SALE.amount, new BigDecimal("1")))
                            .returning(SALE.id, Functions.call(PgType.STRING, "merge_action"))
                            .fetch((sale, action) -> sale + " " + action))
                    .containsExactlyInAnyOrder("3 UPDATE", "5 DELETE", "6 DELETE", "7 DELETE");
            assertThat(prices(sql))
                    .containsExactly(
                            new Price(1, new BigDecimal("10")),
                            new Price(2, new BigDecimal("30")),
                            new Price(3, new BigDecimal("6")));
        });
    }

    @Test
    void aStatementWritesWhatAnotherWrote() {
        shop.inVain(sql -> {
            Cte gone = Cte.of("gone", sql.deleteFrom(SALE).where(SALE.id.eq(7)), SALE.department);

            assertThat(sql.with(gone)
                            .update(DEPARTMENT)
                            .set(DEPARTMENT.name, "closed")
                            .from(gone)
                            .where(DEPARTMENT.id.eq(gone.get(SALE.department)))
                            .returning(DEPARTMENT.name)
                            .fetch(name -> name))
                    .containsExactly("closed");
            assertThat(sql.select(count()).from(SALE).fetch(n -> n)).containsExactly(6L);
        });
    }
}
