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
        assertThat(distance.isDoubtful()).isTrue();
        assertThat(distance.isFar()).isFalse();
        distance.looked(NEAR);
        assertThat(distance.isDoubtful()).isFalse();
        assertThat(distance.isFar()).isFalse();
    }

    @Test
    void aServerThatHasGoneFarIsFarAfterALook() {
        Distance distance = withSlowStatements();
        distance.looked(1_100_000);
        assertThat(distance.isFar()).isTrue();
        assertThat(distance.isDoubtful()).isFalse();
        distance.took(NEAR);
        assertThat(distance.isFar()).isFalse();
    }
}
