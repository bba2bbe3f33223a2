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
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.runtime.wire.CountingSockets;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's findFirst: one row by conditions and an order. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaFindFirstTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

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
}
