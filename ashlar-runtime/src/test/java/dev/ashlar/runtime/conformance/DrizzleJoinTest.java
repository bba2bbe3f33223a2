package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.MemberShape.member;
import static dev.ashlar.runtime.conformance.StoryShape.story;
import static dev.ashlar.runtime.conformance.client.CategoryTable.CATEGORY;
import static dev.ashlar.runtime.conformance.client.PostTable.POST;
import static dev.ashlar.runtime.conformance.client.ProfileTable.PROFILE;
import static dev.ashlar.runtime.conformance.client.UserTable.USER;
import static dev.ashlar.sql.build.Aggregates.arrayAgg;
import static dev.ashlar.sql.build.Aggregates.count;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.conformance.client.ProfileTable;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.watch.StatementEvent;
import dev.ashlar.sql.Outer;
import dev.ashlar.sql.build.Derived;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Drizzle's pages on joins and on relational queries. */
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
    @Cell("Drizzle: inner join lateral")
    void theBestOfEachThatHasOne() {
        Derived best = best();
        assertThat(db.select(USER.id, best.get(POST.id))
                        .from(USER)
                        .crossJoinLateral(best)
                        .where(best.get(POST.id).isNotNull())
                        .orderBy(USER.id.asc())
                        .fetch(Pair::new))
                .containsExactly(new Pair(1, 1), new Pair(2, 4));
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
    @Cell("Drizzle: relational findMany")
    void manyShapes() {
        assertThat(db.post().findMany(story)).hasSize(5);
    }

    @Test
    @Cell("Drizzle: relational findFirst")
    void theFirstShape() {
        assertThat(db.post().findFirst(story, q -> q.orderBy(p -> p.likes.desc())))
                .map(Story::title)
                .contains("Alpha");
    }

    @Test
    @Cell("Drizzle: relational include relations")
    void rowsWithTheirRelations() {
        assertThat(db.post().findFirstOrThrow(story, q -> q.where(p -> p.id.eq(2))))
                .isEqualTo(new Story(
                        2,
                        "Beta",
                        new Story.Writer("Ann"),
                        List.of(new Story.Word("sql")),
                        List.of(new Story.Remark("good", null)),
                        1));
    }

    @Test
    @Cell("Drizzle: relational nested relations")
    void relationsOfRelations() {
        Member bob = db.user().findUniqueOrThrow(member, k -> k.id(2));
        assertThat(bob.posts())
                .contains(new Member.Piece(
                        "Gamma", 0, List.of(new Member.Piece.Note("x_y", new Member.Boss("ann@x.org")))));
    }

    @Test
    @Cell("Drizzle: relational partial fields")
    void columnsThatAreAskedForAlone() {
        List<String> texts = world.database().record(() -> db.post().findMany(story)).statements().stream()
                .map(StatementEvent::text)
                .toList();
        assertThat(texts).hasSize(3).noneMatch(text -> text.contains("\"content\"") || text.contains("\"settings\""));
    }

    @Test
    @Cell("Drizzle: relational relation filters")
    void rowsByTheirRelations() {
        assertThat(db.user()
                        .findMany(member, q -> q.where(u -> u.posts.some(p -> p.comments.some(c -> c.text.eq("bad"))))))
                .extracting(Member::id)
                .containsExactly(1);
    }

    @Test
    @Cell("Drizzle: relational order by / limit / offset in relations")
    void someOfTheRelatedRows() {
        assertThat(db.user()
                        .findMany(
                                member,
                                q -> q.orderBy(u -> u.id.asc())
                                        .take(2)
                                        .with(
                                                MemberShape.posts,
                                                p -> p.orderBy(x -> x.likes.asc())
                                                        .skip(1)
                                                        .take(1))))
                .extracting(m -> m.posts().get(0).title())
                .containsExactly("Alpha", "alpha 100%");
    }

    @Test
    @Cell("Drizzle: relational many-to-many")
    void rowsBehindAJunction() {
        assertThat(db.post()
                        .findUnique(
                                story,
                                k -> k.id(1),
                                q -> q.with(StoryShape.categories, c -> c.orderBy(x -> x.name.desc())))
                        .orElseThrow()
                        .categories())
                .containsExactly(new Story.Word("sql"), new Story.Word("java"));
    }

    @Test
    @Cell("Drizzle: relational self relations")
    void rowsOfTheSameTable() {
        assertThat(db.user().findMany(member, q -> q.orderBy(u -> u.id.asc())))
                .extracting(Member::boss)
                .containsExactly(
                        null, new Member.Boss("ann@x.org"), new Member.Boss("ann@x.org"), new Member.Boss("bob@x.org"));
    }

    @Test
    @Cell("Drizzle: relational aggregations of relations")
    void whatRelatedRowsComeTo() {
        assertThat(db.user()
                        .findMany(q -> q.where(u -> u.posts.sum(p -> p.likes).gt(new BigDecimal(10)))))
                .extracting(User::id)
                .containsExactly(1);
        assertThat(db.user().findUniqueOrThrow(member, k -> k.id(1)).postCount())
                .isEqualTo(2);
    }

    @Test
    @Cell("Drizzle: relational prepared statements / placeholders")
    void otherValuesAreTheSameStatement() {
        List<String> texts = world
                .database()
                .record(() -> List.of(1, 2).forEach(id -> db.post().findMany(q -> q.where(p -> p.authorId.eq(id)))))
                .statements()
                .stream()
                .map(StatementEvent::text)
                .distinct()
                .toList();
        assertThat(texts).singleElement().asString().contains("= ?");
    }

    @Test
    @Cell("Drizzle: relational one statement for each to-many part")
    void howeverManyRowsThereAre() {
        assertThat(world.statements(() -> db.post().findMany(story, q -> q.take(1))))
                .isEqualTo(3);
        assertThat(world.statements(() -> db.post().findMany(story))).isEqualTo(3);
    }
}
