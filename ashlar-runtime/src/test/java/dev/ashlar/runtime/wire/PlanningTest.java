package dev.ashlar.runtime.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanningTest {
    private static final long LIMIT = 400_000;
    private static final int MANY = 20_000;

    private final Planning planning = new Planning("SELECT 1", LIMIT);

    /** How many of so many runs were planned for their values. */
    private static int forValues(
            Planning planning, int runs, IntToLongFunction prepared, IntToLongFunction plannedForValues) {
        int number = 0;
        for (int i = 0; i < runs; i++) {
            boolean next = planning.next();
            number += next ? 1 : 0;
            planning.took(next, next ? plannedForValues.applyAsLong(i) : prepared.applyAsLong(i));
        }
        return number;
    }

    private static IntToLongFunction always(long nanos) {
        return i -> nanos;
    }

    @Test
    void whatIsQuickStaysPrepared() {
        assertThat(forValues(planning, MANY, always(100_000), always(1))).isZero();
    }

    @Test
    void whatIsSlowNowAndThenStaysPrepared() {
        assertThat(forValues(planning, MANY, i -> i % 2 == 0 ? 5_000_000 : 100_000, always(1)))
                .isZero();
    }

    @Test
    void whatIsOftenSlowIsPlannedForItsValuesSoon() {
        assertThat(forValues(planning, 40, always(2_000_000), always(1_000_000)))
                .isEqualTo(32);
    }

    @Test
    void andStaysSoWhereThatIsQuicker() {
        assertThat(forValues(planning, MANY, always(900_000), always(150_000))).isGreaterThan(MANY - 500);
    }

    /** As on a busy server, where all is slow. */
    @Test
    void whatGainsNothingIsPreparedAgain() {
        assertThat(forValues(planning, MANY, i -> 900_000 + i % 7 * 10_000, i -> 980_000 + i % 7 * 10_000))
                .isBetween(64, 300);
    }

    @Test
    void planningThatTakesLongIsNotTriedForLong() {
        assertThat(forValues(planning, MANY, always(500_000), always(100_000_000)))
                .isBetween(1, 40);
    }

    /** The plan for all values is the quicker one for most, and a catastrophe for some. */
    @Test
    void aFewValuesMayDecide() {
        assertThat(forValues(planning, MANY, i -> i % 5 == 0 ? 80_000_000 : 450_000, always(500_000)))
                .isGreaterThan(MANY - 1_500);
    }

    @Test
    void onePauseDecidesNothing() {
        forValues(planning, 100, always(900_000), always(150_000));
        assertThat(forValues(planning, MANY, i -> 900_000, i -> i == 30 ? 5_000_000_000L : 150_000))
                .isGreaterThan(MANY - 500);
    }

    @Test
    void whatIsQuickAgainIsForgotten() {
        forValues(planning, 3, always(900_000), always(1));
        assertThat(planning.isIdle()).isFalse();
        forValues(planning, 3, always(100_000), always(1));
        assertThat(planning.isIdle()).isTrue();
    }

    @Test
    void manyThreadsComeToTheSame() {
        IntStream.range(0, 8)
                .parallel()
                .forEach(thread -> forValues(planning, MANY / 8, always(900_000), always(150_000)));
        assertThat(planning.isForValues()).isTrue();
    }
}
