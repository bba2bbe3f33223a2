package dev.ashlar.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's filters of JSON documents. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaJsonTest {
    @RegisterExtension
    static final World world = new World();

    /** The ids of the users that a condition finds, in order. */
    private static List<Integer> users(Function<UserTable, Condition> condition) {
        return world.db.user().findMany(q -> q.where(condition).orderBy(u -> u.id.asc())).stream()
                .map(User::id)
                .toList();
    }

    private static JsonPath theme(UserTable u) {
        return JsonPath.in(u.settings, "theme", "name");
    }

    private static JsonPath tags(UserTable u) {
        return JsonPath.in(u.settings, "tags");
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

    @Test
    @Cell("Prisma: path / array_contains, all values")
    void anArrayAtAPathContainsAll() {
        assertThat(users(u -> tags(u).contains(new Json("[\"y\", \"x\"]")))).containsExactly(1);
        assertThat(users(u -> tags(u).contains(new Json("[\"x\", \"z\"]")))).isEmpty();
    }

    /** Prisma has it for MySQL alone. */
    @Test
    @Cell("Prisma: path / key values of objects inside an array")
    void anObjectInAnArrayAtAPath() {
        Json treats = new Json("{\"treats\": [{\"name\": \"Dreamies\", \"by\": 1}, {\"name\": \"Treatos\"}]}");
        world.inVain(t -> {
            t.user().update(k -> k.id(3), s -> s.settings(treats));
            assertThat(t.user()
                            .findMany(q -> q.where(u ->
                                    JsonPath.in(u.settings, "treats").contains(new Json("[{\"name\": \"Treatos\"}]")))))
                    .extracting(User::id)
                    .containsExactly(3);
        });
    }
}
