package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.CardShape.card;
import static dev.ashlar.runtime.conformance.MemberShape.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.Rating;
import dev.ashlar.runtime.conformance.client.Role;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.wire.CountingSockets;
import dev.ashlar.sql.TextExpression;
import dev.ashlar.sql.build.JsonPath;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's findUnique: one row by a key. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaFindUniqueTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

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

    /** A statement each, all in one round trip; {@code findMany} with {@code in} is one statement. */
    @Test
    @Cell("Prisma: findUnique / batched by the dataloader")
    void rowsByTheirKeysInOneTrip() {
        AtomicLong trips = CountingSockets.trips("dataloader");
        try (Database database = Database.builder()
                .url(world.url() + CountingSockets.parameters("dataloader"))
                .poolSize(1)
                .build()) {
            Db counted = new Db(database);
            counted.user().count();
            long before = trips.get();
            List<Optional<User>> found = counted.batch(Stream.of(1, 2, 99, 3)
                    .<Function<Db.Tx, Optional<User>>>map(id -> t -> t.user().findUnique(k -> k.id(id)))
                    .toList());
            assertThat(trips.get() - before).isEqualTo(1);
            assertThat(found).extracting(user -> user.map(User::id).orElse(0)).containsExactly(1, 2, 0, 3);
        }
    }
}
