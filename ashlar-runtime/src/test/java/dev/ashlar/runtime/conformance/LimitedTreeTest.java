package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.CrewShape.crew;
import static dev.ashlar.runtime.conformance.StaffShape.staff;
import static dev.ashlar.runtime.conformance.WorkerShape.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.query.Levels;
import dev.ashlar.runtime.session.Middleware;
import dev.ashlar.runtime.session.RowsWanted;
import dev.ashlar.runtime.wire.CountingSockets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows that middleware keeps out stand on no level of a tree, and nothing below them does: near the server and far from it. */
class LimitedTreeTest {
    private static final String WHOSE = "far tree";
    private static final AtomicLong TRIPS = CountingSockets.trips(WHOSE);

    @RegisterExtension
    static final World world = new World();

    private static Database database;
    private static Db far;

    @BeforeAll
    static void connect() {
        String parameters = (world.url().contains("?") ? "&" : "?") + CountingSockets.parameters(WHOSE);
        database = Database.builder().url(world.url() + parameters).poolSize(1).build();
        far = new Db(database);
        far.user().count();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** Who sees neither this user nor what is not published. */
    private static List<Db> without(int user) {
        Middleware limits = new Middleware() {
            @Override
            public void selecting(RowsWanted rows) {
                rows.where(UserTable.USER, u -> u.id.ne(user));
                rows.where(PostTable.POST, p -> p.published.eq(true));
            }
        };
        return List.of(world.db.using(limits), far.using(limits));
    }

    private static String tree(Crew crew) {
        return crew.id()
                + crew.team().stream().map(LimitedTreeTest::tree).toList().toString();
    }

    private static List<String> trees(Db db, UnaryOperator<Levels<UserTable>> levels) {
        return db
                .user()
                .findMany(
                        crew,
                        q -> q.orderBy(u -> u.id.asc())
                                .with(CrewShape.team, t -> levels.apply(t.orderBy(u -> u.id.asc()))))
                .stream()
                .map(LimitedTreeTest::tree)
                .toList();
    }

    @Test
    void aTreeHasNeitherThemNorWhatIsBelow() {
        for (Db db : without(2)) {
            assertThat(trees(db, t -> t)).containsExactly("1[3[]]", "3[]", "4[]");
            assertThat(trees(db, t -> t.depth(1))).containsExactly("1[3[]]", "3[]", "4[]");
            assertThat(trees(db, t -> t.depth(0))).containsExactly("1[]", "3[]", "4[]");
        }
        for (Db db : without(4)) {
            assertThat(trees(db, t -> t)).containsExactly("1[2[], 3[]]", "2[]", "3[]");
        }
        for (Db db : List.of(world.db, far)) {
            assertThat(trees(db, t -> t)).containsExactly("1[2[4[]], 3[]]", "2[4[]]", "3[]", "4[]");
        }
    }

    @Test
    void theFirstOfALevelAreTakenOfThoseThatAreSeen() {
        for (Db db : without(2)) {
            assertThat(trees(db, t -> t.take(1))).containsExactly("1[3[]]", "3[]", "4[]");
        }
    }

    @Test
    void whatEachRowOfALevelHasIsLimitedToo() {
        for (Db db : without(3)) {
            Crew ann = db.user().findUniqueOrThrow(crew, k -> k.id(1));
            assertThat(tree(ann)).isEqualTo("1[2[4[]]]");
            assertThat(ann.posts()).extracting(Crew.Piece::title).containsExactlyInAnyOrder("Alpha", "Beta");
            Crew bob = ann.team().get(0);
            assertThat(bob.posts()).extracting(Crew.Piece::title).containsExactly("alpha 100%");
            assertThat(bob.written()).isEqualTo(1);
        }
    }

    @Test
    void aChainEndsBeforeThem() {
        for (Db db : without(2)) {
            assertThat(db.user().findUniqueOrThrow(worker, k -> k.id(4)).boss()).isEmpty();
            assertThat(db.user().findUniqueOrThrow(worker, k -> k.id(3)).boss()).isPresent();
        }
        for (Db db : without(1)) {
            Worker dan = db.user().findUniqueOrThrow(worker, k -> k.id(4));
            assertThat(dan.boss().orElseThrow().boss()).isEmpty();
        }
    }

    @Test
    void bothWaysOfAShapeAreLimited() {
        for (Db db : without(1)) {
            Staff bob = db.user().findUniqueOrThrow(staff, k -> k.id(2));
            assertThat(bob.boss()).isNull();
            Staff dan = bob.team().get(0);
            assertThat(dan.id()).isEqualTo(4);
            Staff.Above above = Objects.requireNonNull(dan.boss());
            assertThat(above.id()).isEqualTo(2);
            assertThat(above.boss()).isNull();
        }
    }

    /** The rows with their lists, all levels, and the lists of those. */
    @Test
    void aTreeThatIsFarIsThreeRoundTrips() {
        Db limited = without(3).get(1);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long before = TRIPS.get();
            limited.user().findMany(crew);
            least = Math.min(least, TRIPS.get() - before);
        }
        assertThat(least).isEqualTo(3);
        assertThat(database.record(() -> limited.user().findMany(crew)).statements())
                .hasSize(4);
    }
}
