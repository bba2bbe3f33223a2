package dev.ashlar.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.build.FullText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's filters put together, and full-text search. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaLogicTest {
    @RegisterExtension
    static final World world = new World();

    /** The ids of the users that a condition finds, in order. */
    private static List<Integer> users(Function<UserTable, Condition> condition) {
        return world.db.user().findMany(q -> q.where(condition).orderBy(u -> u.id.asc())).stream()
                .map(User::id)
                .toList();
    }

    private static List<Integer> posts(Function<PostTable, Condition> condition) {
        return world.db.post().findMany(q -> q.where(condition).orderBy(p -> p.id.asc())).stream()
                .map(post -> post.id())
                .toList();
    }

    @SuppressWarnings({"NullAway", "DataFlowIssue"}) // what a caller without a null checker may do
    private static String nothing() {
        return null;
    }

    @Test
    @Cell("Prisma: search")
    void byWords() {
        assertThat(posts(
                        p -> FullText.search("english", p.content, "fox -quick").matches()))
                .containsExactly(3);
        assertThat(posts(p ->
                        FullText.search("english", p.content, "sleep or quick").matches()))
                .containsExactly(1, 2);
    }

    @Test
    @Cell("Prisma: AND")
    void and() {
        assertThat(users(u -> u.country.eq("DE").and(u.age.gt(25)))).containsExactly(1);
        assertThat(users(u -> Condition.all(List.of()))).containsExactly(1, 2, 3, 4);
    }

    @Test
    @Cell("Prisma: OR")
    void or() {
        assertThat(users(u -> u.name.eq("Ann").or(u.name.eq("Bob")))).containsExactly(1, 2);
        assertThat(users(u -> Condition.any(List.of()))).isEmpty();
    }

    @Test
    @Cell("Prisma: NOT")
    void not() {
        assertThat(users(u -> u.country.eq("DE").not())).containsExactly(3, 4);
    }

    @Test
    @Cell("Prisma: AND, OR, NOT together")
    void allOfThem() {
        assertThat(users(u ->
                        u.country.eq("FR").or(u.age.gt(25)).and(u.name.eq("Ann").not(), u.id.lt(4))))
                .containsExactly(3);
    }

    @Test
    @Cell("Prisma: comparing columns in the same table")
    void columnsWithEachOther() {
        assertThat(posts(p -> p.title.eq(p.subtitle))).containsExactly(4);
        assertThat(users(u -> u.age.gt(u.visits))).containsExactly(1, 2, 4);
        assertThat(users(u -> u.id.in(u.lucky))).containsExactly(1, 3);
    }

    @Test
    @Cell("Prisma: search / or")
    void byOneOfTheWords() {
        assertThat(posts(p ->
                        FullText.search("english", p.content, "quick or dog").matches()))
                .containsExactly(1, 2, 3);
    }

    @Test
    @Cell("Prisma: search / and")
    void byAllOfTheWords() {
        assertThat(posts(p -> FullText.search("english", p.content, "fox dog").matches()))
                .containsExactly(3);
    }

    @Test
    @Cell("Prisma: search / not")
    void withoutAWord() {
        assertThat(posts(p -> FullText.search("english", p.content, "-fox").matches()))
                .containsExactly(2, 4, 5);
    }

    @Test
    @Cell("Prisma: AND / without the word")
    void twoConditions() {
        assertThat(world.db
                        .user()
                        .findMany(q -> q.where(u -> u.country.eq("DE")).where(u -> u.age.gt(25))))
                .extracting(User::id)
                .containsExactly(1);
    }

    @Test
    @Cell("Prisma: OR / and AND")
    void eitherAndToo() {
        assertThat(posts(p ->
                        p.title.contains("Alpha").or(p.title.contains("amma")).and(p.published.eq(false))))
                .containsExactly(3);
    }

    @Test
    @Cell("Prisma: OR / and NOT")
    void eitherButNot() {
        assertThat(posts(p -> p.title
                        .contains("lpha")
                        .or(p.title.contains("eta"))
                        .and(p.title.contains("%").not())))
                .containsExactly(1, 2);
    }

    @Test
    @Cell("Prisma: NOT / in a related record")
    void notOfARelatedRow() {
        assertThat(posts(p -> p.author.is(u -> u.email.contains("ann").not()))).containsExactly(3, 4);
    }

    /** There is no undefined: what is not asked for is a condition that is not there, and a null is refused. */
    @Test
    @Cell("Prisma: undefined in where")
    void aConditionThatIsNotThere() {
        for (Optional<String> wish : List.of(Optional.<String>empty(), Optional.of("Ann"))) {
            assertThat(users(u -> Condition.all(wish.map(u.name::eq).stream().toList())))
                    .hasSize(wish.isPresent() ? 1 : 4);
        }
        assertThatThrownBy(() -> users(u -> u.name.eq(nothing()))).isInstanceOf(NullPointerException.class);
    }
}
