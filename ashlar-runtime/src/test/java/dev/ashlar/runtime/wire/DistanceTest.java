package dev.ashlar.runtime.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DistanceTest {
    private static final long NEAR = 40_000;
    private static final long SLOW = 900_000;

    private static Distance withSlowStatements() {
        Distance distance = new Distance(NEAR);
        for (int i = 0; i < 10_000; i++) {
            distance.took(SLOW);
        }
        return distance;
    }

    @Test
    void slowStatementsMakeNoServerFar() {
        Distance distance = withSlowStatements();
        assertThat(distance.wantsLook()).isTrue();
        assertThat(distance.isFar()).isFalse();
        distance.looked(NEAR);
        assertThat(distance.wantsLook()).isFalse();
        assertThat(distance.isFar()).isFalse();
    }

    @Test
    void aServerThatHasGoneFarIsFarAfterALook() {
        Distance distance = withSlowStatements();
        distance.looked(1_100_000);
        assertThat(distance.isFar()).isTrue();
        assertThat(distance.wantsLook()).isFalse();
        distance.took(NEAR);
        assertThat(distance.isFar()).isFalse();
    }

    /** A program that starts keeps its machine busy, and may know slow statements only. */
    @Test
    void aServerThatWasFarAtTheStartIsLookedAtAgain() {
        Distance distance = new Distance(1_100_000);
        assertThat(looks(distance, 63)).isZero();
        assertThat(distance.wantsLook()).isTrue();
        distance.looked(NEAR);
        assertThat(distance.isFar()).isFalse();
        assertThat(looks(distance, 100_000)).isZero();
    }

    @Test
    void oneThatIsFarIsLookedAtSeldom() {
        assertThat(looks(new Distance(1_100_000), 100_000)).isBetween(4, 6);
    }

    private static int looks(Distance distance, int statements) {
        int looks = 0;
        for (int i = 0; i < statements; i++) {
            distance.took(distance.isFar() ? 1_000_000 + i * 37L % 200_000 : NEAR);
            if (distance.wantsLook()) {
                looks++;
                distance.looked(1_000_000);
            }
        }
        return looks;
    }
}
