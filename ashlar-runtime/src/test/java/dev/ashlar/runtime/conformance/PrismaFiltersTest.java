package dev.ashlar.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.blog.Sample;
import dev.ashlar.runtime.blog.SampleTable;
import dev.ashlar.runtime.blog.User;
import dev.ashlar.runtime.blog.UserTable;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.FullText;
import dev.ashlar.sql.build.JsonPath;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Prisma's reference, "Filter conditions and operators", "Relation filters", "Scalar list filters", "JSON filters". */
class PrismaFiltersTest extends PrismaTest {
    private static final String SCALAR = "Prisma / Filter conditions and operators / ";
    private static final String RELATION = "Prisma / Relation filters / ";
    private static final String LIST = "Prisma / Scalar list filters / ";
    private static final String JSON = "Prisma / JSON filters / ";

    private String names(Function<UserTable, Condition> where) {
        return String.join(
                " ",
                db.user().findMany(q -> q.where(where).orderBy(u -> u.email.asc())).stream()
                        .map(User::name)
                        .toList());
    }

    private List<Integer> samples(Function<SampleTable, Condition> where) {
        return db.sample().findMany(q -> q.where(where).orderBy(s -> s.id.asc())).stream()
                .map(Sample::id)
                .map(id -> id == one.id() ? 1 : 2)
                .toList();
    }

    @Test
    @Cells({SCALAR + "equals", SCALAR + "not"})
    void equality() {
        assertThat(names(u -> u.name.eq("Bob"))).isEqualTo("Bob");
        assertThat(names(u -> u.name.ne("Bob"))).isEqualTo("Ann cid");
    }

    @Test
    @Cells({SCALAR + "in", SCALAR + "notIn"})
    void membership() {
        assertThat(names(u -> u.logins.in(1, 5))).isEqualTo("Bob cid");
        assertThat(names(u -> u.logins.notIn(List.of(1, 5)))).isEqualTo("Ann");
        assertThat(names(u -> u.logins.in(List.of()))).isEmpty();
    }

    @Test
    @Cells({SCALAR + "lt", SCALAR + "lte", SCALAR + "gt", SCALAR + "gte"})
    void comparison() {
        assertThat(names(u -> u.logins.lt(3))).isEqualTo("cid");
        assertThat(names(u -> u.logins.lte(3))).isEqualTo("Ann cid");
        assertThat(names(u -> u.logins.gt(3))).isEqualTo("Bob");
        assertThat(names(u -> u.logins.gte(3))).isEqualTo("Ann Bob");
    }

    @Test
    @Cells({SCALAR + "contains", SCALAR + "startsWith", SCALAR + "endsWith"})
    void partsOfText() {
        assertThat(names(u -> u.name.contains("n"))).isEqualTo("Ann");
        assertThat(names(u -> u.name.startsWith("c"))).isEqualTo("cid");
        assertThat(names(u -> u.email.endsWith("b@x"))).isEqualTo("Bob");
        assertThat(names(u -> u.name.contains("%"))).isEmpty();
    }

    @Test
    @Cells(SCALAR + "mode: insensitive")
    void ignoringCase() {
        assertThat(names(u -> u.name.ignoringCase().eq("BOB"))).isEqualTo("Bob");
        assertThat(names(u -> u.name.ignoringCase().startsWith("C"))).isEqualTo("cid");
    }

    @Test
    @Cells(SCALAR + "search")
    void fullText() {
        assertThat(samples(s -> FullText.search("english", s.aText, "fox jump").matches()))
                .containsExactly(1);
    }

    @Test
    @Cells({SCALAR + "AND", SCALAR + "OR", SCALAR + "NOT"})
    void combinations() {
        assertThat(names(u -> u.logins.gt(1).and(u.hostId.isNull()))).isEqualTo("Ann");
        assertThat(names(u -> u.name.eq("Ann").or(u.logins.eq(1)))).isEqualTo("Ann cid");
        assertThat(names(u -> u.name.eq("Ann").not())).isEqualTo("Bob cid");
    }

    @Test
    @Cells(SCALAR + "null")
    void nulls() {
        assertThat(names(u -> u.hostId.isNull())).isEqualTo("Ann");
        assertThat(names(u -> u.hostId.isNotNull())).isEqualTo("Bob cid");
    }

    @Test
    @Cells(SCALAR + "comparing columns of one table")
    void columnsOfOneTable() {
        assertThat(samples(s -> s.aBig.gt(s.aInt.cast(PgType.BIGINT)))).containsExactly(1);
        assertThat(names(u -> u.name.eq(u.email))).isEmpty();
    }

    @Test
    @Cells({RELATION + "some", RELATION + "every", RELATION + "none"})
    void toMany() {
        assertThat(names(u -> u.invited.some(g -> g.name.eq("Bob")))).isEqualTo("Ann");
        assertThat(names(u -> u.invited.every(g -> g.logins.gt(0)))).isEqualTo("Ann Bob cid");
        assertThat(names(u -> u.invited.none(g -> g.name.eq("Bob")))).isEqualTo("Bob cid");
    }

    @Test
    @Cells({RELATION + "is", RELATION + "isNot"})
    void toOne() {
        assertThat(names(u -> u.host.is(h -> h.name.eq("Ann")))).isEqualTo("Bob cid");
        assertThat(names(u -> u.host.isNot(h -> h.name.eq("Ann")))).isEqualTo("Ann");
        assertThat(names(u -> u.profile.isNull())).isEqualTo("Bob cid");
    }

    @Test
    @Cells({LIST + "has", LIST + "hasEvery", LIST + "hasSome"})
    void elementsOfLists() {
        assertThat(samples(s -> s.texts.has("x"))).containsExactly(1);
        assertThat(samples(s -> s.texts.hasEvery(List.of("y", "z")))).containsExactly(2);
        assertThat(samples(s -> s.texts.hasSome(List.of("x", "z")))).containsExactly(1, 2);
    }

    @Test
    @Cells({LIST + "isEmpty", LIST + "equals"})
    void wholeLists() {
        assertThat(names(u -> u.nicknames.isEmpty())).isEqualTo("Bob");
        assertThat(samples(s -> s.texts.eq(List.of("x", "y")))).containsExactly(1);
    }

    @Test
    @Cells({JSON + "path, equals", JSON + "string_contains", JSON + "string_starts_with", JSON + "string_ends_with"})
    void jsonByPath() {
        assertThat(samples(s -> JsonPath.in(s.aJsonb, "name").text().eq("cat"))).containsExactly(1);
        assertThat(samples(s -> JsonPath.in(s.aJsonb, "name").text().contains("a")))
                .containsExactly(1);
    }

    @Test
    @Cells({JSON + "array_contains", JSON + "lt, gt of a value"})
    void jsonArraysAndNumbers() {
        assertThat(samples(s -> JsonPath.in(s.aJsonb, "a", "b").contains(new Json("[2]"))))
                .containsExactly(1);
        assertThat(samples(s -> JsonPath.in(s.aJsonb, "a", "b").arrayLength().gt(1)))
                .containsExactly(1);
    }

    @Test
    @Cells(JSON + "DbNull and JsonNull")
    void theTwoNullsOfJson() {
        db.sample().update(k -> k.id(two.id()), s -> s.aJsonb(new Json("null")));
        assertThat(db.sample().findUniqueOrThrow(k -> k.id(two.id())).aJsonb()).isEqualTo(new Json("null"));
        assertThat(samples(s -> s.aJsonb.isNull())).isEmpty();
        db.sample().update(k -> k.id(two.id()), s -> s.aJsonb(null));
        assertThat(samples(s -> s.aJsonb.isNull())).containsExactly(2);
    }
}
