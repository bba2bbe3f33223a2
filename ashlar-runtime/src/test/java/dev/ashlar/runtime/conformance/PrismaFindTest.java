package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.CardShape.card;
import static dev.ashlar.runtime.conformance.MemberShape.member;
import static dev.ashlar.runtime.conformance.OpenShape.open;
import static dev.ashlar.runtime.conformance.StoryShape.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.Post;
import dev.ashlar.runtime.conformance.client.PostKey;
import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.conformance.client.Rating;
import dev.ashlar.runtime.conformance.client.Role;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.query.Query;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.runtime.wire.CountingSockets;
import dev.ashlar.sql.TextExpression;
import dev.ashlar.sql.build.JsonPath;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's queries that read rows. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaFindTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    private static List<String> titles(UnaryOperator<Query<PostTable, PostKey>> query) {
        return db.post().findMany(query).stream().map(Post::title).toList();
    }

    private static TextExpression theme(UserTable u) {
        return JsonPath.in(u.settings, "theme", "name").text();
    }

    /** A server that is far is asked in other ways; the answer is the same. */
    private static <A> void sameFromFar(String name, Function<Db, A> call) {
        try (Database database = Database.builder()
                .url(world.url() + (world.url().contains("?") ? "&" : "?") + CountingSockets.parameters(name))
                .poolSize(1)
                .build()) {
            Db far = new Db(database);
            far.user().count();
            A near = call.apply(db);
            for (int i = 0; i < 3; i++) {
                assertThat(call.apply(far)).isEqualTo(near);
            }
        }
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
    @Cell("Prisma: findUnique / where a compound ID")
    void aRowByACompoundId() {
        assertThat(db.rating().findUnique(k -> k.userIdPostId(2, 1)))
                .map(Rating::stars)
                .contains(5);
        assertThat(db.rating().findUnique(k -> k.userIdPostId(1, 1))).isEmpty();
        world.inVain(t -> {
            assertThat(t.rating()
                            .update(k -> k.userIdPostId(2, 1), s -> s.stars(1))
                            .stars())
                    .isEqualTo(1);
            assertThat(t.rating().delete(k -> k.userIdPostId(2, 1)).userId()).isEqualTo(2);
        });
    }

    /** Prisma answers null: it cannot look into a Json field here. */
    @Test
    @Cell("Prisma: findUnique / where a Json field")
    void aRowByItsKeyIfItsDocumentIsAsAskedFor() {
        assertThat(db.user().findUnique(k -> k.id(1).where(u -> theme(u).eq("dark"))))
                .isPresent();
        assertThat(db.user().findUnique(k -> k.id(2).where(u -> theme(u).eq("dark"))))
                .isEmpty();
    }

    @Test
    @Cell("Prisma: findUnique / record not found")
    void noSuchRow() {
        assertThat(db.user().findUnique(k -> k.id(42))).isEmpty();
        assertThat(db.user().findUnique(card, k -> k.email("no"))).isEmpty();
        assertThat(db.user().by(k -> k.id(42)).one()).isEmpty();
    }

    @Test
    @Cell("Prisma: findUnique / relationLoadStrategy")
    void oneRowNearOrFar() {
        sameFromFar(
                "far unique",
                d -> d.user()
                        .findUnique(
                                member, k -> k.id(1), q -> q.with(MemberShape.posts, p -> p.orderBy(r -> r.id.asc()))));
    }

    /** Prisma does not roll such a list of calls back. */
    @Test
    @Cell("Prisma: findUniqueOrThrow / in a $transaction of several calls")
    void aRowThatIsMissedTakesAllBack() {
        assertThatThrownBy(() -> db.batch(
                        t -> t.category().create(c -> c.name("before the miss")),
                        t -> t.user().findUniqueOrThrow(k -> k.id(42)),
                        (a, b) -> b))
                .isInstanceOf(RecordNotFound.class);
        assertThat(db.category().findUnique(k -> k.name("before the miss"))).isEmpty();
    }

    @Test
    @Cell("Prisma: findFirst / where")
    void theFirstThatMeetsACondition() {
        assertThat(db.user().findFirst(q -> q.where(u -> u.name.eq("Bob"))))
                .map(User::id)
                .contains(2);
    }

    @Test
    @Cell("Prisma: findFirst / orderBy")
    void theFirstInAnOrder() {
        assertThat(db.post().findFirst(q -> q.orderBy(p -> p.likes.desc())))
                .map(Post::title)
                .contains("Alpha");
    }

    @Test
    @Cell("Prisma: findFirst / take from the end")
    void theLastIsTheFirstFromTheEnd() {
        assertThat(db.post()
                        .findFirst(q -> q.where(p -> p.title.startsWith("A").or(p.title.startsWith("B")))
                                .orderBy(p -> p.title.asc())
                                .take(-1)))
                .map(Post::title)
                .contains("Beta");
    }

    @Test
    @Cell("Prisma: findFirst / cursor, skip, distinct")
    void theFirstOfAllThatFindManyTakes() {
        assertThat(db.post().findFirst(q -> q.orderBy(p -> p.id.asc()).cursor(k -> k.id(3))))
                .map(Post::id)
                .contains(3);
        assertThat(db.post().findFirst(q -> q.orderBy(p -> p.id.asc()).skip(1)))
                .map(Post::id)
                .contains(2);
        assertThat(db.post()
                        .findFirst(q -> q.distinct(p -> p.published)
                                .orderBy(p -> p.likes.desc())
                                .skip(1)))
                .map(Post::title)
                .contains("Orphan");
    }

    @Test
    @Cell("Prisma: findFirst / record not found")
    void noneIsFirst() {
        assertThat(db.user().findFirst(q -> q.where(u -> u.name.eq("nobody")))).isEmpty();
    }

    @Test
    @Cell("Prisma: findFirst / select")
    void someColumnsOfTheFirst() {
        assertThat(db.user().findFirst(card, q -> q.orderBy(u -> u.id.desc()))).contains(new Card("dan@y.org", null));
    }

    @Test
    @Cell("Prisma: findFirst / include")
    void theFirstWithItsRelations() {
        assertThat(db.user().findFirst(member, q -> q.orderBy(u -> u.id.asc())))
                .hasValueSatisfying(ann -> assertThat(ann.posts()).hasSize(2));
    }

    @Test
    @Cell("Prisma: findFirst / omit")
    void theFirstWithoutSomeColumns() {
        Recording seen = world.database()
                .record(() -> assertThat(db.user().findFirst(open, q -> q.orderBy(u -> u.id.asc())))
                        .map(Open::id)
                        .contains(1));
        assertThat(seen.statements()).noneMatch(s -> s.text().contains("settings"));
    }

    @Test
    @Cell("Prisma: findFirst / relationLoadStrategy")
    void theFirstNearOrFar() {
        sameFromFar(
                "far first",
                d -> d.post()
                        .findFirst(
                                story,
                                q -> q.orderBy(p -> p.id.asc())
                                        .with(StoryShape.comments, c -> c.orderBy(x -> x.id.asc()))
                                        .with(StoryShape.categories, c -> c.orderBy(x -> x.id.asc()))));
    }

    @Test
    @Cell("Prisma: findFirstOrThrow / in a $transaction of several calls")
    void aFirstThatIsMissedTakesAllBack() {
        assertThatThrownBy(() -> db.batch(
                        t -> t.category().create(c -> c.name("before no first")),
                        t -> t.user().findFirstOrThrow(q -> q.where(u -> u.id.eq(42))),
                        (a, b) -> b))
                .isInstanceOf(RecordNotFound.class);
        assertThat(db.category().findUnique(k -> k.name("before no first"))).isEmpty();
    }

    @Test
    @Cell("Prisma: findMany / take from the end, from a cursor")
    void theRowsUpToARow() {
        assertThat(titles(q ->
                        q.orderBy(p -> p.id.asc()).cursor(k -> k.id(4)).skip(1).take(-2)))
                .containsExactly("Beta", "Gamma");
    }

    @Test
    @Cell("Prisma: findMany / omit")
    void manyRowsWithoutSomeColumns() {
        Recording seen = world.database()
                .record(() -> assertThat(db.user().findMany(open)).hasSize(4));
        assertThat(seen.statements())
                .singleElement()
                .satisfies(s -> assertThat(s.text())
                        .contains("joined")
                        .doesNotContain("settings")
                        .doesNotContain("balance"));
    }

    @Test
    @Cell("Prisma: findMany / relationLoadStrategy")
    void manyRowsNearOrFar() {
        sameFromFar(
                "far many",
                d -> d.post()
                        .findMany(
                                story,
                                q -> q.orderBy(p -> p.id.asc())
                                        .with(StoryShape.comments, c -> c.orderBy(x -> x.id.asc()))
                                        .with(StoryShape.categories, c -> c.orderBy(x -> x.id.asc()))));
    }

    @Test
    @Cell("Prisma: findMany / no matching records")
    void noRows() {
        assertThat(db.user().findMany(q -> q.where(u -> u.name.eq("nobody")))).isEmpty();
    }
}
