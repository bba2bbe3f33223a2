package dev.ashlar.runtime.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.UserTable;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.shape.Values;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelStreamTest {
    /** Takes its time between two values of a row. */
    private static final class Slow extends ShapeToken<UserTable, String> {
        Slow() {
            super(UserTable.USER, List.of(UserTable.USER.email, UserTable.USER.name));
        }

        @Override
        protected String read(Values values) {
            String email = (String) values.at(0);
            LockSupport.parkNanos(1_000);
            return email + " " + values.at(1);
        }
    }

    /** Rows are read one after the other; what is done with them may be done by many threads. */
    @Test
    void noRowIsMixedWithAnother() {
        List<Integer> numbers = IntStream.range(0, 10_000).boxed().toList();
        try (BlogDatabase blog = new BlogDatabase()) {
            blog.db().user().createMany(numbers, (c, i) -> c.email("e" + i).name("n" + i));
            List<String> found = blog.db().user().<String, List<String>>stream(
                    new Slow(), q -> q, rows -> rows.parallel().toList());
            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(
                            numbers.stream().map(i -> "e" + i + " n" + i).toList());
        }
    }
}
