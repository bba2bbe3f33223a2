package dev.ashlar.runtime.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.error.CheckViolation;
import dev.ashlar.runtime.press.Event;
import dev.ashlar.runtime.press.PressDatabase;
import dev.ashlar.sql.value.Range;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which rows {@code createManySkippingDuplicates} leaves out: PostgreSQL's ON CONFLICT DO NOTHING, as Prisma's skipDuplicates. */
class SkippedRowsTest {
    @Test
    void thoseThatAUniqueKeyHasAndThoseThatOverlap() {
        try (PressDatabase press = new PressDatabase("")) {
            UUID book = press.db().book().create(c -> c.title("t")).id();
            press.db()
                    .event()
                    .create(c -> c.name("first").during(Range.closedOpen(1, 5)).bookId(book));

            List<Integer> hours = List.of(4, 5, 7);
            assertThat(press.db()
                            .event()
                            .createManySkippingDuplicates(
                                    hours,
                                    (c, hour) -> c.name("at " + hour)
                                            .during(Range.closedOpen(hour, hour + 2))
                                            .bookId(book)))
                    .isEqualTo(2);
            assertThat(press.db()
                            .event()
                            .createManySkippingDuplicatesAndReturn(
                                    List.of("first", "second"),
                                    (c, name) -> c.name(name)
                                            .during(
                                                    name.equals("first")
                                                            ? Range.closedOpen(20, 21)
                                                            : Range.closedOpen(30, 31))
                                            .bookId(book)))
                    .extracting(Event::name)
                    .containsExactly("second");
            assertThatThrownBy(() -> press.db()
                            .event()
                            .createManySkippingDuplicates(
                                    List.of(-1),
                                    (c, fee) -> c.name("paid")
                                            .during(Range.closedOpen(40, 41))
                                            .bookId(book)
                                            .fee(fee)))
                    .isInstanceOf(CheckViolation.class);
        }
    }
}
