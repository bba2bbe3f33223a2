package dev.ashlar.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserCreate;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Json;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** More than anybody should send: it is answered, or a clear error, and the connection goes on. */
class HugeInputTest {
    private static final int DEEP = 1_000;

    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    @AfterEach
    void allIsAsItWas() {
        for (int i = 0; i < 5; i++) {
            assertThat(db.user().count()).isEqualTo(4);
        }
    }

    @Test
    void aMillionValuesAreAnswered() {
        List<Integer> million = IntStream.rangeClosed(1, 1_000_000).boxed().toList();
        assertThat(db.user().count(q -> q.where(u -> u.id.in(million)))).isEqualTo(4);
        assertThat(db.user().count(q -> q.where(u -> u.lucky.hasSome(million)))).isEqualTo(3);
    }

    @Test
    void aListOfAMillionIsWrittenAndRead() {
        List<Integer> million = IntStream.rangeClosed(1, 1_000_000).boxed().toList();
        world.inVain(t -> {
            User made = t.user().create(c -> c.email("million").lucky(million));
            assertThat(t.user().findUniqueOrThrow(k -> k.id(made.id())).lucky()).isEqualTo(million);
        });
    }

    @Test
    void aThousandRowsInsideEachOtherAreMadeWhereTheStackIsDeepEnough() throws InterruptedException {
        assertThat(deep(256)).isNull();
        Throwable error = deep(1);
        assertThat(error)
                .satisfiesAnyOf(e -> assertThat(e).isNull(), e -> assertThat(e).isInstanceOf(StackOverflowError.class));
    }

    private static @Nullable Throwable deep(int megabytes) throws InterruptedException {
        AtomicReference<@Nullable Throwable> error = new AtomicReference<>();
        Runnable work = () -> error.set(catchThrowable(() -> world.inVain(t -> {
            t.user().create(c -> chain(c, DEEP));
            assertThat(t.user().count()).isEqualTo(4 + DEEP);
        })));
        Thread thread = new Thread(null, work, "deep", (long) megabytes << 20);
        thread.start();
        thread.join();
        return error.get();
    }

    private static UserCreate.Ready chain(UserCreate.First first, int depth) {
        UserCreate.Ready user = first.email("deep" + depth);
        return depth == 1 ? user : user.boss(b -> b.create(c -> chain(c, depth - 1)));
    }

    @Test
    void relationsAThousandDeepAreAnsweredOrRefused() {
        Throwable error = catchThrowable(() -> db.user().count(q -> q.where(u -> bossOf(u, DEEP))));
        assertThat(error)
                .satisfiesAnyOf(e -> assertThat(e).isNull(), e -> assertThat(e).isInstanceOf(DatabaseException.class));
    }

    private static Condition bossOf(UserTable user, int depth) {
        return depth == 0 ? user.id.gt(0) : user.boss.is(b -> bossOf(b, depth - 1));
    }

    @Test
    void aDocumentAThousandDeepIsChanged() {
        String[] deeper = IntStream.range(1, DEEP).mapToObj(i -> "k").toArray(String[]::new);
        world.inVain(t -> {
            t.user().update(k -> k.id(1), s -> s.settings(new Json("{\"k\":".repeat(DEEP) + "1" + "}".repeat(DEEP))));
            t.user().update(k -> k.id(1), s -> s.settings(j -> j.merge(new Json("{\"a\": 2}"))));
            assertThat(t.user()
                            .count(q -> q.where(u -> dev.ashlar.sql.build.JsonPath.in(u.settings, "k")
                                    .then(deeper)
                                    .text()
                                    .eq("1"))))
                    .isEqualTo(1);
        });
    }

    @Test
    void aPathAThousandDeepIsWrittenOrRefused() {
        String[] deeper = IntStream.range(1, DEEP).mapToObj(i -> "k").toArray(String[]::new);
        Throwable error = catchThrowable(() -> world.inVain(t ->
                t.user().update(k -> k.id(1), s -> s.settings(j -> j.set(new Json("1"), "k", deeper)))));
        assertThat(error)
                .satisfiesAnyOf(e -> assertThat(e).isNull(), e -> assertThat(e).isInstanceOf(DatabaseException.class));
    }

    @Test
    void aTextOfTwoMillionCharactersIsWrittenAndRead() {
        String text = "x\u00e9".repeat(1_000_000);
        world.inVain(t -> {
            User made = t.user().create(c -> c.email("long").name(text));
            assertThat(t.user().findUniqueOrThrow(k -> k.id(made.id())).name()).isEqualTo(text);
        });
    }

    @Test
    void aThousandConditionsAndSortsAreAnswered() {
        List<Integer> many = IntStream.range(0, DEEP).boxed().toList();
        assertThat(db.user()
                        .count(q -> q.where(u -> Condition.all(
                                many.stream().map(i -> u.id.ne(1_000 + i)).collect(Collectors.toList())))))
                .isEqualTo(4);
        assertThat(db.user().findMany(q -> {
                    many.forEach(i -> q.orderBy(u -> u.visits.asc()));
                    return q;
                }))
                .hasSize(4);
    }
}
