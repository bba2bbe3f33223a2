package dev.ashlar.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.Post;
import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.notification.Channel;
import dev.ashlar.runtime.notification.Subscription;
import dev.ashlar.runtime.query.Page;
import dev.ashlar.runtime.query.PageToken;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.session.Tags;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.build.FullText;
import dev.ashlar.sql.build.JsonPath;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Doors for text that is not a column's value: names, comments, settings, paths, tokens. Nothing passes as SQL through any. */
class StringDoorsTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    static Stream<String> attacks() {
        return Stream.of(
                "'; DROP TABLE users; --",
                "\"; DROP TABLE users; --",
                "*/; DROP TABLE users; /*",
                "\\'; DROP TABLE users; --",
                "$$; DROP TABLE users; $$",
                "\n; DROP TABLE users\r\n",
                "a?b",
                "??",
                "$1",
                "{fn now()}",
                "%s",
                "a\u0130\ud83d\ude00");
    }

    static Stream<String> broken() {
        return Stream.of("a\u0000b", "a\ud83d", "\ude00b");
    }

    static Stream<String> all() {
        return Stream.concat(attacks(), broken());
    }

    /** Every connection still answers, and nothing has gone. */
    @AfterEach
    void allIsAsItWas() {
        for (int i = 0; i < 5; i++) {
            assertThat(db.user().count()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aTagIsAComment(String text) {
        Db tagged = db.tagged(Tags.of(text, text).and("route", text));
        Recording recording =
                world.database().record(() -> assertThat(tagged.user().count()).isEqualTo(4));
        String sql = recording.statements().get(0).text();
        int comment = sql.indexOf("/*");
        assertThat(sql.indexOf("*/", comment)).isEqualTo(sql.length() - 2);
        assertThat(sql.substring(comment)).doesNotContain("?", "\n", "''");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aColumnIsOneOfTheTable(String name) {
        assertThatThrownBy(() ->
                        db.user().findMany(q -> q.orderBy(u -> u.column(name).asc())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no column");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void aChannelIsAName(String name) throws InterruptedException {
        Channel<String> channel = Channel.text(name);
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        try (Subscription<String> subscription = world.database().listen(channel, told::add)) {
            assertThat(subscription).isNotNull();
            db.notify(channel, name);
            assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenChannelIsRefused(String name) {
        assertRefused(() -> db.notify(Channel.text(name), "x"));
        assertRefused(() -> db.notify(Channel.text("doors"), name));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aLanguageIsOneThatPostgresHas(String language) {
        assertRefused(() -> db.post().findMany(q -> q.where(p -> matches(p, language, "fox"))));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anySearchIsAnswered(String words) {
        for (String query : List.of(words, "\"" + words, words + " or", "-" + words, "((" + words, "& | ! <-> :*")) {
            List<Post> found = db.post().findMany(q -> q.where(p -> matches(p, "english", query + " zzz")));
            assertThat(found).as(query).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenSearchIsRefused(String words) {
        assertRefused(() -> db.post().findMany(q -> q.where(p -> matches(p, "english", words))));
    }

    private static dev.ashlar.sql.Condition matches(PostTable post, String language, String words) {
        return FullText.search(language, post.content, words).matches();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void aStepOfAPathIsData(String step) {
        assertThat(db.user().findMany(q -> q.where(u -> path(u, step).exists())))
                .isEmpty();
        assertThat(db.user().findMany(q -> q.where(u -> path(u, step).text().eq(step))))
                .isEmpty();
        world.inVain(t -> {
            User made = t.user().create(c -> c.email("doors"));
            t.user().update(k -> k.id(made.id()), s -> s.settings(j -> j.set(new Json("7"), step, step)));
            assertThat(t.user()
                            .findMany(
                                    q -> q.where(u -> path(u, step, step).text().eq("7"))))
                    .hasSize(1);
            t.user()
                    .update(
                            k -> k.id(made.id()),
                            s -> s.settings(
                                    j -> j.push(new Json("8"), step, "l").delete(step, step)));
            assertThat(t.user().findMany(q -> q.where(u -> path(u, step, step).exists())))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenStepIsRefused(String step) {
        assertRefused(() -> db.user().findMany(q -> q.where(u -> path(u, step).exists())));
        assertRefused(() -> db.user().update(k -> k.id(1), s -> s.settings(j -> j.set(new Json("1"), step))));
        assertRefused(() -> db.user().update(k -> k.id(1), s -> s.settings(new Json("{\"" + step + "\": 1}"))));
    }

    private static JsonPath path(UserTable user, String... steps) {
        return JsonPath.in(user.settings, steps);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aTokenOfAPageIsOursOrRefused(String text) {
        Page<User> page = db.user().page(q -> q.orderBy(u -> u.name.asc()).take(1));
        String token = page.next().orElseThrow().text();
        for (String forged : List.of(text, token + text, text + token, token.substring(1), token.substring(0, 5))) {
            assertRefused(() ->
                    db.user().page(q -> q.orderBy(u -> u.name.asc()).take(1).after(new PageToken(forged))));
        }
        assertRefused(() -> db.user()
                .page(q ->
                        q.orderBy(u -> u.email.asc()).take(1).after(page.next().orElseThrow())));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aTenantIsASetting(String id) {
        Throwable error = catchThrowable(() -> world.database().<Object>withTenant(id, StringDoorsTest::tenant));
        assertThat(error).isInstanceOf(DatabaseException.class); // the role is a superuser, or the id no text
        try (Database stepped =
                Database.builder().url(world.url()).tenantRole(id).poolSize(1).build()) {
            assertRefused(() -> stepped.<Object>withTenant(7, StringDoorsTest::tenant));
            assertThat(stepped.session().<Object>query(new Statement("SELECT 1", List.of()), row -> true))
                    .hasSize(1);
        }
    }

    private static Object tenant(Session session) {
        return session.query(
                new Statement("SELECT current_setting('app.tenant_id', true)", List.of()),
                row -> String.valueOf(row.get(0, PgType.STRING)));
    }

    @Test
    void rawSqlThatIsNoTextIsRefused() {
        broken().forEach(text -> {
            assertRefused(() -> db.sql("SELECT '" + text + "'").execute());
            assertRefused(() -> db.sql("SELECT ?::jsonb", "\"" + text + "\"").execute());
        });
    }

    private static void assertRefused(ThrowingCallable call) {
        Throwable error = catchThrowable(call);
        assertThat(error)
                .satisfiesAnyOf(
                        e -> assertThat(e).isInstanceOf(DatabaseException.class),
                        e -> assertThat(e).isInstanceOf(IllegalArgumentException.class));
        assertThat(error).hasMessageNotContaining("Exception:");
    }
}
