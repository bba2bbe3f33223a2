package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.CardShape.card;
import static dev.ashlar.runtime.conformance.MemberShape.member;
import static dev.ashlar.runtime.conformance.StoryShape.story;
import static dev.ashlar.sql.build.Aggregates.avg;
import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Aggregates.max;
import static dev.ashlar.sql.build.Aggregates.min;
import static dev.ashlar.sql.build.Aggregates.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.conformance.client.CommentKey;
import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.Post;
import dev.ashlar.runtime.conformance.client.PostKey;
import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.conformance.client.Role;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.query.Query;
import dev.ashlar.sql.build.FullText;
import dev.ashlar.sql.rows.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's queries that read, and their options. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaFindTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    record Summary(
            long count,
            @Nullable BigDecimal sum,
            @Nullable BigDecimal avg,
            @Nullable Integer min,
            @Nullable Integer max) {}

    record OfRole(Role role, long users) {}

    private static List<String> titles(UnaryOperator<Query<PostTable, PostKey>> query) {
        return db.post().findMany(query).stream().map(Post::title).toList();
    }

    private static Summary likes(UnaryOperator<Query<PostTable, PostKey>> query) {
        return db.post()
                .aggregate(
                        query,
                        p -> Reading.of(count(), sum(p.likes), avg(p.likes), min(p.likes), max(p.likes), Summary::new));
    }

    private static Story storyOf(int post, UnaryOperator<Query<PostTable, PostKey>> query) {
        return db.post().findUnique(story, k -> k.id(post), query).orElseThrow();
    }

    private static List<String> texts(Story found) {
        return found.comments().stream().map(Story.Remark::text).toList();
    }

    @Test
    @Cell("Prisma: findUnique / where a unique field")
    void aRowByEachOfItsKeys() {
        assertThat(db.user().findUnique(k -> k.id(1))).map(User::email).contains("ann@x.org");
        assertThat(db.user().findUnique(k -> k.email("bob@x.org")))
                .map(User::id)
                .contains(2);
        assertThat(db.user().findUnique(k -> k.id(-1))).isEmpty();
        assertThat(world.statements(() -> db.user().findUnique(k -> k.id(1)))).isEqualTo(1);
    }

    @Test
    @Cell("Prisma: findUnique / where a compound key")
    void aRowByACompoundKey() {
        assertThat(db.user().findUnique(k -> k.countryBadge("FR", 1)))
                .map(User::id)
                .contains(3);
        assertThat(db.user().findUnique(k -> k.countryBadge("FR", 2))).isEmpty();
    }

    @Test
    @Cell("Prisma: findUnique / where with further conditions")
    void aRowByItsKeyIfItIsAsAskedFor() {
        assertThat(db.user().findUnique(k -> k.id(1), q -> q.where(u -> u.role.eq(Role.ADMIN))))
                .isPresent();
        assertThat(db.user().findUnique(k -> k.id(1), q -> q.where(u -> u.role.eq(Role.USER))))
                .isEmpty();
    }

    @Test
    @Cell("Prisma: findUnique / select")
    void someColumnsOfOneRow() {
        assertThat(db.user().findUnique(card, k -> k.id(2))).contains(new Card("bob@x.org", "Bob"));
    }

    @Test
    @Cell("Prisma: findUnique / include")
    void oneRowWithItsRelations() {
        Member bob = db.user().findUniqueOrThrow(member, k -> k.id(2));
        assertThat(bob.profile()).isEqualTo(new Member.About(null));
        assertThat(bob.boss()).isEqualTo(new Member.Boss("ann@x.org"));
        assertThat(bob.posts()).extracting(Member.Piece::title).containsExactlyInAnyOrder("Gamma", "alpha 100%");
    }

    @Test
    @Cell("Prisma: findUnique / omit")
    void aShapeLeavesOutWhatItDoesNotName() {
        world.database()
                .record(() ->
                        assertThat(db.user().findUnique(card, k -> k.id(1))).isPresent())
                .statements()
                .forEach(s -> assertThat(s.text()).doesNotContain("settings").doesNotContain("balance"));
    }

    @Test
    @Cell("Prisma: findUniqueOrThrow")
    void theRowOrAnError() {
        assertThat(db.user().findUniqueOrThrow(k -> k.id(1)).name()).isEqualTo("Ann");
        assertThatThrownBy(() -> db.user().findUniqueOrThrow(k -> k.email("no")))
                .isInstanceOf(RecordNotFound.class)
                .hasMessageContaining("\"users\"")
                .hasMessageContaining("email");
    }

    @Test
    @Cell("Prisma: findFirst")
    void theFirstInTheOrderAskedFor() {
        assertThat(db.post().findFirst(q -> q.where(p -> p.published.eq(true)).orderBy(p -> p.likes.asc())))
                .map(Post::title)
                .contains("Beta");
        assertThat(db.post().findFirst(q -> q.where(p -> p.likes.gt(99)))).isEmpty();
    }

    @Test
    @Cell("Prisma: findFirstOrThrow")
    void theFirstOrAnError() {
        assertThat(db.post().findFirstOrThrow(q -> q.orderBy(p -> p.id.desc())).title())
                .isEqualTo("Orphan");
        assertThatThrownBy(() -> db.post().findFirstOrThrow(q -> q.where(p -> p.likes.gt(99))))
                .isInstanceOf(RecordNotFound.class);
    }

    @Test
    @Cell("Prisma: findMany")
    void allRows() {
        assertThat(db.user().findMany()).extracting(User::id).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(world.statements(() -> db.user().findMany())).isEqualTo(1);
    }

    @Test
    @Cell("Prisma: findMany / where")
    void rowsThatMeetACondition() {
        assertThat(titles(q -> q.where(p -> p.published.eq(true)).where(p -> p.likes.gte(7))))
                .containsExactlyInAnyOrder("Alpha", "alpha 100%");
    }

    @Test
    @Cell("Prisma: findMany / orderBy")
    void rowsInAnOrder() {
        assertThat(titles(q -> q.orderBy(p -> p.likes.desc())))
                .containsExactly("Alpha", "alpha 100%", "Beta", "Orphan", "Gamma");
    }

    @Test
    @Cell("Prisma: findMany / cursor")
    void rowsFromARowOn() {
        assertThat(titles(q -> q.orderBy(p -> p.id.asc()).cursor(k -> k.id(3))))
                .containsExactly("Gamma", "alpha 100%", "Orphan");
        assertThat(titles(
                        q -> q.orderBy(p -> p.likes.desc()).cursor(k -> k.id(2)).skip(1)))
                .containsExactly("Orphan", "Gamma");
    }

    @Test
    @Cell("Prisma: findMany / take")
    void theFirstRows() {
        assertThat(titles(q -> q.orderBy(p -> p.id.asc()).take(2))).containsExactly("Alpha", "Beta");
        assertThat(titles(q -> q.take(0))).isEmpty();
    }

    @Test
    @Cell("Prisma: findMany / take from the end")
    void theLastRows() {
        assertThat(titles(q -> q.orderBy(p -> p.id.asc()).take(-2))).containsExactly("alpha 100%", "Orphan");
        assertThat(titles(q -> q.orderBy(p -> p.id.asc()).cursor(k -> k.id(3)).take(-2)))
                .containsExactly("Beta", "Gamma");
    }

    @Test
    @Cell("Prisma: findMany / skip")
    void rowsPassedOver() {
        assertThat(titles(q -> q.orderBy(p -> p.id.asc()).skip(3))).containsExactly("alpha 100%", "Orphan");
        assertThat(titles(q -> q.orderBy(p -> p.id.asc()).skip(1).take(1))).containsExactly("Beta");
    }

    @Test
    @Cell("Prisma: findMany / distinct")
    void theFirstOfEach() {
        assertThat(titles(q -> q.distinct(p -> p.published).orderBy(p -> p.likes.desc())))
                .containsExactly("Alpha", "Orphan");
    }

    @Test
    @Cell("Prisma: findMany / select")
    void someColumnsOfManyRows() {
        assertThat(db.user().findMany(card, q -> q.orderBy(u -> u.id.asc()).take(2)))
                .containsExactly(new Card("ann@x.org", "Ann"), new Card("bob@x.org", "Bob"));
    }

    @Test
    @Cell("Prisma: findMany / include")
    void manyRowsWithTheirRelations() {
        List<Story> found = db.post().findMany(story, q -> q.orderBy(p -> p.id.asc()));
        assertThat(found.get(0).author()).isEqualTo(new Story.Writer("Ann"));
        assertThat(found.get(0).categories()).containsExactlyInAnyOrder(new Story.Word("java"), new Story.Word("sql"));
        assertThat(found.get(4).author()).isNull();
        assertThat(found.get(4).comments()).isEmpty();
        assertThat(world.statements(() -> db.post().findMany(story))).isEqualTo(3);
    }

    @Test
    @Cell("Prisma: count")
    void howManyRows() {
        assertThat(db.post().count()).isEqualTo(5);
        assertThat(db.post().exists(q -> q.where(p -> p.likes.eq(10)))).isTrue();
        assertThat(db.post().exists(q -> q.where(p -> p.likes.eq(11)))).isFalse();
    }

    @Test
    @Cell("Prisma: count / where, take, skip, cursor")
    void howManyOfSome() {
        assertThat(db.post().count(q -> q.where(p -> p.published.eq(true)))).isEqualTo(3);
        assertThat(db.post().count(q -> q.take(2))).isEqualTo(2);
        assertThat(db.post().count(q -> q.skip(4))).isEqualTo(1);
        assertThat(db.post().count(q -> q.orderBy(p -> p.id.asc()).cursor(k -> k.id(4))))
                .isEqualTo(2);
    }

    @Test
    @Cell("Prisma: count / select")
    void howManyHaveAValue() {
        record Counts(long all, long names, long ages) {}
        Counts counts = db.user().aggregate(q -> q, u -> Reading.of(count(), count(u.name), count(u.age), Counts::new));
        assertThat(counts).isEqualTo(new Counts(4, 3, 3));
    }

    @Test
    @Cell("Prisma: aggregate / _count, _avg, _sum, _min, _max")
    void whatManyRowsComeTo() {
        assertThat(likes(q -> q))
                .isEqualTo(new Summary(5, new BigDecimal(23), new BigDecimal("4.6000000000000000"), 0, 10));
        assertThat(likes(q -> q.where(p -> p.likes.gt(99)))).isEqualTo(new Summary(0, null, null, null, null));
    }

    @Test
    @Cell("Prisma: aggregate / where, orderBy, take, skip")
    void whatSomeRowsComeTo() {
        assertThat(likes(q -> q.where(p -> p.published.eq(true))).sum()).isEqualTo(new BigDecimal(22));
        assertThat(likes(q -> q.orderBy(p -> p.likes.desc()).skip(1).take(2)).sum())
                .isEqualTo(new BigDecimal(12));
    }

    @Test
    @Cell("Prisma: groupBy / by")
    void aValueForEachGroup() {
        record OfCountry(
                String country, long users, @Nullable BigDecimal visits) {}
        assertThat(db.user()
                        .groupBy(
                                g -> g.by(u -> u.country).orderBy(u -> u.country.asc()),
                                u -> Reading.of(u.country, count(), sum(u.visits), OfCountry::new)))
                .containsExactly(new OfCountry("DE", 2, new BigDecimal(15)), new OfCountry("FR", 2, new BigDecimal(2)));
    }

    @Test
    @Cell("Prisma: groupBy / having")
    void someGroups() {
        assertThat(db.user()
                        .groupBy(
                                g -> g.by(u -> u.role).having(u -> count().gt(1L)),
                                u -> Reading.of(u.role, count(), OfRole::new)))
                .containsExactly(new OfRole(Role.USER, 2));
    }

    @Test
    @Cell("Prisma: groupBy / orderBy, take, skip")
    void groupsInAnOrder() {
        assertThat(db.user()
                        .groupBy(
                                g -> g.by(u -> u.role)
                                        .orderBy(u -> count().desc(), u -> u.role.asc())
                                        .skip(1)
                                        .take(1),
                                u -> Reading.of(u.role, count(), OfRole::new)))
                .containsExactly(new OfRole(Role.EDITOR, 1));
    }

    @Test
    @Cell("Prisma: select / of relations")
    void someColumnsOfRelatedRows() {
        assertThat(storyOf(2, q -> q).comments()).containsExactly(new Story.Remark("good", null));
        assertThat(storyOf(3, q -> q).comments()).containsExactly(new Story.Remark("x_y", new Story.Writer("Ann")));
    }

    @Test
    @Cell("Prisma: select / _count of a relation")
    void howManyRelatedRows() {
        assertThat(db.post().findMany(story, q -> q.orderBy(p -> p.id.asc())))
                .extracting(Story::commentCount)
                .containsExactly(2L, 1L, 1L, 0L, 0L);
    }

    @Test
    @Cell("Prisma: select / _count with where")
    void howManyOfTheRelatedRows() {
        assertThat(db.post()
                        .findMany(
                                story,
                                q -> q.orderBy(p -> p.id.asc()).with(StoryShape.commentCount, c -> c.text.eq("good"))))
                .extracting(Story::commentCount)
                .containsExactly(1L, 1L, 0L, 0L, 0L);
    }

    @Test
    @Cell("Prisma: include / three levels deep")
    void relationsOfRelations() {
        Member ann = db.user()
                .findUnique(
                        member,
                        k -> k.id(1),
                        q -> q.with(
                                MemberShape.posts,
                                p -> p.orderBy(x -> x.id.asc())
                                        .with(MemberShape.PieceShape.comments, c -> c.orderBy(x -> x.id.asc()))))
                .orElseThrow();
        assertThat(ann.posts())
                .containsExactly(
                        new Member.Piece(
                                "Alpha",
                                10,
                                List.of(
                                        new Member.Piece.Note("good", new Member.Boss("bob@x.org")),
                                        new Member.Piece.Note("bad", new Member.Boss("cid@y.org")))),
                        new Member.Piece("Beta", 5, List.of(new Member.Piece.Note("good", null))));
        assertThat(world.statements(() -> db.user().findMany(member))).isEqualTo(3);
    }

    @Test
    @Cell("Prisma: include / where, orderBy, take, skip")
    void someOfTheRelatedRows() {
        assertThat(texts(storyOf(1, q -> q.with(StoryShape.comments, c -> c.where(x -> x.text.ne("good"))))))
                .containsExactly("bad");
        assertThat(texts(storyOf(
                        1,
                        q -> q.with(
                                StoryShape.comments,
                                c -> c.orderBy(x -> x.text.asc()).take(1)))))
                .containsExactly("bad");
        assertThat(texts(storyOf(
                        1,
                        q -> q.with(
                                StoryShape.comments,
                                c -> c.orderBy(x -> x.text.asc()).skip(1)))))
                .containsExactly("good");
    }

    @Test
    @Cell("Prisma: include / cursor")
    void relatedRowsFromARowOn() {
        assertThat(texts(storyOf(
                        1,
                        q -> q.with(
                                StoryShape.comments,
                                c -> c.orderBy(x -> x.id.asc()).cursor(new CommentKey().id(2))))))
                .containsExactly("bad");
    }

    @Test
    @Cell("Prisma: include / distinct")
    void theFirstOfEachRelated() {
        world.inVain(t -> {
            t.comment().create(c -> c.text("good").postId(1));
            assertThat(texts(t.post()
                            .findUnique(
                                    story,
                                    k -> k.id(1),
                                    q -> q.with(
                                            StoryShape.comments,
                                            c -> c.distinct(x -> x.text).orderBy(x -> x.text.asc())))
                            .orElseThrow()))
                    .containsExactly("bad", "good");
        });
    }

    @Test
    @Cell("Prisma: omit")
    void allButSome() {
        assertThat(db.user().findFirstOrThrow(card, q -> q.orderBy(u -> u.id.desc())))
                .isEqualTo(new Card("dan@y.org", null));
    }

    @Test
    @Cell("Prisma: relationLoadStrategy")
    void oneStatementForEachToManyPart() {
        assertThat(world.statements(() -> db.user().findMany(member, q -> q.take(1))))
                .isEqualTo(3);
        assertThat(world.statements(() -> db.user().findMany(member))).isEqualTo(3);
        assertThat(world.statements(() -> db.user().findMany(member, q -> q.where(u -> u.id.eq(-1)))))
                .isEqualTo(1);
    }

    @Test
    @Cell("Prisma: where / of a relation")
    void rowsByTheirRelatedRows() {
        assertThat(titles(q -> q.where(p -> p.author.is(u -> u.country.eq("DE").and(u.age.lt(25))))))
                .containsExactlyInAnyOrder("Gamma", "alpha 100%");
    }

    @Test
    @Cell("Prisma: orderBy / nulls")
    void nullsFirstOrLast() {
        assertThat(db.user().findMany(q -> q.orderBy(u -> u.age.asc().nullsFirst())))
                .extracting(User::id)
                .containsExactly(3, 2, 1, 4);
        assertThat(db.user().findMany(q -> q.orderBy(u -> u.age.desc().nullsLast())))
                .extracting(User::id)
                .containsExactly(4, 1, 2, 3);
    }

    @Test
    @Cell("Prisma: orderBy / by a related field")
    void rowsInTheOrderOfRelatedRows() {
        assertThat(titles(q -> q.orderBy(p -> p.author.by(u -> u.email).desc().nullsLast(), p -> p.id.asc())))
                .containsExactly("Gamma", "alpha 100%", "Alpha", "Beta", "Orphan");
    }

    @Test
    @Cell("Prisma: orderBy / by a relation's count")
    void rowsInTheOrderOfACount() {
        assertThat(titles(q -> q.orderBy(p -> p.comments.count().desc(), p -> p.id.desc())))
                .containsExactly("Alpha", "Gamma", "Beta", "Orphan", "alpha 100%");
    }

    @Test
    @Cell("Prisma: orderBy / _relevance")
    void theBestMatchesFirst() {
        assertThat(titles(q -> q.where(p ->
                                FullText.search("english", p.content, "fox").matches())
                        .orderBy(p -> FullText.search("english", p.content, "fox")
                                .rank()
                                .desc())))
                .containsExactly("Gamma", "Alpha");
    }

    @Test
    @Cell("Prisma: orderBy / several")
    void oneOrderAfterTheOther() {
        assertThat(db.user().findMany(q -> q.orderBy(u -> u.country.desc(), u -> u.visits.asc())))
                .extracting(User::id)
                .containsExactly(3, 4, 2, 1);
    }

    @Test
    @Cell("Prisma: distinct / several")
    void theFirstOfEachPair() {
        assertThat(db.user()
                        .findMany(q -> q.distinct(u -> u.country, u -> u.role).orderBy(u -> u.id.desc())))
                .extracting(User::id)
                .containsExactly(4, 2, 1);
    }
}
