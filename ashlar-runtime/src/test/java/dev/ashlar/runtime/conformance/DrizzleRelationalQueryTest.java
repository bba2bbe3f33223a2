package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.MemberShape.member;
import static dev.ashlar.runtime.conformance.StoryShape.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.CommentTable;
import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.query.Chosen;
import dev.ashlar.runtime.query.Related;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.runtime.watch.StatementEvent;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.PgType;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Which rows, how many and in which order: Drizzle's page on relational queries. */
@Execution(ExecutionMode.CONCURRENT)
class DrizzleRelationalQueryTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    private static List<Integer> users(Function<UserTable, Condition> condition) {
        return db.user().findMany(q -> q.where(condition).orderBy(u -> u.id.asc())).stream()
                .map(User::id)
                .toList();
    }

    private static List<String> texts(UnaryOperator<Related<CommentTable>> comments) {
        return db
                .post()
                .findUnique(story, k -> k.id(1), q -> q.with(StoryShape.comments, comments))
                .orElseThrow()
                .comments()
                .stream()
                .map(Story.Remark::text)
                .toList();
    }

    private static List<String> sent(Runnable work) {
        return world.database().record(work).statements().stream()
                .map(StatementEvent::text)
                .distinct()
                .toList();
    }

    /** A shape with what its parts take is a value under a name. */
    private static final ShapeToken<PostTable, Story> CALM =
            Chosen.of(story, s -> s.with(StoryShape.comments, c -> c.where(x -> x.text.ne("bad"))));

    @Test
    @Cell("Drizzle: relational relation filters")
    void rowsByTheirRelations() {
        assertThat(db.user()
                        .findMany(member, q -> q.where(u -> u.posts.some(p -> p.comments.some(c -> c.text.eq("bad"))))))
                .extracting(Member::id)
                .containsExactly(1);
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
    @Cell("Drizzle: relational findFirst / limit 1")
    void oneRowIsAskedFor() {
        Recording seen = world.database().record(() -> db.user().findFirst(q -> q.orderBy(u -> u.id.asc())));
        assertThat(seen.statements()).singleElement().satisfies(s -> {
            assertThat(s.text()).contains("LIMIT");
            assertThat(s.rows()).isEqualTo(1);
        });
    }

    @Test
    @Cell("Drizzle: relational select filters")
    void rowsThatMeetACondition() {
        assertThat(db.user().findMany(member, q -> q.where(u -> u.id.eq(1))))
                .extracting(Member::name)
                .containsExactly("Ann");
    }

    @Test
    @Cell("Drizzle: relational select filters / in relations")
    void relatedRowsThatMeetACondition() {
        assertThat(texts(c -> c.where(x -> x.id.lt(2)))).containsExactly("good");
    }

    @Test
    @Cell("Drizzle: relational select filters / AND")
    void bothConditions() {
        assertThat(users(u -> u.age.eq(30).and(u.name.eq("Ann")))).containsExactly(1);
    }

    @Test
    @Cell("Drizzle: relational select filters / OR")
    void eitherCondition() {
        assertThat(users(u -> u.id.gt(3).or(u.name.like("A%")))).containsExactly(1, 4);
    }

    @Test
    @Cell("Drizzle: relational select filters / NOT")
    void neitherCondition() {
        assertThat(users(u -> u.id.gt(2).not().and(u.name.like("A%")))).containsExactly(1);
    }

    @Test
    @Cell("Drizzle: relational select filters / RAW")
    void aConditionInWordsOfOnesOwn() {
        assertThat(users(u -> Condition.of(
                                out -> out.append("lower(").expression(u.name).append(") LIKE 'a%'"))
                        .or(Condition.of(out -> out.expression(u.settings).append(" ->> 'theme' IS NULL")))))
                .containsExactly(1, 3, 4);
    }

    @Test
    @Cell("Drizzle: relational select filters / operators of columns")
    void everyOperatorOfAColumn() {
        assertThat(users(u -> u.id.in(1, 2).and(u.id.notIn(2), u.id.gte(1), u.id.lte(3), u.id.ne(4))))
                .containsExactly(1);
        assertThat(users(u -> u.name.ignoringCase().like("a%").not())).containsExactly(2, 3);
        assertThat(users(u -> u.lucky.hasSome(List.of(2)).or(u.lucky.containedBy(List.of(3)))))
                .containsExactly(1, 2, 3);
        assertThat(users(
                        u -> u.lucky.hasEvery(List.of(1)).and(u.age.isNotNull()).or(u.name.isNull())))
                .containsExactly(1, 4);
    }

    @Test
    @Cell("Drizzle: relational relation filters / at least one")
    void rowsThatHaveARelatedRow() {
        assertThat(db.user().findMany(member, q -> q.where(u -> u.posts.some()).orderBy(u -> u.id.asc())))
                .extracting(Member::id)
                .containsExactly(1, 2);
    }

    @Test
    @Cell("Drizzle: relational limit")
    void soManyRows() {
        assertThat(db.post().findMany(story, q -> q.take(2))).hasSize(2);
    }

    @Test
    @Cell("Drizzle: relational limit / in relations")
    void soManyRelatedRows() {
        assertThat(texts(c -> c.orderBy(x -> x.id.asc()).take(1))).containsExactly("good");
    }

    @Test
    @Cell("Drizzle: relational offset")
    void rowsPassedOver() {
        assertThat(db.post()
                        .findMany(story, q -> q.orderBy(p -> p.id.asc()).skip(2).take(2)))
                .extracting(Story::id)
                .containsExactly(3, 4);
    }

    @Test
    @Cell("Drizzle: relational offset / in relations")
    void relatedRowsPassedOver() {
        assertThat(texts(c -> c.orderBy(x -> x.id.asc()).skip(1).take(3))).containsExactly("bad");
    }

    @Test
    @Cell("Drizzle: relational order by")
    void rowsInAnOrder() {
        assertThat(db.post().findMany(story, q -> q.orderBy(p -> p.id.desc())))
                .extracting(Story::id)
                .containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    @Cell("Drizzle: relational order by / in relations")
    void relatedRowsInAnOrder() {
        assertThat(texts(c -> c.orderBy(x -> x.id.desc()))).containsExactly("bad", "good");
    }

    @Test
    @Cell("Drizzle: relational order by / several")
    void rowsInSeveralOrders() {
        assertThat(db.user()
                        .findMany(member, q -> q.orderBy(u -> u.country.desc()).orderBy(u -> u.visits.asc())))
                .extracting(Member::id)
                .containsExactly(3, 4, 2, 1);
    }

    @Test
    @Cell("Drizzle: relational order by / sql")
    void rowsInAnOrderOfOnesOwn() {
        assertThat(db.user()
                        .findMany(
                                member,
                                q -> q.orderBy(
                                        u -> Expression.of(
                                                        PgType.INTEGER,
                                                        out -> out.expression(u.id)
                                                                .append(" % 3"))
                                                .asc(),
                                        u -> u.id.asc())))
                .extracting(Member::id)
                .containsExactly(3, 1, 4, 2);
    }

    /** A limit stands in the text, so that PostgreSQL plans for it: one statement for each number, whatever else differs. */
    @Test
    @Cell("Drizzle: relational placeholder in limit")
    void aLimitIsAParameterOfTheMethod() {
        for (int n : List.of(1, 2, 3)) {
            assertThat(db.post().findMany(story, q -> q.take(n))).hasSize(n);
        }
        assertThat(sent(() -> List.of(1, 2, 3)
                        .forEach(n ->
                                db.post().findMany(q -> q.where(p -> p.id.gt(n)).take(2)))))
                .singleElement()
                .asString()
                .endsWith("LIMIT 2");
    }

    @Test
    @Cell("Drizzle: relational placeholder in offset")
    void anotherOffsetIsTheSameStatement() {
        assertThat(sent(() -> List.of(1, 2, 3).forEach(n -> db.post().findMany(q -> q.skip(n)))))
                .singleElement()
                .asString()
                .endsWith("OFFSET ?");
    }

    /** A query with places for values is a method with parameters. */
    @Test
    @Cell("Drizzle: relational several placeholders")
    void manyOtherValuesAreTheSameStatements() {
        assertThat(sent(() -> List.of(1, 2)
                        .forEach(n -> db.user()
                                .findMany(
                                        member,
                                        q -> q.where(u -> u.id.eq(n).or(u.id.eq(3)))
                                                .take(5)
                                                .skip(n)
                                                .with(MemberShape.posts, p -> p.where(x -> x.id.gt(-n)))))))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    @Cell("Drizzle: relational predefined filters")
    void relatedRowsThatAreAlwaysLeftOut() {
        assertThat(db.post().findUniqueOrThrow(CALM, k -> k.id(1)).comments())
                .extracting(Story.Remark::text)
                .containsExactly("good");
    }
}
