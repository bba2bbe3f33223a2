package dev.ashlar.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.conformance.client.Role;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.sql.Condition;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's filters of columns, and how they are put together. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaFilterTest {
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

    @Test
    @Cell("Prisma: equals")
    void equalTo() {
        assertThat(users(u -> u.name.eq("Ann"))).containsExactly(1);
        assertThat(users(u -> u.name.eq("ann"))).isEmpty();
    }

    @Test
    @Cell("Prisma: equals / null")
    void isNull() {
        assertThat(users(u -> u.name.isNull())).containsExactly(4);
    }

    /** As in Prisma: a row without a value is not unequal. */
    @Test
    @Cell("Prisma: not")
    void unequal() {
        assertThat(users(u -> u.name.ne("Ann"))).containsExactly(2, 3);
        assertThat(users(u -> u.role.ne(Role.USER))).containsExactly(1, 2);
    }

    @Test
    @Cell("Prisma: not / null")
    void isNotNull() {
        assertThat(users(u -> u.age.isNotNull())).containsExactly(1, 2, 4);
    }

    @Test
    @Cell("Prisma: in")
    void oneOf() {
        assertThat(users(u -> u.id.in(List.of(1, 3, 99)))).containsExactly(1, 3);
        assertThat(users(u -> u.name.in("Ann", "cid"))).containsExactly(1, 3);
    }

    @Test
    @Cell("Prisma: in / empty")
    void oneOfNone() {
        assertThat(users(u -> u.id.in(List.of()))).isEmpty();
        assertThat(users(u -> u.id.notIn(List.of()))).containsExactly(1, 2, 3, 4);
    }

    @Test
    @Cell("Prisma: notIn")
    void noneOf() {
        assertThat(users(u -> u.id.notIn(1, 2))).containsExactly(3, 4);
        assertThat(users(u -> u.name.notIn("Ann"))).containsExactly(2, 3);
    }

    @Test
    @Cell("Prisma: lt")
    void less() {
        assertThat(users(u -> u.age.lt(30))).containsExactly(2);
    }

    @Test
    @Cell("Prisma: lte")
    void lessOrEqual() {
        assertThat(users(u -> u.age.lte(30))).containsExactly(1, 2);
    }

    @Test
    @Cell("Prisma: gt")
    void greater() {
        assertThat(users(u -> u.age.gt(30))).containsExactly(4);
    }

    @Test
    @Cell("Prisma: gte")
    void greaterOrEqual() {
        assertThat(users(u -> u.age.gte(30))).containsExactly(1, 4);
    }

    @Test
    @Cell("Prisma: contains")
    void contains() {
        assertThat(posts(p -> p.content.contains("dog"))).containsExactly(2, 3);
    }

    @Test
    @Cell("Prisma: contains / wildcards are text")
    void wildcardsAreText() {
        assertThat(posts(p -> p.title.contains("%"))).containsExactly(4);
        assertThat(posts(p -> p.title.contains("_"))).isEmpty();
        assertThat(posts(p -> p.title.contains("\\"))).isEmpty();
        assertThat(posts(p -> p.comments.some(c -> c.text.contains("_")))).containsExactly(3);
    }

    @Test
    @Cell("Prisma: startsWith")
    void startsWith() {
        assertThat(users(u -> u.email.startsWith("b"))).containsExactly(2);
    }

    @Test
    @Cell("Prisma: endsWith")
    void endsWith() {
        assertThat(users(u -> u.email.endsWith("@y.org"))).containsExactly(3, 4);
    }

    @Test
    @Cell("Prisma: mode: insensitive")
    void ignoringCase() {
        assertThat(users(u -> u.name.ignoringCase().eq("ANN"))).containsExactly(1);
        assertThat(posts(p -> p.title.ignoringCase().startsWith("ALPHA"))).containsExactly(1, 4);
        assertThat(users(u -> u.name.ignoringCase().in(List.of("CID", "bob")))).containsExactly(2, 3);
    }

    @Test
    @Cell("Prisma: enum")
    void enums() {
        assertThat(users(u -> u.role.in(Role.ADMIN, Role.EDITOR))).containsExactly(1, 2);
        assertThat(users(u -> u.role.gt(Role.USER))).containsExactly(1, 2); // in the order declared
    }

    @Test
    @Cell("Prisma: BigInt")
    void largeNumbers() {
        assertThat(users(u -> u.coins.eq(9_000_000_000L))).containsExactly(1);
        assertThat(users(u -> u.coins.lt(2L))).containsExactly(3, 4);
    }

    @Test
    @Cell("Prisma: Decimal")
    void decimals() {
        assertThat(users(u -> u.balance.eq(new BigDecimal("10.5")))).containsExactly(1);
        assertThat(users(u -> u.balance.between(new BigDecimal("5"), new BigDecimal("7.25"))))
                .containsExactly(2, 4);
    }

    @Test
    @Cell("Prisma: DateTime")
    void moments() {
        assertThat(users(u -> u.joined.gte(Instant.parse("2024-03-01T00:00:00Z"))))
                .containsExactly(3, 4);
        assertThat(users(u -> u.joined.lt(Instant.parse("2024-01-01T00:00:00.000001Z"))))
                .containsExactly(1);
    }

    @Test
    @Cell("Prisma: equals / a list")
    void equalToAList() {
        assertThat(users(u -> u.lucky.eq(List.of(1, 2, 3)))).containsExactly(1);
        assertThat(users(u -> u.lucky.eq(List.of(3, 2, 1)))).isEmpty();
    }

    @Test
    @Cell("Prisma: not / or null")
    void unequalOrNull() {
        assertThat(users(u -> u.name.ne("Ann").or(u.name.isNull()))).containsExactly(2, 3, 4);
    }

    @Test
    @Cell("Prisma: in / null values")
    void aNullIsNotOneOf() {
        assertThat(users(u -> u.name.in("Ann", "Bob", "cid"))).containsExactly(1, 2, 3);
    }

    @Test
    @Cell("Prisma: in / NOT")
    void notOneOf() {
        assertThat(users(u -> u.name.in("Ann", "Bob").not())).containsExactly(3);
    }

    @Test
    @Cell("Prisma: in / of records two relations away")
    void oneOfFarAway() {
        assertThat(users(u -> u.posts.some(p -> p.categories.some(c -> c.name.in("java", "Introductions")))))
                .containsExactly(1, 2);
    }

    @Test
    @Cell("Prisma: notIn / null values")
    void aNullIsNotNoneOf() {
        assertThat(users(u -> u.name.notIn("Saqui"))).containsExactly(1, 2, 3);
    }

    @Test
    @Cell("Prisma: gte / DateTime with an offset")
    void fromAMomentOn() {
        Instant from = OffsetDateTime.parse("2024-03-01T02:00:00+02:00").toInstant();
        assertThat(users(u -> u.joined.gte(from))).containsExactly(3, 4);
        assertThat(users(u -> u.joined.gt(from))).containsExactly(4);
    }

    @Test
    @Cell("Prisma: contains / NOT")
    void containsNot() {
        assertThat(posts(p -> p.content.contains("dog").not())).containsExactly(1, 4, 5);
    }

    @Test
    @Cell("Prisma: mode: insensitive / contains")
    void containsInAnyCase() {
        assertThat(posts(p -> p.title.ignoringCase().contains("ALPH"))).containsExactly(1, 4);
        assertThat(posts(p -> p.title.ignoringCase().contains("0%"))).containsExactly(4);
    }
}
