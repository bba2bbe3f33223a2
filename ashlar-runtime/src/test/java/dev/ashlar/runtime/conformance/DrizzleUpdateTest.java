package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.PostTable.POST;
import static dev.ashlar.runtime.conformance.client.UserTable.USER;
import static dev.ashlar.sql.build.Functions.concat;
import static dev.ashlar.sql.build.Functions.now;
import static dev.ashlar.sql.build.Functions.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.Cte;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Drizzle's page on update. Each test takes back what it wrote. */
@Execution(ExecutionMode.CONCURRENT)
class DrizzleUpdateTest {
    @RegisterExtension
    static final World world = new World();

    record Pair(@Nullable Object a, @Nullable Object b) {}

    private static List<Pair> users(Db.Tx t) {
        return t.select(USER.id, USER.visits).from(USER).orderBy(USER.id.asc()).fetch(Pair::new);
    }

    @Test
    @Cell("Drizzle: update")
    void changes() {
        world.inVain(t -> {
            assertThat(t.update(USER)
                            .set(USER.visits, 1)
                            .where(USER.country.eq("FR"))
                            .execute())
                    .isEqualTo(2);
            assertThat(users(t)).containsExactly(new Pair(1, 10), new Pair(2, 5), new Pair(3, 1), new Pair(4, 1));
        });
    }

    @Test
    @Cell("Drizzle: update returning")
    void changesAnswered() {
        world.inVain(t -> assertThat(t.update(USER)
                        .increment(USER.visits, 2)
                        .where(USER.id.eq(2))
                        .returning(USER.visits)
                        .fetch(x -> x))
                .containsExactly(7));
    }

    @Test
    @Cell("Drizzle: update with limit")
    void soManyChanges() {
        world.inVain(t -> assertThat(t.update(USER)
                        .set(USER.visits, 0)
                        .where(USER.id.in(t.select(USER.id)
                                .from(USER)
                                .orderBy(USER.id.asc())
                                .limit(2)))
                        .returning(USER.id)
                        .fetch(x -> x))
                .containsExactlyInAnyOrder(1, 2));
    }

    /** PostgreSQL's UPDATE has no order: a query with its keys has. */
    @Test
    @Cell("Drizzle: update / order by")
    void theFirstInAnOrderChange() {
        world.inVain(t -> assertThat(t.update(USER)
                        .set(USER.visits, 0)
                        .where(USER.id.in(t.select(USER.id)
                                .from(USER)
                                .orderBy(USER.visits.desc())
                                .limit(1)
                                .forUpdate()))
                        .returning(USER.name)
                        .fetch(x -> x))
                .containsExactly("Ann"));
    }

    @Test
    @Cell("Drizzle: set to an expression")
    void aValueThatIsComputed() {
        world.inVain(t -> assertThat(t.update(USER)
                        .set(USER.name, concat(USER.name, value(PgType.STRING, "!")))
                        .where(USER.id.eq(1))
                        .returning(USER.name)
                        .fetch(x -> x))
                .containsExactly("Ann!"));
    }

    @Test
    @Cell("Drizzle: with update")
    void changesByAQueryInFront() {
        world.inVain(t -> {
            Cte busy = Cte.of(
                    "busy",
                    t.select(POST.authorId).from(POST).where(POST.likes.gt(6)).distinct());
            assertThat(t.with(busy)
                            .update(USER)
                            .set(USER.visits, 99)
                            .from(busy)
                            .where(USER.id.eq(busy.get(POST.authorId)))
                            .execute())
                    .isEqualTo(2);
        });
    }

    @Test
    @Cell("Drizzle: update ... from")
    void changesFromAnotherTable() {
        world.inVain(t -> {
            assertThat(t.update(POST)
                            .set(POST.subtitle, USER.name)
                            .from(USER)
                            .where(POST.authorId.eq(USER.id), USER.id.eq(2))
                            .execute())
                    .isEqualTo(2);
            assertThat(t.post().findUniqueOrThrow(k -> k.id(3)).subtitle()).isEqualTo("Bob");
        });
    }

    @Test
    @Cell("Drizzle: update / undefined and null")
    void whatIsNotSetStays() {
        world.inVain(t -> {
            t.update(USER).set(USER.name, (String) null).where(USER.id.eq(1)).execute();
            assertThat(t.user().findUniqueOrThrow(k -> k.id(1)))
                    .satisfies(ann -> assertThat(ann.name()).isNull())
                    .satisfies(ann -> assertThat(ann.age()).isEqualTo(30));
        });
    }

    @Test
    @Cell("Drizzle: set to now()")
    void theServersTime() {
        world.inVain(t -> assertThat(t.update(USER)
                        .set(USER.joined, now())
                        .where(USER.id.eq(1))
                        .returning(USER.joined)
                        .fetch(x -> x)
                        .get(0))
                .isAfter(Instant.parse("2024-12-31T00:00:00Z")));
    }

    @Test
    @Cell("Drizzle: update ... from / alias")
    void changesFromTheSameTable() {
        world.inVain(t -> {
            UserTable boss = USER.as("boss");
            assertThat(t.update(USER)
                            .set(USER.country, boss.name)
                            .from(boss)
                            .where(USER.bossId.eq(boss.id), boss.id.eq(1))
                            .execute())
                    .isEqualTo(2);
            assertThat(t.user().findUniqueOrThrow(k -> k.id(2)).country()).isEqualTo("Ann");
        });
    }

    @Test
    @Cell("Drizzle: update ... from / returning columns of the joined table")
    void changesAnsweredWithAnotherTable() {
        world.inVain(t -> assertThat(t.update(POST)
                        .set(POST.likes, 0)
                        .from(USER)
                        .where(POST.authorId.eq(USER.id), USER.id.eq(2), POST.published.eq(true))
                        .returning(POST.id, USER.name)
                        .fetch(Pair::new))
                .containsExactly(new Pair(4, "Bob")));
    }
}
