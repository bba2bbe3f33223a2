package dev.ashlar.runtime.lane;

import static dev.ashlar.runtime.lane.Shop.DEPARTMENT;
import static dev.ashlar.runtime.lane.Shop.SALE;
import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Aggregates.sum;
import static dev.ashlar.sql.build.Functions.extract;
import static dev.ashlar.sql.build.Functions.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.lane.Shop.Sale;
import dev.ashlar.sql.Lock;
import dev.ashlar.sql.Outer;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.Case;
import dev.ashlar.sql.build.Functions.DatePart;
import dev.ashlar.sql.build.SqlLane;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What PostgreSQL takes otherwise than one thinks, or not at all. */
class CatchesTest {
    @RegisterExtension
    static final Shop shop = new Shop();

    private static final SqlLane sql = shop.sql();

    @Test
    void aSideThatMayFindNoRowIsNotLocked() {
        shop.inVain(inside -> {
            Outer<Sale> sale = Outer.of(SALE);
            assertThat(inside.select(DEPARTMENT.id)
                            .from(DEPARTMENT)
                            .leftJoin(sale)
                            .on(s -> s.department.eq(DEPARTMENT.id))
                            .where(DEPARTMENT.id.eq(1))
                            .lock(Lock.UPDATE, DEPARTMENT)
                            .fetch(id -> id))
                    .containsExactly(1);
        });
    }

    @Test
    void filtersAddUp() {
        assertThat(sql.select(count().filter(SALE.department.eq(5)).filter(SALE.id.gt(4)))
                        .from(SALE)
                        .fetch(sales -> sales))
                .containsExactly(2L);
    }

    @Test
    void aSecondThatIsNotFullDoesNotCount() {
        Instant late = Instant.parse("2026-01-05T10:00:59.7Z");
        assertThat(sql.select(extract(DatePart.SECOND, value(PgType.TIMESTAMPTZ, late), "UTC"))
                        .from(SALE)
                        .limit(1)
                        .fetch(second -> second))
                .containsExactly(59);
    }

    @Test
    @SuppressWarnings("NullAway") // that is what is tested
    void aConditionThatIsNullIsToldWhereItIsSaid() {
        assertThatThrownBy(() -> Case.of(PgType.STRING).when(null, "x")).hasMessageContaining("the condition is null");
        assertThatThrownBy(() -> sum(SALE.amount).filter(SALE.id.gt(1), null))
                .hasMessageContaining("the condition is null");
        assertThatThrownBy(() -> sql.insertInto(SALE)
                        .set(SALE.id, 1)
                        .onConflictDoUpdate(List.of(SALE.id), null, row -> row.set(SALE.note, "x")))
                .hasMessageContaining("the condition is null");
    }

    @Test
    void anUpdateOnConflictNeedsItsKey() {
        assertThatThrownBy(() -> sql.insertInto(SALE)
                        .set(SALE.id, 1)
                        .onConflictDoUpdate(List.of(), row -> row.set(SALE.note, "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs the columns of the unique key");
    }
}
