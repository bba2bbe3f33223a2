package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.CommentTable.COMMENT;
import static dev.ashlar.runtime.conformance.client.PostTable.POST;
import static dev.ashlar.runtime.conformance.client.UserTable.USER;
import static dev.ashlar.sql.build.Functions.scalar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.sql.Condition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Drizzle's page of operators. */
@Execution(ExecutionMode.CONCURRENT)
class DrizzleOperatorTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    private static List<Integer> users(Condition... conditions) {
        return db.select(USER.id)
                .from(USER)
                .where(conditions)
                .orderBy(USER.id.asc())
                .fetch(id -> id);
    }

    private static List<Integer> posts(Condition... conditions) {
        return db.select(POST.id)
                .from(POST)
                .where(conditions)
                .orderBy(POST.id.asc())
                .fetch(id -> id);
    }

    @Test
    @Cell("Drizzle: exists")
    void thereIsOne() {
        assertThat(users(db.select(POST.id)
                        .from(POST)
                        .where(POST.authorId.eq(USER.id))
                        .exists()))
                .containsExactly(1, 2);
    }

    @Test
    @Cell("Drizzle: notExists")
    void thereIsNone() {
        assertThat(users(db.select(POST.id)
                        .from(POST)
                        .where(POST.authorId.eq(USER.id))
                        .exists()
                        .not()))
                .containsExactly(3, 4);
    }

    @Test
    @Cell("Drizzle: not")
    void not() {
        assertThat(users(USER.id.eq(1).not())).containsExactly(2, 3, 4);
    }

    @Test
    @Cell("Drizzle: eq")
    void equal() {
        assertThat(users(USER.id.eq(1))).containsExactly(1);
    }

    @Test
    @Cell("Drizzle: eq / two columns")
    void equalColumns() {
        assertThat(posts(POST.title.eq(POST.subtitle))).containsExactly(4);
    }

    @Test
    @Cell("Drizzle: ne")
    void unequal() {
        assertThat(users(USER.id.ne(1))).containsExactly(2, 3, 4);
        assertThat(posts(POST.title.ne(POST.subtitle))).containsExactly(1);
    }

    @Test
    @Cell("Drizzle: gt")
    void greater() {
        assertThat(users(USER.id.gt(2))).containsExactly(3, 4);
        assertThat(users(USER.age.gt(USER.visits))).containsExactly(1, 2, 4);
    }

    @Test
    @Cell("Drizzle: gte")
    void greaterOrEqual() {
        assertThat(users(USER.id.gte(2))).containsExactly(2, 3, 4);
        assertThat(users(USER.id.gte(USER.badge))).containsExactly(1, 2, 3);
    }

    @Test
    @Cell("Drizzle: lt")
    void less() {
        assertThat(users(USER.id.lt(2))).containsExactly(1);
        assertThat(users(USER.visits.lt(USER.id))).containsExactly(3, 4);
    }

    @Test
    @Cell("Drizzle: lte")
    void lessOrEqual() {
        assertThat(users(USER.id.lte(2))).containsExactly(1, 2);
        assertThat(users(USER.id.lte(USER.badge))).containsExactly(1, 2);
    }

    @Test
    @Cell("Drizzle: isNull")
    void isNull() {
        assertThat(users(USER.name.isNull())).containsExactly(4);
    }

    @Test
    @Cell("Drizzle: isNotNull")
    void isNotNull() {
        assertThat(users(USER.name.isNotNull())).containsExactly(1, 2, 3);
    }

    @Test
    @Cell("Drizzle: inArray")
    void oneOf() {
        assertThat(users(USER.id.in(List.of(1, 4)))).containsExactly(1, 4);
        assertThat(users(USER.id.in(List.of()))).isEmpty();
    }

    @Test
    @Cell("Drizzle: inArray / a query")
    void oneOfAQuery() {
        assertThat(users(USER.id.in(db.select(COMMENT.authorId).from(COMMENT)))).containsExactly(1, 2, 3);
    }

    @Test
    @Cell("Drizzle: notInArray")
    void noneOf() {
        assertThat(users(USER.id.notIn(1, 4))).containsExactly(2, 3);
    }

    @Test
    @Cell("Drizzle: notInArray / a query")
    void noneOfAQuery() {
        assertThat(users(USER.id.notIn(db.select(POST.authorId).from(POST).where(POST.authorId.isNotNull()))))
                .containsExactly(3, 4);
    }

    @Test
    @Cell("Drizzle: between")
    void between() {
        assertThat(users(USER.age.between(20, 30))).containsExactly(1, 2);
    }

    @Test
    @Cell("Drizzle: notBetween")
    void notBetween() {
        assertThat(users(USER.age.between(20, 30).not())).containsExactly(4);
    }

    @Test
    @Cell("Drizzle: like")
    void like() {
        assertThat(users(USER.email.like("_o%"))).containsExactly(2);
    }

    @Test
    @Cell("Drizzle: notLike")
    void notLike() {
        assertThat(users(USER.email.like("%@x.org").not())).containsExactly(3, 4);
    }

    @Test
    @Cell("Drizzle: ilike")
    void likeInAnyCase() {
        assertThat(users(USER.name.ignoringCase().like("A%"))).containsExactly(1);
        assertThat(users(USER.name.ignoringCase().like("C%"))).containsExactly(3);
    }

    @Test
    @Cell("Drizzle: notIlike")
    void notLikeInAnyCase() {
        assertThat(users(USER.name.ignoringCase().like("A%").not())).containsExactly(2, 3);
    }

    @Test
    @Cell("Drizzle: and")
    void both() {
        assertThat(users(USER.id.gt(1).and(USER.id.lt(4)))).containsExactly(2, 3);
    }

    @Test
    @Cell("Drizzle: or")
    void either() {
        assertThat(users(USER.id.gt(3).or(USER.id.lt(2)))).containsExactly(1, 4);
    }

    @Test
    @Cell("Drizzle: arrayContains")
    void containsAll() {
        assertThat(users(USER.lucky.hasEvery(List.of(1, 3)))).containsExactly(1, 4);
    }

    @Test
    @Cell("Drizzle: arrayContains / a query")
    void containsAllOfAQuery() {
        UserTable dan = USER.as("dan");
        assertThat(users(USER.lucky.hasEvery(
                        scalar(db.select(dan.lucky).from(dan).where(dan.id.eq(4))))))
                .containsExactly(1, 4);
    }

    @Test
    @Cell("Drizzle: arrayContained")
    void isContained() {
        assertThat(users(USER.lucky.containedBy(List.of(1, 3)))).containsExactly(2, 3, 4);
    }

    @Test
    @Cell("Drizzle: arrayOverlaps")
    void overlaps() {
        assertThat(users(USER.lucky.hasSome(List.of(2, 9)))).containsExactly(1);
    }
}
