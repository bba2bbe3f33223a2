package dev.ashlar.runtime.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long NEAR = 50_000;
    private static final long FAR = 1_000_000;
    private static final int MANY = 20_000;

    private final Distance distance = new Distance(NEAR);

    /** How many of so many reads were at once. */
    private static int atOnce(Pace pace, int reads, IntToLongFunction inTurns, IntToLongFunction atOnce) {
        int number = 0;
        for (int i = 0; i < reads; i++) {
            boolean next = pace.next();
            number += next ? 1 : 0;
            pace.took(next, next ? atOnce.applyAsLong(i) : inTurns.applyAsLong(i));
        }
        return number;
    }

    private static IntToLongFunction always(long nanos) {
        return i -> nanos;
    }

    @Test
    void aNearServerGetsFewReadsInTurns() {
        assertThat(atOnce(new Pace(distance), 500, always(200_000), always(1))).isZero();
    }

    @Test
    void whatIsQuickerAtOnceComesToBe() {
        Pace pace = new Pace(distance);
        atOnce(pace, MANY, always(280_000), always(250_000));
        assertThat(atOnce(pace, 100, always(280_000), always(250_000))).isEqualTo(100);
    }

    /** As code is that the JVM has not compiled yet. */
    @Test
    void itMayBecomeSoInTheTrial() {
        Pace pace = new Pace(distance);
        atOnce(pace, MANY, always(280_000), i -> i < 5_000 && i % 5 > 1 ? 300_000 : 250_000);
        assertThat(pace.next()).isTrue();
    }

    @Test
    void whatIsMuchSlowerIsNotTriedForLong() {
        assertThat(atOnce(new Pace(distance), MANY, always(280_000), always(600_000)))
                .isBetween(1, 800);
    }

    @Test
    void whatIsManyTimesSlowerIsTriedAFewTimes() {
        assertThat(atOnce(new Pace(distance), MANY, always(700_000), always(10_000_000)))
                .isBetween(1, 40);
    }

    @Test
    void whatIsNoQuickerStaysInTurns() {
        Pace pace = new Pace(distance);
        atOnce(pace, MANY, always(280_000), i -> i % 10 < 3 ? 260_000 : 300_000);
        assertThat(atOnce(pace, 100, always(280_000), always(280_000))).isZero();
    }

    @Test
    void whatTakesLongIsHardlyTriedAtOnce() {
        assertThat(atOnce(new Pace(distance), MANY, always(900_000), always(1))).isLessThan(200);
    }

    @Test
    void aFarServerGetsAllAtOnce() {
        Pace pace = new Pace(new Distance(FAR));
        assertThat(atOnce(pace, MANY, always(FAR), always(2 * FAR))).isEqualTo(MANY);
    }

    @Test
    void parentsThatAreHardToFindAreFoundOnceFarAwayToo() {
        Pace pace = new Pace(new Distance(FAR));
        atOnce(pace, MANY, always(7 * FAR), always(11 * FAR));
        assertThat(pace.next()).isFalse();
    }

    @Test
    void oneThatIsSlowForSomeValuesGoesBack() {
        Pace pace = new Pace(distance);
        atOnce(pace, MANY, always(280_000), always(250_000));
        assertThat(pace.next()).isTrue();
        assertThat(atOnce(pace, MANY, always(280_000), i -> i % 20 == 0 ? 2_000_000_000 : 250_000))
                .isLessThan(200);
    }

    @Test
    void aPauseNowAndThenChangesNothing() {
        Pace pace = new Pace(distance);
        atOnce(pace, MANY, always(280_000), i -> i % 500 == 0 ? 5_000_000 : 250_000);
        assertThat(pace.next()).isTrue();
    }

    @Test
    void manyThreadsComeToTheSame() {
        Pace pace = new Pace(distance);
        IntStream.range(0, 8).parallel().forEach(thread -> atOnce(pace, MANY / 8, always(280_000), always(250_000)));
        assertThat(pace.next()).isTrue();
        Pace slower = new Pace(distance);
        IntStream.range(0, 8).parallel().forEach(thread -> atOnce(slower, MANY / 8, always(280_000), always(600_000)));
        assertThat(slower.next()).isFalse();
    }

    @Test
    void aServerThatComesToBeFarGetsAllAtOnceFromThen() {
        Paces paces = new Paces(distance);
        atOnce(paces.of("SELECT 1"), MANY, always(280_000), always(250_000));
        atOnce(paces.of("SELECT 2"), MANY, always(280_000), always(350_000));
        assertThat(paces.of("SELECT 2").next()).isFalse();
        distance.looked(FAR);
        assertThat(paces.of("SELECT 2").next()).isTrue();
        assertThat(paces.of("SELECT 2").unlearned().next()).isTrue();
        distance.looked(NEAR);
        assertThat(paces.of("SELECT 1").next()).isTrue();
        assertThat(paces.of("SELECT 2").next()).isFalse();
    }

    @Test
    void whatManyTextsTaughtIsNotKeptForEver() {
        Paces paces = new Paces(distance);
        Pace first = paces.of("SELECT 1");
        assertThat(paces.of("SELECT 1")).isSameAs(first);
        assertThat(paces.of("x".repeat(5_000))).isNotSameAs(paces.of("x".repeat(5_000)));
        IntStream.range(0, 5_000).forEach(i -> paces.of("SELECT 1, " + i));
        assertThat(paces.of("SELECT 1")).isNotSameAs(first);
    }
}
