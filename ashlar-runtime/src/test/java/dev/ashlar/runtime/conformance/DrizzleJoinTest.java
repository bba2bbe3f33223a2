package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.CategoryTable.CATEGORY;
import static dev.ashlar.runtime.conformance.client.CommentTable.COMMENT;
import static dev.ashlar.runtime.conformance.client.PostTable.POST;
import static dev.ashlar.runtime.conformance.client.ProfileTable.PROFILE;
import static dev.ashlar.runtime.conformance.client.UserTable.USER;
import static dev.ashlar.sql.build.Aggregates.arrayAgg;
import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Functions.upper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.sql.build.Derived;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Drizzle's page on joins. */
@Execution(ExecutionMode.CONCURRENT)
class DrizzleJoinTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    record Pair(@Nullable Object a, @Nullable Object b) {}

    private static Derived best() {
        return db.select(POST.id, POST.title)
                .from(POST)
                .where(POST.authorId.eq(USER.id))
                .orderBy(POST.likes.desc())
                .limit(1)
                .as("best");
    }

    @Test
    @Cell("Drizzle: left join")
    void rowsWithoutAPartnerToo() {
        assertThat(db.select(USER.id, PROFILE.bio)
                        .from(USER)
                        .leftJoin(PROFILE)
                        .on(PROFILE.userId.eq(USER.id))
                        .orderBy(USER.id.asc())
                        .fetch(Pair::new))
                .containsExactly(new Pair(1, "hi"), new Pair(2, null), new Pair(3, null), new Pair(4, null));
    }

    @Test
    @Cell("Drizzle: left join lateral")
    void theBestOfEachIfAny() {
        Derived best = best();
        assertThat(db.select(USER.id, best.get(POST.title))
                        .from(USER)
                        .leftJoinLateral(best)
                        .on(USER.id.isNotNull())
                        .orderBy(USER.id.asc())
                        .fetch(Pair::new))
                .containsExactly(new Pair(1, "Alpha"), new Pair(2, "alpha 100%"), new Pair(3, null), new Pair(4, null));
    }

    @Test
    @Cell("Drizzle: right join")
    void rowsOfTheSecondWithoutAPartnerToo() {
        assertThat(db.select(USER.name, POST.id)
                        .from(USER)
                        .rightJoin(POST)
                        .on(POST.authorId.eq(USER.id))
                        .orderBy(POST.id.asc())
                        .fetch(Pair::new))
                .containsExactly(
                        new Pair("Ann", 1),
                        new Pair("Ann", 2),
                        new Pair("Bob", 3),
                        new Pair("Bob", 4),
                        new Pair(null, 5));
    }

    @Test
    @Cell("Drizzle: inner join")
    void rowsWithAPartner() {
        assertThat(db.select(USER.name, POST.id)
                        .from(USER)
                        .innerJoin(POST)
                        .on(POST.authorId.eq(USER.id), POST.likes.gt(6))
                        .orderBy(POST.id.asc())
                        .fetch(Pair::new))
                .containsExactly(new Pair("Ann", 1), new Pair("Bob", 4));
    }

    @Test
    @Cell("Drizzle: full join")
    void rowsOfBothWithoutAPartnerToo() {
        assertThat(db.select(USER.id, POST.id)
                        .from(USER)
                        .fullJoin(POST)
                        .on(POST.authorId.eq(USER.id))
                        .where(USER.id.isNull().or(POST.id.isNull()))
                        .orderBy(USER.id.asc())
                        .fetch(Pair::new))
                .containsExactly(new Pair(3, null), new Pair(4, null), new Pair(null, 5));
    }

    @Test
    @Cell("Drizzle: cross join")
    void eachWithEach() {
        assertThat(db.select(count()).from(USER).crossJoin(CATEGORY).fetch(n -> n))
                .containsExactly(12L);
    }

    @Test
    @Cell("Drizzle: cross join lateral")
    void eachWithRowsOfItsOwn() {
        Derived best = best();
        assertThat(db.select(best.get(POST.title))
                        .from(USER)
                        .crossJoinLateral(best)
                        .orderBy(best.get(POST.id).asc())
                        .fetch(x -> x))
                .containsExactly("Alpha", "alpha 100%");
    }

    @Test
    @Cell("Drizzle: aliases and self joins")
    void aTableWithItself() {
        UserTable boss = USER.as("boss");
        assertThat(db.select(USER.id, boss.name)
                        .from(USER)
                        .innerJoin(boss)
                        .on(boss.id.eq(USER.bossId))
                        .orderBy(USER.id.asc())
                        .fetch(Pair::new))
                .containsExactly(new Pair(2, "Ann"), new Pair(3, "Ann"), new Pair(4, "Bob"));
    }

    @Test
    @Cell("Drizzle: partial select and nullable sides")
    void aSideThatFoundNobodyIsNull() {
        record Row(int post, @Nullable Integer author) {}
        assertThat(db.select(POST.id, USER.id)
                        .from(POST)
                        .leftJoin(USER)
                        .on(POST.authorId.eq(USER.id))
                        .where(POST.id.gte(4))
                        .orderBy(POST.id.asc())
                        .fetch(Row::new))
                .containsExactly(new Row(4, 2), new Row(5, null));
    }

    @Test
    @Cell("Drizzle: many-to-many")
    void throughAJunction() {
        assertThat(db.select(POST.id)
                        .from(POST)
                        .where(POST.categories.some(c -> c.name.eq("java")))
                        .fetch(x -> x))
                .containsExactlyInAnyOrder(1, 4);
    }

    @Test
    @Cell("Drizzle: aggregating results")
    void rowsOfOneTogether() {
        assertThat(db.select(USER.id, arrayAgg(POST.title).orderBy(POST.id.asc()))
                        .from(USER)
                        .innerJoin(POST)
                        .on(POST.authorId.eq(USER.id))
                        .groupBy(USER.id)
                        .orderBy(USER.id.asc())
                        .fetch(Pair::new))
                .containsExactly(new Pair(1, List.of("Alpha", "Beta")), new Pair(2, List.of("Gamma", "alpha 100%")));
    }

    @Test
    @Cell("Drizzle: update ... from with joins")
    void changesFromSeveralTables() {
        world.inVain(t -> assertThat(t.update(COMMENT)
                        .set(COMMENT.text, USER.name)
                        .from(POST)
                        .from(USER)
                        .where(COMMENT.postId.eq(POST.id), POST.authorId.eq(USER.id), USER.id.eq(1))
                        .returning(COMMENT.text)
                        .fetch(x -> x))
                .containsExactly("Ann", "Ann", "Ann"));
    }

    @Test
    @Cell("Drizzle: inner join lateral")
    void theBestOfEachIfItIsGood() {
        Derived best = best();
        assertThat(db.select(USER.id, best.get(POST.id))
                        .from(USER)
                        .innerJoinLateral(best)
                        .on(best.get(POST.id).gt(1))
                        .orderBy(USER.id.asc())
                        .fetch(Pair::new))
                .containsExactly(new Pair(2, 4));
    }

    @Test
    @Cell("Drizzle: partial select / an expression of the nullable side")
    void anExpressionOfASideThatFoundNobody() {
        assertThat(db.select(USER.id, upper(PROFILE.bio))
                        .from(USER)
                        .leftJoin(PROFILE)
                        .on(PROFILE.userId.eq(USER.id))
                        .orderBy(USER.id.asc())
                        .fetch(Pair::new))
                .startsWith(new Pair(1, "HI"), new Pair(2, null), new Pair(3, null));
    }

    @Test
    @Cell("Drizzle: partial select / a nested object")
    void aSideInARecordOfItsOwn() {
        record Piece(int id, String title) {}
        record Row(int user, @Nullable Piece post) {}
        assertThat(db.select(USER.id, POST.id, POST.title)
                        .from(USER)
                        .leftJoin(POST)
                        .on(POST.authorId.eq(USER.id), POST.likes.gt(8))
                        .orderBy(USER.id.asc())
                        .limit(2)
                        .fetch((user, post, title) -> new Row(user, post == null ? null : new Piece(post, title))))
                .containsExactly(new Row(1, new Piece(1, "Alpha")), new Row(2, null));
    }

    @Test
    @Cell("Drizzle: many-to-one")
    void rowsWithTheOneAbove() {
        assertThat(db.select(POST.id, USER.email)
                        .from(USER)
                        .leftJoin(POST)
                        .on(POST.authorId.eq(USER.id))
                        .where(POST.published.eq(true))
                        .orderBy(POST.id.asc())
                        .fetch(Pair::new))
                .containsExactly(new Pair(1, "ann@x.org"), new Pair(2, "ann@x.org"), new Pair(4, "bob@x.org"));
    }
}
