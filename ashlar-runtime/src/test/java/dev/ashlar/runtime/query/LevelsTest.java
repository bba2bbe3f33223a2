package dev.ashlar.runtime.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.shape.Part;
import dev.ashlar.runtime.shape.Recursive;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.shape.Values;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Junction;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToMany;
import dev.ashlar.sql.ToOptional;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Rows of one table that lead to each other, as lists of parts and as a chain: what is read is what a walk would find. */
class LevelsTest {
    private static final TemporaryDatabase temporary = EmbeddedPostgres.temporaryDatabase();
    private static final Database database =
            Database.builder().url(temporary.ownerUrl()).poolSize(1).build();
    private static final Parts parts = new Parts(database);

    @BeforeContainer
    static void open() throws SQLException {
        execute("CREATE TABLE part (id int PRIMARY KEY, next int)");
        execute("CREATE TABLE uses (a int NOT NULL, b int NOT NULL, PRIMARY KEY (a, b))");
    }

    @AfterContainer
    static void close() {
        database.close();
        temporary.close();
    }

    /** Parts that are used by several others, and by themselves in the end: no row stands below itself, nothing else is lost. */
    @Property(tries = 60)
    void aNetIsWhatAWalkFinds(
            @ForAll("edges") List<int[]> edges,
            @ForAll("depths") @Nullable Integer depth,
            @ForAll("takes") @Nullable Integer take)
            throws SQLException {
        write(8, edges);
        Map<Integer, List<Integer>> next = new TreeMap<>();
        edges.forEach(e -> next.computeIfAbsent(e[0], k -> new ArrayList<>()).add(e[1]));
        next.values().forEach(list -> list.sort(null));
        if (take != null) {
            next.replaceAll((id, list) -> list.subList(0, Math.min(take, list.size())));
        }
        UnaryOperator<Levels<PartTable>> deep = l -> depth == null ? l : l.depth(depth);
        UnaryOperator<Levels<PartTable>> levels =
                l -> deep.apply(take == null ? l : l.take(take)).orderBy(p -> p.id.asc());
        List<Net> found =
                parts.findMany(NetShape.NET, q -> q.orderBy(p -> p.id.asc()).with(NetShape.NET.parts, levels));

        for (Net net : found) {
            assertSound(net, next, depth == null ? Integer.MAX_VALUE : depth, List.of(net.id()));
        }
    }

    /** Below each row are those that it leads to, without those above; a row whose circle was cut elsewhere may have fewer. */
    private static void assertSound(Net net, Map<Integer, List<Integer>> next, int depth, List<Integer> path) {
        List<Integer> below = net.parts().stream().map(Net::id).toList();
        List<Integer> all = depth == 0 ? List.of() : next.getOrDefault(net.id(), List.of());
        assertThat(below).as("below %s", path).isSubsetOf(all).doesNotHaveDuplicates();
        assertThat(below).doesNotContainAnyElementsOf(path);
        if (path.size() == 1 || isTree(next)) {
            assertThat(below)
                    .containsExactlyElementsOf(
                            all.stream().filter(id -> !path.contains(id)).toList());
        }
        for (Net part : net.parts()) {
            List<Integer> longer = new ArrayList<>(path);
            longer.add(part.id());
            assertSound(part, next, depth == Integer.MAX_VALUE ? depth : depth - 1, longer);
        }
    }

    /** Whether nothing leads back. */
    private static boolean isTree(Map<Integer, List<Integer>> next) {
        return next.entrySet().stream().allMatch(e -> e.getValue().stream().allMatch(to -> to > e.getKey()));
    }

    /** A chain that is longer than Java's stack is deep. */
    @Example
    void aLongChain() throws SQLException {
        execute(
                "TRUNCATE part; INSERT INTO part SELECT i, NULLIF(i + 1, 20001) FROM generate_series(1, 20000) AS g (i)");
        Chain first = parts.findUniqueOrThrow(ChainShape.CHAIN, k -> k.id(1));
        int length = 0;
        for (Chain at = first; at != null; at = at.next()) {
            length++;
        }

        assertThat(length).isEqualTo(20_000);
    }

    /** Each level has two parts of the next: 2^40 ways down, and 40 rows. */
    @Example
    void equalPartsOfATreeAreBuiltOnce() throws SQLException {
        List<int[]> edges = IntStream.range(0, 80)
                .filter(i -> i / 2 < 39)
                .boxed()
                .flatMap(i -> IntStream.range(0, 2).mapToObj(j -> new int[] {i, (i / 2 + 1) * 2 + j}))
                .toList();
        write(80, edges);
        Net top = parts.findUniqueOrThrow(NetShape.NET, k -> k.id(0));
        int depth = 0;
        for (Net at = top; !at.parts().isEmpty(); at = at.parts().get(0)) {
            depth++;
        }

        assertThat(depth).isEqualTo(39);
    }

    /** A key of two columns, and rows that are marked as deleted: below such a row is nothing, unless it is asked for. */
    @Example
    void compoundKeysAndDeletedRows() throws SQLException {
        execute("CREATE TABLE IF NOT EXISTS place (org int, id int, up int, gone timestamptz, PRIMARY KEY (org, id))");
        execute(
                "TRUNCATE place; INSERT INTO place VALUES (1, 1, NULL), (1, 2, 1), (1, 3, 2), (1, 4, 1), (2, 2, 1), (2, 3, 2);"
                        + "UPDATE place SET gone = now() WHERE org = 1 AND id = 2");
        Places places = new Places(database);

        assertThat(places.findMany(q -> q.where(p -> p.up.isNull()))).hasToString("[1.1[1.4[]]]");
        assertThat(places.findMany(q -> q.where(p -> p.up.isNull())
                        .with(PlaceShape.PLACE.below, l -> l.withDeleted().orderBy(p -> p.id.asc()))))
                .hasToString("[1.1[1.2[1.3[]], 1.4[]]]");
        assertThat(places.findMany(q -> q.where(p -> p.org.eq(2)).orderBy(p -> p.id.asc())))
                .hasToString("[2.2[2.3[]], 2.3[]]");
    }

    record Spot(int org, int id, List<Spot> below) {
        @Override
        public String toString() {
            return org + "." + id + below;
        }
    }

    static final class PlaceTable extends Table {
        static final PlaceTable PLACE = new PlaceTable();

        final Column<Integer> org = column("org", PgType.INTEGER);
        final Column<Integer> id = column("id", PgType.INTEGER);
        final Column<Integer> up = column("up", PgType.INTEGER);
        final Column<Instant> gone = column("gone", PgType.TIMESTAMPTZ);
        final ToMany<PlaceTable> below = toMany("below", PlaceTable::new, List.of("org", "id"), List.of("org", "up"));

        PlaceTable() {
            super(null, "place", null);
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(org, id, up, gone);
        }

        @Override
        public List<Column<?>> primaryKey() {
            return List.of(org, id);
        }

        @Override
        public Column<?> softDelete() {
            return gone;
        }
    }

    static final class PlaceShape extends ShapeToken<PlaceTable, Spot> {
        static final PlaceShape PLACE = new PlaceShape();

        private final Part<Integer> org = field(table().org);
        private final Part<Integer> id = field(table().id);
        final Recursive<PlaceTable, List<Spot>> below = tree(table().below);

        private PlaceShape() {
            super(PlaceTable.PLACE);
        }

        @Override
        protected Spot read(Values values) {
            return new Spot(values.get(org), values.get(id), values.get(below));
        }
    }

    static final class Places extends ReadDelegate<PlaceTable, Spot, PartKey> {
        Places(Database database) {
            super(database.session(), PlaceShape.PLACE, PartKey::new);
        }
    }

    @Provide
    Arbitrary<List<int[]>> edges() {
        Arbitrary<Integer> id = Arbitraries.integers().between(0, 7);
        Arbitrary<int[]> edge = Combinators.combine(id, id).as((a, b) -> new int[] {a, b});
        return edge.list().ofMaxSize(14).uniqueElements(e -> e[0] * 8 + e[1]);
    }

    @Provide
    Arbitrary<@Nullable Integer> depths() {
        return Arbitraries.integers().between(0, 5).injectNull(0.5);
    }

    @Provide
    Arbitrary<@Nullable Integer> takes() {
        return Arbitraries.integers().between(1, 3).injectNull(0.5);
    }

    private static void write(int rows, List<int[]> edges) throws SQLException {
        StringBuilder sql = new StringBuilder("TRUNCATE part, uses; INSERT INTO part (id) SELECT generate_series(0, ");
        sql.append(rows - 1).append(");");
        edges.forEach(e -> sql.append("INSERT INTO uses VALUES (" + e[0] + ", " + e[1] + ");"));
        execute(sql.toString());
    }

    private static void execute(String sql) throws SQLException {
        try (Connection owner = DriverManager.getConnection(temporary.ownerUrl());
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    record Net(int id, List<Net> parts) {}

    record Chain(int id, @Nullable Chain next) {}

    static final class PartTable extends Table {
        static final PartTable PART = new PartTable();

        final Column<Integer> id = column("id", PgType.INTEGER);
        final Column<Integer> nextId = column("next", PgType.INTEGER);
        final ToOptional<PartTable> next = toOptional("next", PartTable::new, List.of("next"), List.of("id"));
        final ToMany<PartTable> parts =
                manyToMany("parts", PartTable::new, new Junction(null, "uses", "a", "id", "b", "id", null));

        PartTable() {
            super(null, "part", null);
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(id, nextId);
        }

        @Override
        public List<Column<?>> primaryKey() {
            return List.of(id);
        }
    }

    static final class PartKey {
        Key<PartTable> id(int id) {
            return new Key<>(KeyData.of(PartTable.PART.id, id));
        }
    }

    static final class NetShape extends ShapeToken<PartTable, Net> {
        static final NetShape NET = new NetShape();

        private final Part<Integer> id = field(table().id);
        final Recursive<PartTable, List<Net>> parts = tree(table().parts);

        private NetShape() {
            super(PartTable.PART);
        }

        @Override
        protected Net read(Values values) {
            return new Net(values.get(id), values.get(parts));
        }
    }

    static final class ChainShape extends ShapeToken<PartTable, Chain> {
        static final ChainShape CHAIN = new ChainShape();

        private final Part<Integer> id = field(table().id);
        private final Recursive<PartTable, Chain> next = chain(table().next);

        private ChainShape() {
            super(PartTable.PART);
        }

        @Override
        protected Chain read(Values values) {
            return new Chain(values.get(id), values.orNull(next));
        }
    }

    static final class Parts extends ReadDelegate<PartTable, Net, PartKey> {
        Parts(Database database) {
            super(database.session(), NetShape.NET, PartKey::new);
        }
    }
}
