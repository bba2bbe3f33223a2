package dev.ashlar.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.conformance.client.Role;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.FullText;
import dev.ashlar.sql.build.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's filters: of scalars, lists, JSON documents and relations. */
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

    private static JsonPath theme(UserTable u) {
        return JsonPath.in(u.settings, "theme", "name");
    }

    private static JsonPath tags(UserTable u) {
        return JsonPath.in(u.settings, "tags");
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
    @Cell("Prisma: some")
    void some() {
        assertThat(users(u -> u.posts.some(p -> p.likes.gt(6)))).containsExactly(1, 2);
        assertThat(posts(p -> p.categories.some(c -> c.name.eq("sql")))).containsExactly(1, 2);
    }

    @Test
    @Cell("Prisma: every")
    void every() {
        assertThat(users(u -> u.posts.every(p -> p.published.eq(true)))).containsExactly(1, 3, 4);
    }

    @Test
    @Cell("Prisma: none")
    void none() {
        assertThat(users(u -> u.posts.none(p -> p.likes.gt(8)))).containsExactly(2, 3, 4);
        assertThat(posts(p -> p.categories.none(c -> c.name.isNotNull()))).containsExactly(3, 5);
    }

    @Test
    @Cell("Prisma: is")
    void is() {
        assertThat(posts(p -> p.author.is(u -> u.name.eq("Bob")))).containsExactly(3, 4);
    }

    /** As in Prisma: a post without an author has no author of that name. */
    @Test
    @Cell("Prisma: isNot")
    void isNot() {
        assertThat(posts(p -> p.author.isNot(u -> u.name.eq("Bob")))).containsExactly(1, 2, 5);
    }

    @Test
    @Cell("Prisma: is / null")
    void isNobody() {
        assertThat(posts(p -> p.author.isNull())).containsExactly(5);
        assertThat(users(u -> u.profile.isNotNull())).containsExactly(1, 2);
        assertThat(users(u -> u.profile.isNull())).containsExactly(3, 4);
    }

    @Test
    @Cell("Prisma: nested relation filters")
    void throughManyRelations() {
        assertThat(users(u -> u.team.some(m -> m.posts.some(p -> p.comments.some(c -> c.text.eq("x_y"))))))
                .containsExactly(1);
    }

    @Test
    @Cell("Prisma: has")
    void has() {
        assertThat(users(u -> u.lucky.has(3))).containsExactly(1, 3, 4);
    }

    @Test
    @Cell("Prisma: hasEvery")
    void hasEvery() {
        assertThat(users(u -> u.lucky.hasEvery(List.of(3, 1)))).containsExactly(1, 4);
        assertThat(users(u -> u.lucky.hasEvery(List.of()))).containsExactly(1, 2, 3, 4);
    }

    @Test
    @Cell("Prisma: hasSome")
    void hasSome() {
        assertThat(users(u -> u.lucky.hasSome(List.of(2, 7)))).containsExactly(1);
        assertThat(users(u -> u.lucky.hasSome(List.of()))).isEmpty();
    }

    @Test
    @Cell("Prisma: isEmpty")
    void isEmpty() {
        assertThat(users(u -> u.lucky.isEmpty())).containsExactly(2);
        assertThat(users(u -> u.lucky.isNotEmpty())).containsExactly(1, 3, 4);
    }

    @Test
    @Cell("Prisma: list equals")
    void sameList() {
        assertThat(users(u -> u.lucky.eq(List.of(1, 3)))).containsExactly(4);
        assertThat(users(u -> u.aliases.eq(List.of()))).containsExactly(3);
    }

    @Test
    @Cell("Prisma: path / equals")
    void theValueAtAPath() {
        assertThat(users(u -> theme(u).text().eq("dark"))).containsExactly(1);
        assertThat(users(u -> theme(u).value().eq(new Json("\"light\"")))).containsExactly(2);
        assertThat(users(u -> JsonPath.in(u.settings, "on").as(PgType.BOOLEAN).eq(true)))
                .containsExactly(1);
    }

    @Test
    @Cell("Prisma: path / not")
    void anotherValueAtAPath() {
        assertThat(users(u -> theme(u).text().ne("dark"))).containsExactly(2);
    }

    @Test
    @Cell("Prisma: path / string_contains")
    void aTextAtAPathContains() {
        assertThat(users(u -> theme(u).text().contains("ar"))).containsExactly(1);
        assertThat(users(u -> theme(u).text().contains("%"))).isEmpty();
    }

    @Test
    @Cell("Prisma: path / string_starts_with")
    void aTextAtAPathStarts() {
        assertThat(users(u -> theme(u).text().startsWith("li"))).containsExactly(2);
    }

    @Test
    @Cell("Prisma: path / string_ends_with")
    void aTextAtAPathEnds() {
        assertThat(users(u -> theme(u).text().endsWith("rk"))).containsExactly(1);
    }

    @Test
    @Cell("Prisma: path / mode: insensitive")
    void aTextAtAPathInAnyCase() {
        assertThat(users(u -> theme(u).text().ignoringCase().eq("DARK"))).containsExactly(1);
        assertThat(users(u -> theme(u).text().ignoringCase().contains("IGH"))).containsExactly(2);
    }

    @Test
    @Cell("Prisma: path / lt, lte, gt, gte")
    void aNumberAtAPath() {
        assertThat(users(u -> JsonPath.in(u.settings, "theme", "size")
                        .as(PgType.INTEGER)
                        .gt(11)))
                .containsExactly(1);
        assertThat(users(u -> JsonPath.in(u.settings, "theme", "size")
                        .as(PgType.NUMERIC)
                        .lte(new BigDecimal("11.5"))))
                .isEmpty();
    }

    @Test
    @Cell("Prisma: path / array_contains")
    void anArrayAtAPathContains() {
        assertThat(users(u -> tags(u).contains(new Json("[\"y\"]")))).containsExactly(1);
        assertThat(users(u -> tags(u).hasKey("x"))).containsExactly(1);
        assertThat(users(u -> tags(u).contains(new Json("[\"z\"]")))).isEmpty();
    }

    @Test
    @Cell("Prisma: path / array_starts_with")
    void anArrayAtAPathStarts() {
        assertThat(users(u -> tags(u).then("0").text().eq("x"))).containsExactly(1);
        assertThat(users(u -> tags(u).then("0").text().eq("y"))).isEmpty();
    }

    @Test
    @Cell("Prisma: path / array_ends_with")
    void anArrayAtAPathEnds() {
        assertThat(users(u -> tags(u).then("-1").text().eq("y"))).containsExactly(1);
    }

    @Test
    @Cell("Prisma: path / array element")
    void anElementOfAnArray() {
        assertThat(users(u -> tags(u).then("1").text().eq("y"))).containsExactly(1);
        assertThat(users(u -> tags(u).arrayLength().eq(2))).containsExactly(1);
    }

    @Test
    @Cell("Prisma: json equals / the whole value")
    void theWholeDocument() {
        assertThat(users(u -> u.settings.eq(new Json("{\"theme\":{\"name\":\"light\"}}"))))
                .containsExactly(2);
    }

    @Test
    @Cell("Prisma: Prisma.JsonNull")
    void aNullInsideTheDocument() {
        assertThat(users(u -> u.settings.eq(new Json("null")))).containsExactly(4);
    }

    @Test
    @Cell("Prisma: Prisma.DbNull")
    void noDocument() {
        assertThat(users(u -> u.settings.isNull())).containsExactly(3);
    }

    @Test
    @Cell("Prisma: Prisma.AnyNull")
    void eitherNull() {
        assertThat(users(u -> u.settings.isNull().or(u.settings.eq(new Json("null")))))
                .containsExactly(3, 4);
    }
}
