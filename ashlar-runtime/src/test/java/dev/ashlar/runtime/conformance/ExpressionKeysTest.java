package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.MemberShape.member;
import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Aggregates.sum;
import static dev.ashlar.sql.build.Functions.coalesce;
import static dev.ashlar.sql.build.Functions.length;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.Post;
import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.TextExpression;
import dev.ashlar.sql.build.JsonPath;
import dev.ashlar.sql.rows.Reading;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Rows put together by what is no column: a value of a relation, a path in a document, a function with a value in it. */
@Execution(ExecutionMode.CONCURRENT)
class ExpressionKeysTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    record Group(@Nullable Object key, @Nullable Object value) {}

    private static Expression<String> authorsName(PostTable post) {
        return post.author.by(u -> u.name);
    }

    private static TextExpression theme(UserTable user) {
        return JsonPath.in(user.settings, "theme", "name").text();
    }

    @Test
    void groupsOfAValueOfARelation() {
        assertThat(db.post()
                        .groupBy(
                                g -> g.by(p -> authorsName(p))
                                        .where(p -> p.likes.gt(0))
                                        .orderBy(
                                                p -> count().desc(),
                                                p -> authorsName(p).asc()),
                                p -> Reading.of(authorsName(p), sum(p.likes), Group::new)))
                .containsExactly(
                        new Group("Ann", new BigDecimal(15)),
                        new Group("Bob", new BigDecimal(7)),
                        new Group(null, new BigDecimal(1)));
    }

    @Test
    void groupsOfAnAggregateOfARelation() {
        assertThat(db.user()
                        .groupBy(
                                g -> g.by(u -> u.posts.count())
                                        .having(u -> u.posts.count().lt(5L))
                                        .orderBy(u -> u.posts.count().asc()),
                                u -> Reading.of(u.posts.count(), count(), Group::new)))
                .containsExactly(new Group(0L, 2L), new Group(2L, 2L));
    }

    @Test
    void groupsOfAPathInADocument() {
        assertThat(db.user()
                        .groupBy(
                                g -> g.by(u -> theme(u))
                                        .having(u -> theme(u).isNotNull())
                                        .orderBy(u -> theme(u).desc()),
                                u -> Reading.of(theme(u), count(), Group::new)))
                .containsExactly(new Group("light", 1L), new Group("dark", 1L));
    }

    /** The key is known again inside of what is made of it, too. */
    @Test
    void groupsOfAFunctionWithAValueInIt() {
        assertThat(db.user()
                        .groupBy(
                                g -> g.by(u -> coalesce(u.name, "nobody"), u -> u.country)
                                        .having(u -> length(coalesce(u.name, "nobody"))
                                                .gt(3))
                                        .orderBy(u -> coalesce(u.name, "nobody").asc()),
                                u -> Reading.of(length(coalesce(u.name, "nobody")), u.country, Group::new)))
                .containsExactly(new Group(6, "FR"));
    }

    /** The same expression of the rows that a relation leads to is not the key. */
    @Test
    void aKeyIsOfItsOwnRows() {
        assertThat(db.user()
                        .groupBy(
                                g -> g.by(u -> u.id, u -> coalesce(u.name, "nobody"))
                                        .having(u -> u.team.some(
                                                m -> coalesce(m.name, "nobody").eq("Bob"))),
                                u -> Reading.of(u.id, coalesce(u.name, "nobody"), Group::new)))
                .containsExactly(new Group(1, "Ann"));
    }

    /** What hangs on a key of the table may be read beside it, and a key be said twice. */
    @Test
    void aColumnBesideItsKey() {
        assertThat(db.user()
                        .groupBy(
                                g -> g.by(u -> u.id, u -> length(u.country))
                                        .orderBy(u -> u.id.asc())
                                        .take(1),
                                u -> Reading.of(u.name, length(u.country), Group::new)))
                .containsExactly(new Group("Ann", 2));
        Expression<String> name = coalesce(UserTable.USER.name, "nobody");
        assertThat(db.user()
                        .groupBy(
                                g -> g.by(u -> name, u -> name)
                                        .orderBy(u -> name.asc())
                                        .take(1),
                                u -> Reading.of(name, count(), Group::new)))
                .containsExactly(new Group("Ann", 1L));
    }

    @Test
    void anOrderByWhatRowsAreDistinctByIsSaidOnce() {
        Expression<String> name = coalesce(UserTable.USER.name, "nobody");
        Recording recording = world.database()
                .record(() -> assertThat(
                                db.user().findMany(q -> q.distinct(u -> name).orderBy(u -> name.desc())))
                        .extracting(User::id)
                        .containsExactly(4, 3, 2, 1));
        assertThat(recording.statements().get(0).text())
                .contains("ORDER BY \"distinct 0\" DESC)")
                .doesNotContain("\"distinct 0\" DESC,");
    }

    @Test
    void theFirstRowOfEachValueOfARelation() {
        assertThat(db.post()
                        .findMany(q ->
                                q.distinct(p -> p.author.by(u -> u.country)).orderBy(p -> p.likes.desc())))
                .extracting(Post::title)
                .containsExactly("Alpha", "Orphan");
        assertThat(db.user()
                        .findMany(q -> q.distinct(u -> coalesce(u.name, "nobody"), u -> u.boss.by(b -> b.name))
                                .orderBy(u -> u.boss.by(b -> b.name).desc().nullsLast(), u -> u.id.desc())
                                .skip(1)
                                .take(2)))
                .extracting(User::id)
                .containsExactly(3, 2);
        assertThat(db.user().count(q -> q.distinct(u -> length(u.country)))).isEqualTo(1);
        assertThat(db.user().exists(q -> q.distinct(u -> coalesce(u.name, "nobody"))))
                .isTrue();
        assertThat(db.post()
                        .<BigDecimal>aggregate(
                                q -> q.distinct(p -> authorsName(p)).orderBy(p -> p.likes.desc()),
                                p -> Reading.of(sum(p.likes), likes -> likes)))
                .isEqualTo(new BigDecimal(18));
    }

    @Test
    void theFirstRowOfEachValueForEachParent() {
        List<Member> members = db.user()
                .findMany(
                        member,
                        q -> q.orderBy(u -> u.id.asc())
                                .take(2)
                                .with(
                                        MemberShape.posts,
                                        p -> p.distinct(
                                                        r -> coalesce(r.subtitle, "none"),
                                                        r -> r.author.by(u -> u.role))
                                                .orderBy(r -> r.likes.desc())
                                                .skip(1)));
        assertThat(members).extracting(m -> m.posts().get(0).title()).containsExactly("Beta", "Gamma");
    }
}
