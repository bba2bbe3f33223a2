package dev.ashlar.runtime.types;

import static dev.ashlar.runtime.types.EveryTable.EVERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.error.StatementFailed;
import dev.ashlar.runtime.query.Page;
import dev.ashlar.runtime.query.PageToken;
import dev.ashlar.runtime.types.Views.ShelfShape;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.ListColumn;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.JsonPath;
import dev.ashlar.sql.value.Geometry;
import dev.ashlar.sql.value.Interval;
import dev.ashlar.sql.value.Vector;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a value cannot be had, and what is asked of columns of every type. */
class ValuesTest {
    /** Types without an order in PostgreSQL. */
    private static final Set<String> UNORDERED = Set.of(
            "json",
            "xml",
            "point",
            "line",
            "lseg",
            "box",
            "path",
            "polygon",
            "circle",
            "jsonpath",
            "lquery",
            "ltxtquery",
            "pgSnapshot",
            "address",
            "hstore");

    /** Values whose own text PostgreSQL does not read: the least interval, and no relation. A page token is such a text. */
    private static final Set<String> UNREADABLE = Set.of(new Interval(0, 0, Long.MIN_VALUE).toString(), "-");

    private static TypesDatabase database;
    private static Db db;
    private static int edges;

    @BeforeAll
    static void open() {
        database = new TypesDatabase();
        db = database.db();
        edges = shelf();
        for (int i = 0; i < 14; i++) {
            Drawn edge = Drawn.edge(i % 12);
            edge.values().replaceAll((column, value) -> UNREADABLE.contains(String.valueOf(value)) ? null : value);
            db.every().create(c -> edge.into(c.shelfId(edges)));
        }
        db.every().create(c -> c.shelfId(edges));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static int shelf() {
        int house = db.house().create(c -> c.label("a house")).id();
        int room = db.room().create(c -> c.houseId(house)).id();
        return db.shelf().create(c -> c.roomId(room)).id();
    }

    /** Past the client. */
    private static int shelfWith(String table, String column, String literal) {
        int shelf = shelf();
        database.query(
                "INSERT INTO " + table + " (shelf_id, \"" + column + "\") VALUES (" + shelf + ", " + literal + ")");
        return shelf;
    }

    @Test
    void aNumericThatIsNoBigDecimalNamesItsColumn() {
        for (String number : List.of("NaN", "Infinity", "-Infinity")) {
            int shelf = shelfWith("every", "numeric", "'" + number + "'");
            assertThatThrownBy(() -> db.every().findMany(q -> q.where(e -> e.shelfId.eq(shelf))))
                    .hasMessageContaining("column \"numeric\": numeric '" + number + "' has no BigDecimal")
                    .hasMessageContaining("select the column as float8");
            assertThatThrownBy(() -> db.shelf().findUnique(new ShelfShape(), k -> k.id(shelf)))
                    .hasMessageContaining("column \"numeric\"");
        }
        int shelf = shelfWith("every", "numrange", "'[1,NaN]'");
        assertThatThrownBy(() -> db.every().findMany(q -> q.where(e -> e.shelfId.eq(shelf))))
                .hasMessageContaining("column \"numrange\": numeric 'NaN' has no BigDecimal");
    }

    @Test
    void anArrayKeepsItsValuesAndNotItsBounds() {
        int shelf = shelfWith("every_list", "int4", "'[0:2]={1,NULL,3}'");
        assertThat(db.everyList()
                        .findMany(q -> q.where(e -> e.shelfId.eq(shelf)))
                        .get(0)
                        .int4())
                .containsExactly(1, null, 3);
        int matrix = shelfWith("every_list", "int4", "'{{1,2},{3,4}}'");
        assertThatThrownBy(() -> db.everyList().findMany(q -> q.where(e -> e.shelfId.eq(matrix))))
                .hasMessageContaining("column \"int4\": an array of more than one dimension");
    }

    @Test
    void anArrayThatIsNullIsAnEmptyList() {
        int shelf = shelfWith("every_list", "int4", "NULL");
        assertThat(db.everyList()
                        .findMany(q -> q.where(e -> e.shelfId.eq(shelf)))
                        .get(0)
                        .int4())
                .isEmpty();
    }

    @Test
    void aMomentBeyondThoseOfPostgresIsRefusedAndNeverInfinite() {
        List<UnaryOperator<EveryCreate.Ready>> beyond = List.of(
                c -> c.timestamptz(Instant.parse("-5000-01-01T00:00:00Z")),
                c -> c.timestamptz(Instant.parse("+294277-01-01T00:00:00Z")),
                c -> c.timestamp(LocalDateTime.of(-4713, 11, 23, 23, 59)),
                c -> c.timestamp(LocalDateTime.of(294_277, 1, 1, 0, 0)),
                c -> c.date(LocalDate.of(-4713, 11, 23)),
                c -> c.date(LocalDate.of(5_874_898, 1, 1)));
        for (UnaryOperator<EveryCreate.Ready> value : beyond) {
            assertThatThrownBy(() -> db.every().create(c -> value.apply(c.shelfId(edges))))
                    .isInstanceOfSatisfying(
                            StatementFailed.class, e -> assertThat(e.sqlState()).isEqualTo("22008"));
            assertThatThrownBy(() -> db.every().copyIn(List.of(1), (c, i) -> value.apply(c.shelfId(edges))))
                    .isInstanceOf(StatementFailed.class);
        }
    }

    /** Counted, for lists of some types, json among them, have no operator by which they could be compared with an empty one. */
    @Test
    void aListOfAnyTypeIsEmptyOrNot() {
        int shelf = shelfWith("every_list", "json", "'{1}'");
        for (Column<?> column : EveryListTable.EVERY_LIST.columns()) {
            if (column instanceof ListColumn) {
                boolean filled = column.name().equals("json");
                assertThat(db.everyList()
                                .count(q -> q.where(e -> e.shelfId.eq(shelf))
                                        .where(e -> ((ListColumn<?>) e.column(column.name())).isNotEmpty())))
                        .as(column.name())
                        .isEqualTo(filled ? 1 : 0);
            }
        }
    }

    @Test
    void aTypeThatIsNotSortedSaysWhatIs() {
        int shelf = shelfWith("every", "json", "'1'");
        assertThatThrownBy(() -> db.every().findMany(q -> q.orderBy(e -> e.json.asc())))
                .hasMessageContaining("could not identify an ordering operator for type json")
                .hasMessageContaining("cast(PgType.JSONB) of json");
        assertThat(db.every()
                        .findMany(q -> q.where(e -> e.shelfId.eq(shelf))
                                .orderBy(e -> e.json.cast(PgType.JSONB).asc())))
                .isNotEmpty();
    }

    static List<String> ordered() {
        return Drawn.KINDS.stream()
                .map(Kind::column)
                .filter(column -> !UNORDERED.contains(column))
                .toList();
    }

    /** The value of the last row goes into the token as text, and comes back as a value. */
    @ParameterizedTest
    @MethodSource("ordered")
    void pagesAreTurnedByEveryType(String column) {
        List<Integer> all = ids(db.every()
                .findMany(q -> q.where(e -> e.shelfId.eq(edges))
                        .orderBy(e -> Keeper.column(column).asc(), e -> e.id.asc())));
        List<Integer> turned = new ArrayList<>();
        PageToken token = null;
        do {
            Page<Every> page = page(column, token);
            turned.addAll(ids(page.rows()));
            token = page.next().orElse(null);
        } while (token != null);
        assertThat(turned).hasSize(15).isEqualTo(all);
    }

    private static Page<Every> page(String column, @Nullable PageToken token) {
        return db.every()
                .page(q -> q.where(e -> e.shelfId.eq(edges))
                        .orderBy(e -> Keeper.column(column).asc(), e -> e.id.asc())
                        .take(2)
                        .after(token));
    }

    /** Its text is of the server's locale; the number that it is read as is not. */
    @Test
    void aPageByMoneyTakesItsText() {
        assertThat(database.texts(() -> page("money", null)))
                .singleElement()
                .asString()
                .contains(", (\"t0\".\"money\")::text FROM");
    }

    private static List<Integer> ids(List<Every> rows) {
        return rows.stream().map(Every::id).toList();
    }

    @Test
    void bitsAreComparedInTheirWholeLength() {
        var bits = Objects.requireNonNull(db.every()
                .findMany(q -> q.where(e -> e.shelfId.eq(edges)).orderBy(e -> e.id.asc()))
                .get(1)
                .bit());
        assertThat(bits.digits()).isEqualTo("10101");
        assertThat(db.every().count(q -> q.where(e -> e.shelfId.eq(edges).and(e.bit.eq(bits)))))
                .isEqualTo(5);
        assertThat(db.every().count(q -> q.where(e -> e.shelfId.eq(edges).and(e.bit.in(List.of(bits))))))
                .isEqualTo(5);
    }

    @Test
    void jsonIsReadAsAClassAndAskedAsJson() {
        int shelf = shelf();
        db.every().create(c -> c.shelfId(shelf).settings(new Settings("dark", 3)));
        db.every().updateMany(e -> e.shelfId.eq(shelf), u -> u.settings(new Settings("light", 4)));
        List<Every> found = db.every()
                .findMany(q -> q.where(e -> e.shelfId
                        .eq(shelf)
                        .and(JsonPath.in(e.settings, "theme").text().eq("light"))));
        assertThat(found).extracting(Every::settings).containsExactly(new Settings("light", 4));
        assertThat(db.select(EVERY.settings)
                        .from(EVERY)
                        .where(EVERY.shelfId.eq(shelf))
                        .fetch(s -> s))
                .containsExactly(new Settings("light", 4));
    }

    @Test
    void jsonThatIsNotOfTheClassNamesItsColumn() {
        int shelf = shelfWith("every", "settings", "'[]'");
        assertThatThrownBy(() -> db.every().findMany(q -> q.where(e -> e.shelfId.eq(shelf))))
                .hasMessageContaining("column \"settings\": JSON of a column is no dev.ashlar.runtime.types.Settings");
    }

    /** The extensions are not in this server: domains stand for their types, so this shows the text and not the types. */
    @Test
    void vectorsAndGeometryTravelAsTheirText() {
        database.query("CREATE DOMAIN vector AS text; CREATE DOMAIN geometry AS text");
        Vector vector = Vector.of(1, -2.5f, 1e-30f);
        Geometry point = Geometry.point(9.99, 53.55, 4326);
        assertThat(back(PgType.VECTOR, vector)).isEqualTo(vector);
        assertThat(back(PgType.listOf(PgType.VECTOR), List.of(vector))).containsExactly(vector);
        assertThat(back(PgType.GEOMETRY, point)).isEqualTo(point);
    }

    private static <T> T back(PgType<T> type, T value) {
        return db.sql("SELECT ?::" + type.sqlName(), new Parameter(type, value))
                .fetch(row -> Objects.requireNonNull(row.get(0, type)))
                .get(0);
    }
}
