package dev.ashlar.runtime.types;

import static dev.ashlar.runtime.types.EveryListTable.EVERY_LIST;
import static dev.ashlar.runtime.types.EveryTable.EVERY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.types.Views.HouseShape;
import dev.ashlar.runtime.types.Views.HouseView;
import dev.ashlar.runtime.types.Views.RoomView;
import dev.ashlar.runtime.types.Views.ShelfView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * The law of values: a value of any type, written in any way, is the same wherever and however it is read. It is what was
 * written or, where a column keeps less than it is given, what PostgreSQL itself says. {@code -Dashlar.laws.databases} says how
 * many draws a try takes, {@code -Dashlar.laws.seed} which one alone.
 */
@SuppressWarnings("NullAway.Init") // filled before the first try
class LawOfValuesProperty {
    private static final int DRAWS = Integer.getInteger("ashlar.laws.databases", 1);

    private static TypesDatabase database;
    private static Db db;
    private static Database far;
    private static TimeZone zone;
    private static Keeper keeper;

    @BeforeContainer
    static void open() {
        zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin")); // the session's too; at +00:53:28 until 1893
        database = new TypesDatabase();
        db = database.db();
        keeper = new Keeper(db, database);
        far = database.far();
    }

    @AfterContainer
    static void close() {
        far.close();
        database.close();
        TimeZone.setDefault(zone);
    }

    /** The edges one by one, each beside the row that PostgreSQL makes of the literal. */
    @Example
    void everyEdgeIsWhatPostgresMakesOfItsLiteral() {
        int most =
                Drawn.KINDS.stream().mapToInt(kind -> kind.edges().size()).max().orElseThrow();
        for (int i = 0; i < most; i++) {
            List<Integer> ids = everies(List.of(Drawn.edge(i), Drawn.edge(i)));
            int literal = literals(i, ids.get(0));
            Every read = db.every().findUniqueOrThrow(k -> k.id(literal));
            same("edge " + i + " as a literal", Drawn.edge(i).kept(keeper), Drawn.of(read));
            ids.add(literal);
            assertThat(distinct("every", ids)).hasSize(1);
        }
    }

    private static int literals(int edge, int beside) {
        String columns = Drawn.KINDS.stream().map(k -> '"' + k.column() + '"').collect(Collectors.joining(", "));
        String values = Drawn.KINDS.stream().map(k -> literal(k, edge)).collect(Collectors.joining(", "));
        return Integer.parseInt(String.valueOf(database.query("INSERT INTO every (shelf_id, " + columns
                        + ") SELECT shelf_id, " + values + " FROM every WHERE id = " + beside + " RETURNING id")
                .get(0)
                .get(0)));
    }

    /** Money is rounded as a number: its own text may not have more digits than it keeps. */
    private static String literal(Kind<?> kind, int edge) {
        String text = "'" + kind.edge(edge).getValue().replace("'", "''") + "'";
        return kind.column().equals("money") ? text + "::numeric::money" : text + "::" + keeper.type(kind.column());
    }

    @Property(tries = 25)
    void oneValueOfEveryType(@ForAll long seed) {
        draw(seed, random -> everies(List.of(Drawn.one(random), Drawn.one(random))));
    }

    @Property(tries = 25)
    void manyValuesOfEveryType(@ForAll long seed) {
        draw(seed, random -> lists(List.of(Drawn.list(random), Drawn.list(random))));
    }

    private static void draw(long seed, Consumer<Random> values) {
        Long alone = Long.getLong("ashlar.laws.seed");
        for (long one = 0; one < (alone == null ? DRAWS : 1); one++) {
            long here = alone == null ? seed + one : alone;
            try {
                values.accept(new Random(here));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dashlar.laws.seed=" + here + "\n" + e.getMessage(), e);
            }
        }
    }

    private static List<Integer> everies(List<Drawn> drawn) {
        Writing writing = new Writing(db, drawn);
        List<Written> written = writing.everies();
        List<Integer> ids = written.stream().map(Written::id).toList();
        hold(
                drawn,
                written,
                new Reading<>(
                                db,
                                EVERY,
                                db.every(),
                                Db.Tx::every,
                                q -> q.where(e -> e.id.in(ids)).orderBy(e -> e.id.asc()),
                                ids)
                        .all());
        assertThat(nested(writing.house()))
                .containsExactlyInAnyOrderElementsOf(expectedNested(
                        db.every().findMany(q -> q.where(e -> e.id.in(ids))), writing.shelf(), ids.get(0)));
        assertThat(distinct("every", ids)).hasSizeLessThanOrEqualTo(2);
        return new ArrayList<>(ids);
    }

    private static void lists(List<Drawn> drawn) {
        Writing writing = new Writing(db, drawn);
        List<Written> written = writing.lists();
        List<Integer> ids = written.stream().map(Written::id).toList();
        hold(
                drawn,
                written,
                new Reading<>(
                                db,
                                EVERY_LIST,
                                db.everyList(),
                                Db.Tx::everyList,
                                q -> q.where(e -> e.id.in(ids)).orderBy(e -> e.id.asc()),
                                ids)
                        .all());
        assertThat(nested(writing.house()))
                .containsExactlyInAnyOrderElementsOf(expectedNested(
                        db.everyList().findMany(q -> q.where(e -> e.id.in(ids))), writing.shelf(), ids.get(0)));
        assertThat(distinct("every_list", ids)).hasSizeLessThanOrEqualTo(2);
    }

    private static void hold(List<Drawn> drawn, List<Written> written, List<Reading.Rows> readings) {
        List<Drawn> kept = drawn.stream().map(one -> one.kept(keeper)).toList();
        for (Written one : written) {
            if (one.answer() != null) {
                same(one.way() + ", answered", kept.get(one.which()), Drawn.of(one.answer()));
            }
            for (Reading.Rows reading : readings) {
                same(
                        one.way() + ", " + reading.way(),
                        kept.get(one.which()),
                        reading.byId().get(one.id()));
            }
        }
    }

    private static void same(String how, Drawn expected, @Nullable Drawn found) {
        Drawn actual = Objects.requireNonNull(found, how);
        expected.values()
                .forEach((column, value) ->
                        assertThat(actual.get(column)).as(how + ": " + column).isEqualTo(value));
    }

    /** All that is read two and three relations below the house, by way of one row and of many. */
    private static List<Record> nested(int house) {
        HouseView view = db.house().findUniqueOrThrow(new HouseShape(), k -> k.id(house));
        assertThat(new Db(far).house().findMany(new HouseShape(), q -> q.where(h -> h.id.eq(house))))
                .isEqualTo(db.house().findMany(new HouseShape(), q -> q.where(h -> h.id.eq(house))));
        List<RoomView> rooms = new ArrayList<>(view.rooms());
        rooms.add(Objects.requireNonNull(view.best()));
        List<ShelfView> shelves = new ArrayList<>();
        for (RoomView room : rooms) {
            shelves.addAll(room.shelves());
            Stream.ofNullable(room.best()).forEach(shelves::add);
        }
        List<Record> rows = new ArrayList<>();
        for (ShelfView shelf : shelves) {
            rows.addAll(shelf.everies());
            rows.addAll(shelf.lists());
            Stream.<Record>ofNullable(shelf.best()).forEach(rows::add);
            Stream.<Record>ofNullable(shelf.bestList()).forEach(rows::add);
        }
        return rows;
    }

    /** The shelf is reached in four ways, as the best one or among all; the row that it points at twice in each. */
    private static List<Record> expectedNested(List<? extends Record> top, int shelf, int best) {
        List<Record> rows = new ArrayList<>();
        for (Record row : top) {
            boolean onShelf =
                    row instanceof Every every ? every.shelfId() == shelf : ((EveryList) row).shelfId() == shelf;
            for (int i = onShelf ? 4 : 1; i > 0; i--) {
                rows.add(row);
                if (Drawn.id(row) == best) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** However they were written, PostgreSQL has two rows: the first draw and the second. */
    private static List<?> distinct(String table, List<Integer> ids) {
        String columns =
                Drawn.KINDS.stream().map(k -> '"' + k.column() + "\"::text").collect(Collectors.joining(", "));
        String in = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return database.query("SELECT DISTINCT " + columns + " FROM " + table + " WHERE id IN (" + in + ")");
    }
}
