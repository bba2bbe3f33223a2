package dev.ashlar.runtime.query;

import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Aggregates.max;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.query.Stock.PileShape;
import dev.ashlar.runtime.query.Stock.ShelfShape;
import dev.ashlar.runtime.query.Stock.Shelves;
import dev.ashlar.runtime.query.Stock.ThingKey;
import dev.ashlar.runtime.query.Stock.ThingShape;
import dev.ashlar.runtime.query.Stock.ThingTable;
import dev.ashlar.runtime.query.Stock.Things;
import dev.ashlar.runtime.query.Stock.TowerShape;
import dev.ashlar.runtime.wire.CountingSockets;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.ToMany;
import dev.ashlar.sql.rows.Reading;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * The law of soft delete: what is marked is as good as gone, whatever way it is looked for; and where {@code withDeleted()} is
 * said, as good as if it had never been marked. Three databases have the same rows: marked, gone, and never marked.
 */
class DeletedRowsProperty {
    private static final int THINGS = 9;

    /** Never marked: a cursor whose row was softly deleted still marks its place, which one that is gone cannot. */
    private static final int CURSOR = 3;

    private static final TemporaryDatabase MARKED = EmbeddedPostgres.temporaryDatabase();
    private static final TemporaryDatabase GONE = EmbeddedPostgres.temporaryDatabase();
    private static final TemporaryDatabase ALIVE = EmbeddedPostgres.temporaryDatabase();
    private static final Database marked = database(MARKED, "");
    private static final Database far = database(MARKED, CountingSockets.parameters("far deleted"));
    private static final Database gone = database(GONE, "");
    private static final Database alive = database(ALIVE, "");

    private static Database database(TemporaryDatabase temporary, String parameters) {
        return Database.builder()
                .url(temporary.ownerUrl() + parameters)
                .poolSize(2)
                .build();
    }

    @BeforeContainer
    static void open() throws SQLException {
        for (TemporaryDatabase temporary : List.of(MARKED, GONE, ALIVE)) {
            execute(temporary, Stock.SCHEMA);
        }
    }

    @AfterContainer
    static void close() {
        List.of(marked, far, gone, alive).forEach(Database::close);
        List.of(MARKED, GONE, ALIVE).forEach(TemporaryDatabase::close);
    }

    /** @param deleted which things, labels and cards are marked, by their number */
    record Rows(
            List<@Nullable Integer> shelves,
            List<@Nullable Integer> over,
            List<Integer> stuck,
            List<Integer> deleted) {}

    @Provide
    Arbitrary<Rows> rows() {
        Arbitrary<Integer> thing = Arbitraries.integers().between(0, THINGS - 1);
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(0, 2)
                                .injectNull(0.1)
                                .list()
                                .ofSize(THINGS),
                        thing.injectNull(0.2).list().ofSize(THINGS),
                        Arbitraries.integers()
                                .between(0, THINGS * 4 - 1)
                                .list()
                                .ofMaxSize(14)
                                .uniqueElements(),
                        Arbitraries.integers()
                                .between(0, THINGS * 2 + 3)
                                .filter(i -> i != CURSOR)
                                .list()
                                .ofMaxSize(10)
                                .uniqueElements())
                .as(Rows::new);
    }

    @Property(tries = 40)
    void whatIsMarkedIsAsGoodAsGone(@ForAll("rows") Rows rows) throws SQLException {
        write(MARKED, rows, "");
        write(
                GONE,
                rows,
                "DELETE FROM thing WHERE gone IS NOT NULL; DELETE FROM label WHERE gone IS NOT NULL;"
                        + " DELETE FROM card WHERE gone IS NOT NULL;");
        Map<String, Object> expected = all(gone, false);

        assertSame(all(marked, false), expected);
        assertSame(all(far, false), expected);
    }

    @Property(tries = 40)
    void whatIsMarkedIsThereWhereItIsAskedFor(@ForAll("rows") Rows rows) throws SQLException {
        write(MARKED, rows, "UPDATE card SET gone = NULL;");
        write(ALIVE, rows, "UPDATE thing SET gone = NULL; UPDATE label SET gone = NULL; UPDATE card SET gone = NULL;");
        Map<String, Object> expected = all(alive, true);

        assertSame(all(marked, true), expected);
        assertSame(all(far, true), expected);
    }

    private static void assertSame(Map<String, Object> answers, Map<String, Object> expected) {
        expected.forEach(
                (what, answer) -> assertThat(answers.get(what)).as(what).isEqualTo(answer));
        assertThat(answers.keySet()).isEqualTo(expected.keySet());
    }

    private record Ask(Things things, Shelves shelves, boolean deleted) {
        Query<ThingTable, ThingKey> sorted(Query<ThingTable, ThingKey> q) {
            return some(q).orderBy(t -> t.id.asc());
        }

        <S extends dev.ashlar.runtime.query.Rows<?, S>> S some(S rows) {
            return deleted ? rows.withDeleted() : rows;
        }

        <X extends dev.ashlar.sql.Table> ToMany<X> some(ToMany<X> relation) {
            return deleted ? relation.withDeleted() : relation;
        }

        /** With the lists of the shape sorted, and as deleted as the rows themselves. */
        Query<ThingTable, ThingKey> whole(Query<ThingTable, ThingKey> q) {
            return sorted(q)
                    .with(ThingShape.THING.labels, l -> some(l).orderBy(x -> x.id.asc()))
                    .with(Stock.OverShape.OVER.labels, l -> some(l).orderBy(x -> x.id.asc()));
        }

        List<Integer> ids(Function<ThingTable, Condition> condition) {
            return things.findMany(q -> whole(q).where(condition)).stream()
                    .map(Stock.Thing::id)
                    .toList();
        }

        List<Integer> sortedBy(Function<ThingTable, dev.ashlar.sql.Order> order) {
            return things.findMany(q -> some(q).orderBy(order).orderBy(t -> t.id.asc())).stream()
                    .map(Stock.Thing::id)
                    .toList();
        }
    }

    private static Map<String, Object> all(Database database, boolean deleted) {
        Ask ask = new Ask(new Things(database.session()), new Shelves(database.session()), deleted);
        Map<String, Object> answers = new LinkedHashMap<>();
        rows(ask, answers);
        lists(ask, answers);
        trees(ask, answers);
        conditions(ask, answers);
        orders(ask, answers);
        return answers;
    }

    private static void rows(Ask ask, Map<String, Object> answers) {
        Things things = ask.things();
        answers.put("findMany", things.findMany(ask::whole));
        answers.put(
                "findUnique",
                IntStream.range(0, THINGS)
                        .mapToObj(i -> things.findUnique(k -> k.id(i), ask::whole))
                        .toList());
        answers.put("findFirst", things.findFirst(q -> ask.whole(q).skip(1)));
        answers.put("count", things.count(ask::sorted));
        answers.put("count of a page", things.count(q -> ask.sorted(q).take(4).skip(1)));
        answers.put("exists", things.exists(q -> ask.sorted(q).where(t -> t.amount.gt(25))));
        answers.put("aggregate", things.aggregate(q -> ask.some(q), t -> Reading.of(count(), max(t.amount), List::of)));
        answers.put("distinct", things.findMany(q -> ask.whole(q).distinct(t -> t.shelfId)));
        answers.put(
                "cursor",
                things.findMany(q -> ask.whole(q).cursor(k -> k.id(CURSOR)).take(3)));
        answers.put("from the end", things.findMany(q -> ask.whole(q).take(-3)));
        answers.put("stream", things.stream(ask::whole, rows -> rows.toList()));
        Page<Stock.Thing> first = things.page(q -> ask.whole(q).take(3));
        answers.put("page", first.rows());
        first.next()
                .ifPresent(token -> answers.put(
                        "next page",
                        things.page(q -> ask.whole(q).take(3).after(token)).rows()));
        answers.put(
                "groupBy",
                things.groupBy(
                        g -> (ask.deleted() ? g.withDeleted() : g)
                                .by(t -> t.amount)
                                .orderBy(t -> t.amount.asc()),
                        t -> Reading.of(t.amount, count(), List::of)));
    }

    private static void lists(Ask ask, Map<String, Object> answers) {
        answers.put("lists", shelves(ask, m -> m));
        answers.put("take", shelves(ask, m -> m.take(2)));
        answers.put("skip", shelves(ask, m -> m.take(2).skip(1)));
        answers.put("distinct list", shelves(ask, m -> m.distinct(t -> t.amount)));
        answers.put("cursor of a list", shelves(ask, m -> m.cursor(new ThingKey().id(CURSOR))));
        answers.put("some", shelves(ask, m -> m.where(t -> ask.some(t.labels).some(l -> l.id.lt(2)))));
        answers.put(
                "labels",
                ask.things()
                        .findMany(q -> ask.whole(q)
                                .with(
                                        ThingShape.THING.labels,
                                        l -> ask.some(l)
                                                .orderBy(x -> x.id.desc())
                                                .take(1))));
        answers.put(
                "counted",
                ask.things()
                        .findMany(q -> ask.whole(q)
                                .with(ThingShape.THING.under, t -> t.amount.gt(10))
                                .with(ThingShape.THING.sum, t -> t.amount.gt(10))
                                .with(ThingShape.THING.carries, t -> t.amount.gt(10))
                                .with(ThingShape.THING.labelCount, l -> l.id.gt(1))));
    }

    private static List<Stock.Shelf> shelves(Ask ask, java.util.function.UnaryOperator<Related<ThingTable>> things) {
        return ask.shelves()
                .findMany(q -> ask.some(q)
                        .orderBy(s -> s.id.asc())
                        .with(
                                ShelfShape.SHELF.things,
                                m -> things.apply(ask.some(m)
                                        .orderBy(t -> t.id.asc())
                                        .with(
                                                ThingShape.THING.labels,
                                                l -> ask.some(l).orderBy(x -> x.id.asc()))
                                        .with(
                                                Stock.OverShape.OVER.labels,
                                                l -> ask.some(l).orderBy(x -> x.id.asc())))));
    }

    private static void trees(Ask ask, Map<String, Object> answers) {
        answers.put(
                "tree",
                ask.things()
                        .findMany(
                                PileShape.PILE,
                                q -> ask.sorted(q).with(PileShape.PILE.under, l -> {
                                    Levels<ThingTable> sorted = l.orderBy(t -> t.id.asc());
                                    return ask.deleted() ? sorted.withDeleted() : sorted;
                                })));
        answers.put(
                "chain",
                ask.things()
                        .findMany(
                                TowerShape.TOWER,
                                q -> ask.sorted(q)
                                        .with(TowerShape.TOWER.over, l -> ask.deleted() ? l.withDeleted() : l)));
    }

    private static void conditions(Ask ask, Map<String, Object> answers) {
        answers.put("some", ask.ids(t -> ask.some(t.under).some(u -> u.amount.gt(10))));
        answers.put("every", ask.ids(t -> ask.some(t.under).every(u -> u.amount.gt(10))));
        answers.put("none", ask.ids(t -> ask.some(t.under).none(u -> u.amount.gt(10))));
        answers.put("some label", ask.ids(t -> ask.some(t.labels).some(l -> l.id.gt(1))));
        answers.put("none label", ask.ids(t -> ask.some(t.labels).none(l -> l.id.gt(1))));
        answers.put("count", ask.ids(t -> ask.some(t.under).count().gt(1L)));
        answers.put("sum", ask.ids(t -> ask.some(t.under).sum(u -> u.amount).gt(java.math.BigDecimal.TEN)));
        if (!ask.deleted()) {
            answers.put("is", ask.ids(t -> t.over.is(o -> o.amount.gt(10))));
            answers.put("isNot", ask.ids(t -> t.over.isNot(o -> o.amount.gt(10))));
            answers.put("isNull", ask.ids(t -> t.over.isNull()));
            answers.put("isNotNull", ask.ids(t -> t.card.isNotNull()));
            answers.put("two levels", ask.ids(t -> t.over.is(o -> o.labels.some(l -> l.id.gt(0)))));
        }
    }

    private static void orders(Ask ask, Map<String, Object> answers) {
        answers.put("by count", ask.sortedBy(t -> ask.some(t.under).count().desc()));
        answers.put(
                "by greatest",
                ask.sortedBy(t -> ask.some(t.under).max(u -> u.amount).desc().nullsLast()));
        if (!ask.deleted()) {
            answers.put(
                    "by the one over it",
                    ask.sortedBy(t -> t.over.by(o -> o.amount).asc().nullsFirst()));
        }
    }

    private static void write(TemporaryDatabase temporary, Rows rows, String then) throws SQLException {
        StringBuilder sql = new StringBuilder("TRUNCATE shelf, thing, label, stuck, card;");
        sql.append("INSERT INTO shelf VALUES (0), (1), (2);");
        for (int i = 0; i < THINGS; i++) {
            sql.append("INSERT INTO thing VALUES (" + i + ", " + rows.shelves().get(i) + ", "
                    + rows.over().get(i) + ", " + i * 7 % 30 + ", " + time(rows, i) + ");");
            sql.append("INSERT INTO card VALUES (" + i + ", " + i + ", " + time(rows, THINGS + i) + ");");
        }
        for (int i = 0; i < 4; i++) {
            sql.append("INSERT INTO label VALUES (" + i + ", " + time(rows, 2 * THINGS + i) + ");");
        }
        rows.stuck().forEach(s -> sql.append("INSERT INTO stuck VALUES (" + s / 4 + ", " + s % 4 + ");"));
        execute(temporary, sql + then);
    }

    private static String time(Rows rows, int number) {
        return rows.deleted().contains(number) ? "now()" : "NULL";
    }

    private static void execute(TemporaryDatabase temporary, String sql) throws SQLException {
        try (Connection owner = DriverManager.getConnection(temporary.ownerUrl());
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
