package dev.ashlar.runtime.query;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Aggregated;
import dev.ashlar.runtime.shape.Counted;
import dev.ashlar.runtime.shape.Many;
import dev.ashlar.runtime.shape.OneOrNone;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shelves of things that may be marked as deleted, with every kind of relation to such things and every part that reads one. */
final class Stock {
    static final String SCHEMA = """
            CREATE TABLE shelf (id int PRIMARY KEY);
            CREATE TABLE thing (id int PRIMARY KEY, shelf int, over int, amount int NOT NULL, gone timestamptz);
            CREATE TABLE label (id int PRIMARY KEY, gone timestamptz);
            CREATE TABLE stuck (thing int NOT NULL, label int NOT NULL, PRIMARY KEY (thing, label));
            CREATE TABLE card (id int PRIMARY KEY, thing int, gone timestamptz)""";

    private Stock() {}

    static final class ShelfTable extends Table {
        static final ShelfTable SHELF = new ShelfTable();

        final Column<Integer> id = column("id", PgType.INTEGER);
        final ToMany<ThingTable> things = toMany("things", ThingTable::new, List.of("id"), List.of("shelf"));

        ShelfTable() {
            super(null, "shelf", null);
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(id);
        }

        @Override
        public List<Column<?>> primaryKey() {
            return List.of(id);
        }
    }

    static final class ThingTable extends Table {
        static final ThingTable THING = new ThingTable();

        final Column<Integer> id = column("id", PgType.INTEGER);
        final Column<Integer> shelfId = column("shelf", PgType.INTEGER);
        final Column<Integer> overId = column("over", PgType.INTEGER);
        final Column<Integer> amount = column("amount", PgType.INTEGER);
        final Column<Instant> gone = column("gone", PgType.TIMESTAMPTZ);
        final ToOptional<ThingTable> over = toOptional("over", ThingTable::new, List.of("over"), List.of("id"));
        final ToMany<ThingTable> under = toMany("under", ThingTable::new, List.of("id"), List.of("over"));
        final ToMany<LabelTable> labels =
                manyToMany("labels", LabelTable::new, new Junction(null, "stuck", "thing", "id", "label", "id", null));
        final ToOptional<CardTable> card = toChild("card", CardTable::new, List.of("id"), List.of("thing"));

        ThingTable() {
            super(null, "thing", null);
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(id, shelfId, overId, amount, gone);
        }

        @Override
        public List<Column<?>> primaryKey() {
            return List.of(id);
        }

        @Override
        public Column<?> softDelete() {
            return gone;
        }
    }

    static final class LabelTable extends Table {
        static final LabelTable LABEL = new LabelTable();

        final Column<Integer> id = column("id", PgType.INTEGER);
        final Column<Instant> gone = column("gone", PgType.TIMESTAMPTZ);

        LabelTable() {
            super(null, "label", null);
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(id, gone);
        }

        @Override
        public List<Column<?>> primaryKey() {
            return List.of(id);
        }

        @Override
        public Column<?> softDelete() {
            return gone;
        }
    }

    static final class CardTable extends Table {
        static final CardTable CARD = new CardTable();

        final Column<Integer> id = column("id", PgType.INTEGER);
        final Column<Integer> thingId = column("thing", PgType.INTEGER);
        final Column<Instant> gone = column("gone", PgType.TIMESTAMPTZ);

        CardTable() {
            super(null, "card", null);
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(id, thingId, gone);
        }

        @Override
        public List<Column<?>> primaryKey() {
            return List.of(id);
        }

        @Override
        public Column<?> softDelete() {
            return gone;
        }
    }

    record Label(int id) {}

    record Card(int id) {}

    /** A thing with all that its relations come to. */
    record Thing(
            int id,
            int amount,
            @Nullable Integer overAmount,
            @Nullable Over over,
            @Nullable Card card,
            List<Label> labels,
            long under,
            BigDecimal sum,
            @Nullable BigDecimal mean,
            @Nullable Integer least,
            @Nullable Integer most,
            boolean carries,
            long labelCount,
            BigDecimal labelSum,
            boolean labelled) {}

    record Over(int id, long under, boolean carries, List<Label> labels) {}

    record Shelf(int id, List<Thing> things, long count, BigDecimal sum) {}

    record Pile(int id, List<Pile> under) {}

    record Tower(int id, @Nullable Tower over) {}

    static final class LabelShape extends ShapeToken<LabelTable, Label> {
        static final LabelShape LABEL = new LabelShape();

        private final Part<Integer> id = field(table().id);

        private LabelShape() {
            super(LabelTable.LABEL);
        }

        @Override
        protected Label read(Values values) {
            return new Label(values.get(id));
        }
    }

    static final class CardShape extends ShapeToken<CardTable, Card> {
        static final CardShape CARD = new CardShape();

        private final Part<Integer> id = field(table().id);

        private CardShape() {
            super(CardTable.CARD);
        }

        @Override
        protected Card read(Values values) {
            return new Card(values.get(id));
        }
    }

    static final class OverShape extends ShapeToken<ThingTable, Over> {
        static final OverShape OVER = new OverShape();

        private final Part<Integer> id = field(table().id);
        private final Counted<ThingTable> under = count(table().under);
        private final Aggregated<ThingTable, Boolean> carries = exists(table().under);
        final Many<LabelTable, Label> labels = many(table().labels, LabelShape.LABEL);

        private OverShape() {
            super(ThingTable.THING);
        }

        @Override
        protected Over read(Values values) {
            return new Over(values.get(id), values.get(under), values.get(carries), values.get(labels));
        }
    }

    static final class ThingShape extends ShapeToken<ThingTable, Thing> {
        static final ThingShape THING = new ThingShape();

        private final Part<Integer> id = field(table().id);
        private final Part<Integer> amount = field(table().amount);
        private final OneOrNone<ThingTable, Integer> overAmount =
                optional(table().over, single(ThingTable.THING, ThingTable.THING.amount));
        private final OneOrNone<ThingTable, Over> over = optional(table().over, OverShape.OVER);
        private final OneOrNone<CardTable, Card> card = optional(table().card, CardShape.CARD);
        final Many<LabelTable, Label> labels = many(table().labels, LabelShape.LABEL);
        final Counted<ThingTable> under = count(table().under);
        final Aggregated<ThingTable, BigDecimal> sum = sum(table().under, t -> t.amount);
        private final Aggregated<ThingTable, BigDecimal> mean = avg(table().under, t -> t.amount);
        private final Aggregated<ThingTable, Integer> least = min(table().under, t -> t.amount);
        private final Aggregated<ThingTable, Integer> most = max(table().under, t -> t.amount);
        final Aggregated<ThingTable, Boolean> carries = exists(table().under);
        final Counted<LabelTable> labelCount = count(table().labels);
        private final Aggregated<LabelTable, BigDecimal> labelSum = sum(table().labels, l -> l.id);
        private final Aggregated<LabelTable, Boolean> labelled = exists(table().labels);

        private ThingShape() {
            super(ThingTable.THING);
        }

        @Override
        protected Thing read(Values values) {
            return new Thing(
                    values.get(id),
                    values.get(amount),
                    values.orNull(overAmount),
                    values.orNull(over),
                    values.orNull(card),
                    values.get(labels),
                    values.get(under),
                    values.get(sum),
                    values.orNull(mean),
                    values.orNull(least),
                    values.orNull(most),
                    values.get(carries),
                    values.get(labelCount),
                    values.get(labelSum),
                    values.get(labelled));
        }
    }

    static final class ShelfShape extends ShapeToken<ShelfTable, Shelf> {
        static final ShelfShape SHELF = new ShelfShape();

        private final Part<Integer> id = field(table().id);
        final Many<ThingTable, Thing> things = many(table().things, ThingShape.THING);
        private final Counted<ThingTable> count = count(table().things);
        private final Aggregated<ThingTable, BigDecimal> sum = sum(table().things, t -> t.amount);

        private ShelfShape() {
            super(ShelfTable.SHELF);
        }

        @Override
        protected Shelf read(Values values) {
            return new Shelf(values.get(id), values.get(things), values.get(count), values.get(sum));
        }
    }

    static final class PileShape extends ShapeToken<ThingTable, Pile> {
        static final PileShape PILE = new PileShape();

        private final Part<Integer> id = field(table().id);
        final Recursive<ThingTable, List<Pile>> under = tree(table().under);

        private PileShape() {
            super(ThingTable.THING);
        }

        @Override
        protected Pile read(Values values) {
            return new Pile(values.get(id), values.get(under));
        }
    }

    static final class TowerShape extends ShapeToken<ThingTable, Tower> {
        static final TowerShape TOWER = new TowerShape();

        private final Part<Integer> id = field(table().id);
        final Recursive<ThingTable, Tower> over = chain(table().over);

        private TowerShape() {
            super(ThingTable.THING);
        }

        @Override
        protected Tower read(Values values) {
            return new Tower(values.get(id), values.orNull(over));
        }
    }

    static final class ShelfKey {
        Key<ShelfTable> id(int id) {
            return new Key<>(KeyData.of(ShelfTable.SHELF.id, id));
        }
    }

    static final class ThingKey {
        Key<ThingTable> id(int id) {
            return new Key<>(KeyData.of(ThingTable.THING.id, id));
        }
    }

    static final class Shelves extends ReadDelegate<ShelfTable, Shelf, ShelfKey> {
        Shelves(Session session) {
            super(session, ShelfShape.SHELF, ShelfKey::new);
        }
    }

    static final class Things extends ReadDelegate<ThingTable, Thing, ThingKey> {
        Things(Session session) {
            super(session, ThingShape.THING, ThingKey::new);
        }
    }
}
