package dev.ashlar.migrate.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchSizeTest {
    private final BatchSize size = new BatchSize(100, Duration.ofMillis(50));

    private int after(int millis, boolean someoneWaited) {
        size.took(Duration.ofMillis(millis), someoneWaited);
        return size.rows();
    }

    @Test
    void doublesWhileQuickAndComesToTwoFifthsOfTheBudget() {
        assertThat(after(1, false)).isEqualTo(200);
        assertThat(after(10, false)).isEqualTo(400);
        assertThat(after(15, false)).isEqualTo(534);
        assertThat(after(20, false)).isEqualTo(534);
    }

    @Test
    void halvesWhenSlowButNotBelowTheFirst() {
        after(1, false);
        after(1, false);
        assertThat(after(26, false)).isEqualTo(200);
        assertThat(after(45, false)).isEqualTo(100);
        assertThat(after(45, false)).isEqualTo(100);
    }

    @Test
    void growsWithCareWhenSomebodyWaited() {
        assertThat(after(1, true)).isEqualTo(125);
        assertThat(after(25, true)).isEqualTo(125);
    }

    @Test
    void goesBelowTheFirstOnlyWhenBrokenOff() {
        size.tooLarge();
        assertThat(size.rows()).isEqualTo(50);
        assertThat(after(45, false)).isEqualTo(50);
        assertThat(after(5, false)).isEqualTo(100);
    }

    @Test
    void staysAtOneRow() {
        for (int i = 0; i < 20; i++) {
            size.tooLarge();
        }
        assertThat(size.rows()).isEqualTo(1);
        assertThat(after(1, false)).isEqualTo(2);
    }
}
