package dev.ashlar.runtime.lane;

import static dev.ashlar.runtime.lane.Shop.SALE;
import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Aggregates.sum;
import static dev.ashlar.sql.build.FrameBound.CURRENT_ROW;
import static dev.ashlar.sql.build.FrameBound.UNBOUNDED_FOLLOWING;
import static dev.ashlar.sql.build.FrameBound.UNBOUNDED_PRECEDING;
import static dev.ashlar.sql.build.FrameBound.following;
import static dev.ashlar.sql.build.FrameBound.preceding;
import static dev.ashlar.sql.build.Functions.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.Frame;
import dev.ashlar.sql.build.SqlLane;
import dev.ashlar.sql.build.Window;
import dev.ashlar.sql.value.Interval;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Parts of windows, seen from each row. */
class FrameTest {
    private static final Window BY_AMOUNT = Window.ALL.orderBy(SALE.amount.asc());

    @RegisterExtension
    static final Shop shop = new Shop();

    private static final SqlLane sql = shop.sql();

    /** The value for each sale, in the order of their numbers. */
    private static <A> List<A> each(Expression<A> value) {
        return sql.select(SALE.id, value).from(SALE).orderBy(SALE.id.asc()).fetch((id, one) -> one);
    }

    /** How many sales are in the frame of each, sorted by their amounts: 10, 30, 5, 2, 3, 3, 50. */
    private static List<Long> counts(Frame frame) {
        return each(count().over(BY_AMOUNT.frame(frame)));
    }

    @Test
    void rows() {
        assertThat(counts(Frame.rows(preceding(2), preceding(1))))
                .containsOnly(0L, 1L, 2L)
                .filteredOn(n -> n == 2L)
                .hasSize(5);
        assertThat(counts(Frame.rows(CURRENT_ROW, UNBOUNDED_FOLLOWING)).get(6)).isEqualTo(1);
    }

    @Test
    void groups() {
        assertThat(counts(Frame.groups(preceding(1), CURRENT_ROW))).containsExactly(2L, 2L, 3L, 1L, 3L, 3L, 2L);
        assertThat(counts(Frame.groups(following(1), following(1)))).containsExactly(1L, 1L, 1L, 2L, 1L, 1L, 0L);
    }

    @Test
    void ranges() {
        Expression<BigDecimal> far = value(PgType.NUMERIC, new BigDecimal("2"));
        assertThat(counts(Frame.range(preceding(far), following(far)))).containsExactly(1L, 1L, 3L, 3L, 4L, 4L, 1L);
        Window fifteenDays = Window.ALL
                .orderBy(SALE.soldAt.asc())
                .frame(Frame.range(preceding(value(PgType.INTERVAL, Interval.ofDays(15))), CURRENT_ROW));
        assertThat(each(count().over(fifteenDays))).containsExactly(1L, 2L, 2L, 3L, 4L, 1L, 1L);
    }

    @Test
    void whatIsLeftOut() {
        Frame all = Frame.groups(UNBOUNDED_PRECEDING, UNBOUNDED_FOLLOWING);
        assertThat(each(sum(SALE.amount).over(BY_AMOUNT.frame(all.excludeCurrentRow()))))
                .containsExactly(number(93), number(73), number(98), number(101), number(100), number(100), number(53));
        assertThat(counts(all.excludeGroup())).containsExactly(6L, 6L, 6L, 6L, 5L, 5L, 6L);
        assertThat(counts(all.excludeTies())).containsExactly(7L, 7L, 7L, 7L, 6L, 6L, 7L);
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }
}
