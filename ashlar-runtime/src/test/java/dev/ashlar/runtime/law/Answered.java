package dev.ashlar.runtime.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.watch.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's answers to questions about rows of one kind, and how many statements they take.
 *
 * @param tenant whose rows they are; null where they are everybody's
 * @param words the question, for who reads a failure
 */
record Answered(LawDatabase law, @Nullable UUID tenant, Kind kind, String words) {
    /** What goes in front of a tenant's statements, in the same round trip. */
    private static final String SCOPE = "SELECT set_config('app.tenant_id', ?, true)";

    void mustBe(Object expected, int statements, int far, Function<AnyRows, ?> question) {
        Object found = this.<Object>in(statements, far, question::apply);
        assertThat(found).as(words).isEqualTo(expected);
    }

    private <V> V in(Function<AnyRows, V> question) {
        return law.within(tenant, session -> question.apply(new AnyRows(session, kind)));
    }

    <V> V in(int statements, Function<AnyRows, V> question) {
        return in(statements, statements, question);
    }

    /** @param far how many statements it takes when none waits for the rows of another */
    <V> V in(int statements, int far, Function<AnyRows, V> question) {
        List<V> answer = new ArrayList<>();
        try {
            Recording recording = law.database.record(() -> answer.add(in(question)));
            long asked = recording.statements().stream()
                    .filter(one -> !one.text().equals(SCOPE))
                    .count();
            assertThat(asked).as(words + "\n" + recording).isBetween((long) statements, (long) far);
        } catch (RuntimeException e) {
            throw new AssertionError(words + "\n" + e.getMessage(), e);
        }
        return answer.get(0);
    }
}
