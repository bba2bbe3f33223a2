package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.CardShape.card;
import static dev.ashlar.runtime.conformance.OpenShape.open;
import static dev.ashlar.runtime.conformance.StoryShape.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.Post;
import dev.ashlar.runtime.conformance.client.PostKey;
import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.query.Query;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.runtime.wire.CountingSockets;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's findMany. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaFindManyTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    private static List<String> titles(UnaryOperator<Query<PostTable, PostKey>> query) {
        return db.post().findMany(query).stream().map(Post::title).toList();
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
