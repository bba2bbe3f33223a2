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
import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.conformance.client.ProfileTable;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.sql.Outer;
import dev.ashlar.sql.build.Derived;
import java.util.List;
import java.util.Optional;
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

    record Joined(int id, Optional<String> text) {}

    private static Joined joined(int id, @Nullable String text) {
        return new Joined(id, Optional.ofNullable(text));
    }

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
        Outer<ProfileTable> profile = Outer.of(PROFILE);
        assertThat(db.select(USER.id, profile.get(p -> p.bio))
                        .from(USER)
                        .leftJoin(profile)
                        .on(p -> p.userId.eq(USER.id))
                        .orderBy(USER.id.asc())
                        .fetch(Joined::new))
                .containsExactly(joined(1, "hi"), joined(2, null), joined(3, null), joined(4, null));
    }

    @Test
    @Cell("Drizzle: left join lateral")
    void theBestOfEachIfAny() {
        Outer<Derived> best = Outer.of(best());
        assertThat(db.select(USER.id, best.get(b -> b.get(POST.title)))
                        .from(USER)
                        .leftJoinLateral(best)
                        .on(USER.id.isNotNull())
                        .orderBy(USER.id.asc())
                        .fetch(Joined::new))
                .containsExactly(joined(1, "Alpha"), joined(2, "alpha 100%"), joined(3, null), joined(4, null));
    }

    @Test
    @Cell("Drizzle: right join")
    void rowsOfTheSecondWithoutAPartnerToo() {
        Outer<UserTable> user = Outer.of(USER);
        assertThat(db.select(POST.id, user.get(u -> u.name))
                        .from(user)
                        .rightJoin(POST)
                        .on(user.is(u -> u.id.eq(POST.authorId)))
                        .orderBy(POST.id.asc())
                        .fetch(Joined::new))
                .containsExactly(
                        joined(1, "Ann"), joined(2, "Ann"), joined(3, "Bob"), joined(4, "Bob"), joined(5, null));
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
        record Both(Optional<Integer> user, Optional<Integer> post) {}
        Outer<UserTable> user = Outer.of(USER);
        Outer<PostTable> post = Outer.of(POST);
        assertThat(db.select(user.get(u -> u.id), post.get(p -> p.id))
                        .from(user)
                        .fullJoin(post)
                        .on(p -> user.is(u -> u.id.eq(p.authorId)))
                        .where(user.get(u -> u.id)
                                .isNull()
                                .or(post.get(p -> p.id).isNull()))
                        .orderBy(user.get(u -> u.id).asc())
                        .fetch(Both::new))
                .containsExactly(
                        new Both(Optional.of(3), Optional.empty()),
                        new Both(Optional.of(4), Optional.empty()),
                        new Both(Optional.empty(), Optional.of(5)));
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
        record Row(int post, Optional<Integer> author, String name) {}
        Outer<UserTable> author = Outer.of(USER);
        assertThat(db.select(POST.id, author.get(a -> a.id), author.orElse(a -> a.name, "nobody"))
                        .from(POST)
                        .leftJoin(author)
                        .on(a -> a.id.eq(POST.authorId))
                        .where(POST.id.gte(4))
                        .orderBy(POST.id.asc())
                        .fetch(Row::new))
                .containsExactly(new Row(4, Optional.of(2), "Bob"), new Row(5, Optional.empty(), "nobody"));
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
        Outer<ProfileTable> profile = Outer.of(PROFILE);
        assertThat(db.select(USER.id, profile.get(p -> upper(p.bio)))
                        .from(USER)
                        .leftJoin(profile)
                        .on(p -> p.userId.eq(USER.id))
                        .orderBy(USER.id.asc())
                        .fetch(Joined::new))
                .startsWith(joined(1, "HI"), joined(2, null), joined(3, null));
    }

    @Test
    @Cell("Drizzle: partial select / a nested object")
    void aSideInARecordOfItsOwn() {
        record Piece(int id, String title) {}
        record Row(int user, Optional<Piece> post) {}
        Outer<PostTable> post = Outer.of(POST);
        assertThat(db.select(USER.id, post.get(p -> p.id), post.get(p -> p.title))
                        .from(USER)
                        .leftJoin(post)
                        .on(p -> p.authorId.eq(USER.id).and(p.likes.gt(8)))
                        .orderBy(USER.id.asc())
                        .limit(2)
                        .fetch((user, id, title) -> new Row(user, id.map(it -> new Piece(it, title.orElseThrow())))))
                .containsExactly(new Row(1, Optional.of(new Piece(1, "Alpha"))), new Row(2, Optional.empty()));
    }

    @Test
    @Cell("Drizzle: many-to-one")
    void rowsWithTheOneAbove() {
        Outer<PostTable> post = Outer.of(POST);
        assertThat(db.select(post.get(p -> p.id), USER.email)
                        .from(USER)
                        .leftJoin(post)
                        .on(p -> p.authorId.eq(USER.id))
                        .where(post.is(p -> p.published.eq(true)))
                        .orderBy(post.get(p -> p.id).asc())
                        .fetch((id, email) -> new Pair(id.orElseThrow(), email)))
                .containsExactly(new Pair(1, "ann@x.org"), new Pair(2, "ann@x.org"), new Pair(4, "bob@x.org"));
    }
}
