package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.CategoryTable.CATEGORY;
import static dev.ashlar.runtime.conformance.client.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.query.PageToken;
import dev.ashlar.runtime.session.Tags;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.Cte;
import dev.ashlar.sql.build.FullText;
import dev.ashlar.sql.build.Functions;
import dev.ashlar.sql.build.JsonPath;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an attacker or an accident may send: it is data, or a clear error, and the database goes on as before. */
@Execution(ExecutionMode.CONCURRENT)
class BadInputTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    /** Every connection still answers, and nothing has gone. */
    @AfterEach
    void allIsAsItWas() {
        for (int i = 0; i < 5; i++) {
            assertThat(db.user().count()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE users; --",
                "' OR '1'='1",
                "\\'; DROP TABLE users; --",
                "$1",
                "?",
                "??",
                "{fn now()}",
                "\"users\"",
                "$$; DROP TABLE users; $$",
                "*/ DROP TABLE users /*",
                "%",
                "\u02bc\uff07 OR 1=1",
                "\u0130\u0131\ud83d\ude00"
            })
    void everyStringDoorLetsDataThroughAsData(String text) {
        assertThat(db.user().findUnique(k -> k.email(text))).isEmpty();
        assertThat(db.user().findMany(q -> q.where(u -> u.name.eq(text)))).isEmpty();
        assertThat(db.user().findMany(q -> q.where(u -> u.name.in(text, "Ann"))))
                .hasSize(1);
        assertThat(db.user().findMany(q -> q.where(u -> u.name.contains(text)))).isEmpty();
        assertThat(db.user().findMany(q -> q.where(u -> u.name.ignoringCase().eq(text))))
                .isEmpty();
        assertThat(db.user().findMany(q -> q.where(u -> u.aliases.has(text)))).isEmpty();
        assertThat(db.user().findMany(q -> q.where(u -> u.aliases.hasSome(List.of(text, "b")))))
                .hasSize(1);
        assertThat(db.user()
                        .findMany(q -> q.where(
                                u -> JsonPath.in(u.settings, "theme", text).exists())))
                .isEmpty();
        assertThat(db.user().findMany(q -> q.where(u -> JsonPath.in(u.settings).hasKey(text))))
                .isEmpty();
        assertThat(db.post()
                        .findMany(q -> q.where(p -> FullText.search("english", p.content, text + " zzz")
                                .matches())))
                .isEmpty();
        assertThat(db.sql("SELECT ?::text", text).as(PgType.STRING).fetch(x -> x))
                .containsExactly(text);
        assertThat(db.select(Functions.value(PgType.STRING, text)).fetch(x -> x))
                .containsExactly(text);
        assertThat(db.tagged(Tags.of("route", text)).user().count()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\"; DROP TABLE users; --", "a b", "\u00e9", "a.b", "SELECT", "\"", "?"})
    void namesOfOnesOwnAreQuoted(String name) {
        assertThat(db.select(USER.id.as(name)).from(USER).where(USER.id.eq(1)).fetch(x -> x))
                .containsExactly(1);
        UserTable named = USER.as(name);
        assertThat(db.select(named.id).from(named).fetch(x -> x)).hasSize(4);
        Cte cte = Cte.of(name, db.select(USER.id).from(USER));
        assertThat(db.with(cte).select(cte.get(USER.id)).from(cte).fetch(x -> x))
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; DROP TABLE users; --", "%", "a\u0130", "{\"a\":1}", "$1?"})
    void whatIsWrittenIsReadAgain(String text) {
        world.inVain(t -> {
            User made = t.user()
                    .create(c -> c.email(text)
                            .name(text)
                            .aliases(List.of(text, text))
                            .settings(new Json("{\"k\": " + quoted(text) + "}")));
            User read = t.user().findUniqueOrThrow(k -> k.email(text));
            assertThat(read).isEqualTo(made);
            assertThat(read.aliases()).containsExactly(text, text);
            assertThat(t.user()
                            .findMany(q -> q.where(
                                    u -> JsonPath.in(u.settings, "k").text().eq(text))))
                    .containsExactly(made);
        });
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Test
    void aForgedPageTokenIsRefused() {
        for (String forged : List.of("", "x", "'; DROP TABLE users; --", "AAAA", "\u0000")) {
            Throwable error = catchThrowable(() ->
                    db.user().page(q -> q.orderBy(u -> u.id.asc()).take(1).after(new PageToken(forged))));
            assertThat(error).as(forged).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aNulIsRefused() {
        String nul = "a\u0000b";
        assertRefused(() -> db.user().findMany(q -> q.where(u -> u.name.eq(nul))));
        assertRefused(() -> db.user().findUnique(k -> k.email(nul)));
        assertRefused(() -> db.user().findMany(q -> q.where(u -> u.aliases.has(nul))));
        assertRefused(() -> db.user().create(c -> c.email(nul)));
        assertRefused(() -> db.category().createMany(List.of("ok", nul), (c, name) -> c.name(name)));
        assertRefused(() -> db.category().copyIn(List.of("ok", nul), (c, name) -> c.name(name)));
        assertRefused(() -> db.sql("SELECT ?::text", nul).as(PgType.STRING).fetch(x -> x));
    }

    @Test
    void halfACharacterIsRefused() {
        String half = "a\ud83d";
        assertRefused(() -> db.user().findMany(q -> q.where(u -> u.name.eq(half))));
        assertRefused(() -> db.user().create(c -> c.email(half)));
        assertRefused(() -> db.category().createMany(List.of("ok", half), (c, name) -> c.name(name)));
        assertRefused(() -> db.category().copyIn(List.of("ok", half), (c, name) -> c.name(name)));
        assertThat(db.category().count()).isEqualTo(3);
    }

    @Test
    void aJsonThatIsNoneIsRefused() {
        assertThatThrownBy(() -> db.user().update(k -> k.id(1), s -> s.settings(new Json("{"))))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.sqlState()).isEqualTo("22P02"));
    }

    @Test
    void aHundredThousandValuesAreAnswered() {
        List<Integer> many = IntStream.rangeClosed(1, 100_000).boxed().toList();
        assertThat(db.user().findMany(q -> q.where(u -> u.id.in(many)))).hasSize(4);
        assertThat(db.user().findMany(q -> q.where(u -> u.id.notIn(many)))).isEmpty();
        assertThat(db.user().findMany(q -> q.where(u -> u.lucky.hasSome(many)))).hasSize(3);
        List<String> names = many.stream().map(i -> "n" + i).toList();
        assertThat(db.user().count(q -> q.where(u -> u.name.in(names)))).isZero();
    }

    @Test
    void aHundredThousandRowsAreWritten() {
        List<Integer> many = IntStream.rangeClosed(1, 100_000).boxed().toList();
        world.inVain(t -> {
            assertThat(t.category().createMany(many, (c, i) -> c.name("n" + i))).isEqualTo(100_000);
            assertThat(t.category().count()).isEqualTo(100_003);
            assertThat(t.category()
                            .deleteMany(c ->
                                    c.name.in(many.stream().map(i -> "n" + i).toList())))
                    .isEqualTo(100_000);
        });
    }

    @Test
    void moreParametersThanTheProtocolHasAreRefused() {
        List<Integer> many = IntStream.rangeClosed(1, 100_000).boxed().toList();
        assertThatThrownBy(() -> db.insertInto(CATEGORY)
                        .rows(many, (row, i) -> row.set(CATEGORY.name, "n" + i))
                        .execute())
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining("100000");
        assertRefused(() -> db.sql(
                        "SELECT 1 WHERE 1 IN (" + String.join(",", Collections.nCopies(100_000, "?")) + ")",
                        many.toArray())
                .execute());
        assertRefused(() -> db.user()
                .count(q ->
                        q.where(u -> Condition.any(many.stream().map(u.id::eq).collect(Collectors.toList())))));
        assertThat(db.category().count()).isEqualTo(3);
    }

    @Test
    void deepNestingIsAnsweredOrRefused() {
        Throwable error = catchThrowable(() -> db.user()
                .count(q -> q.where(u -> {
                    Condition deep = u.id.gt(0);
                    for (int i = 0; i < 1_000; i++) {
                        deep = deep.not().or(u.id.lt(0));
                    }
                    return deep;
                })));
        assertThat(error)
                .satisfiesAnyOf(e -> assertThat(e).isNull(), e -> assertThat(e).isInstanceOf(DatabaseException.class));
        String json = "[".repeat(20_000) + "]".repeat(20_000);
        assertRefused(() -> db.user().update(k -> k.id(1), s -> s.settings(new Json(json))));
    }

    @Test
    void aPathOfManyStepsIsAnswered() {
        String[] steps = Collections.nCopies(10_000, "x").toArray(String[]::new);
        assertThat(db.user()
                        .count(q -> q.where(u -> JsonPath.in(u.settings, steps).exists())))
                .isZero();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Throwable error = catchThrowable(call);
        assertThat(error)
                .satisfiesAnyOf(
                        e -> assertThat(e).isInstanceOf(DatabaseException.class),
                        e -> assertThat(e).isInstanceOf(IllegalArgumentException.class));
        assertThat(error).hasMessageNotContaining("Exception:");
    }
}
