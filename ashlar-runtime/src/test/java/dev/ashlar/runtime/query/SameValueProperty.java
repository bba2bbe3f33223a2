package dev.ashlar.runtime.query;

import static dev.ashlar.runtime.blog.FullBoxShape.fullBox;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.FullBoxShape.FullBox;
import dev.ashlar.runtime.blog.Sample;
import dev.ashlar.runtime.wire.CountingSockets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A value read through a relation equals the value read at the top, and both equal what was written. */
@SuppressWarnings("NullAway.Init") // filled before the first try
class SameValueProperty {
    private static BlogDatabase blog;
    private static Db db;
    private static Database far;

    @BeforeContainer
    static void open() {
        blog = new BlogDatabase();
        db = blog.db();
        far = blog.another(CountingSockets.parameters("far values"));
    }

    @AfterContainer
    static void close() {
        far.close();
        blog.close();
    }

    @Property(tries = 150)
    void aValueIsTheSameWhereverItIsRead(@ForAll long seed) {
        Random random = new Random(seed);
        int box = db.box().create(c -> c.label("of " + seed)).id();
        Sample one = db.sample().create(c -> SampleValues.fill(c.boxId(box), random));
        Sample two = db.sample().create(c -> SampleValues.fill(c.boxId(box), random));
        db.box().update(k -> k.id(box), s -> s.best(b -> b.connect(k -> k.id(two.id()))));

        assertThat(db.sample().findUnique(k -> k.id(one.id()))).contains(one);
        FullBox read = db.box().findUniqueOrThrow(fullBox, k -> k.id(box));
        assertThat(read.samples()).containsExactlyInAnyOrderElementsOf(List.of(one, two));
        assertThat(read.best()).isEqualTo(two);
        assertThat(new Db(far).box().findMany(fullBox, q -> q.where(b -> b.id.eq(box))))
                .isEqualTo(db.box().findMany(fullBox, q -> q.where(b -> b.id.eq(box))));
    }

    @Property(tries = 100)
    void aValueIsReadAsItWasWritten(@ForAll long seed) {
        int box = db.box().create(c -> c.label("of " + seed)).id();
        Sample made = db.sample().create(c -> SampleValues.fill(c.boxId(box), new Random(seed)));
        SampleValues.assertSame(made, new Random(seed));
    }

    @Property(tries = 20)
    void manyAtOnceAreWrittenAsOne(@ForAll long seed) {
        Random random = new Random(seed);
        int box = db.box().create(c -> c.label("of " + seed)).id();
        long first = random.nextLong();
        long second = random.nextLong();
        db.sample().createMany(List.of(first, second), (c, s) -> SampleValues.fillScalars(c.boxId(box), new Random(s)));
        List<Sample> read =
                db.sample().findMany(q -> q.where(s -> s.boxId.eq(box)).orderBy(s -> s.id.asc()));
        Sample alone = db.sample().create(c -> SampleValues.fillScalars(c.boxId(box), new Random(second)));
        assertThat(read).hasSize(2);
        assertThat(read.get(1))
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class) // NaN and -0 too
                .withEqualsForType(Float::equals, Float.class)
                .ignoringFields("id")
                .isEqualTo(alone);
    }

    @Property(tries = 60)
    void aBinaryCopyWritesTheSame(@ForAll long seed) {
        int box = db.box().create(c -> c.label("of " + seed)).id();
        Sample alone = db.sample().create(c -> SampleValues.fillPlain(c.boxId(box), new Random(seed)));
        assertThat(blog.record(() -> db.sample()
                                .copyIn(List.of(seed), (c, s) -> SampleValues.fillPlain(c.boxId(box), new Random(s))))
                        .statements())
                .anyMatch(statement -> statement.text().endsWith("FROM STDIN (FORMAT binary)"));
        Sample copied = db.sample()
                .findFirst(q -> q.where(s -> s.boxId.eq(box)).orderBy(s -> s.id.desc()))
                .orElseThrow();
        assertThat(copied)
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class) // NaN and -0 too
                .withEqualsForType(Float::equals, Float.class)
                .ignoringFields("id")
                .isEqualTo(alone);
    }

    /** By parameter, among many, by COPY, below a new row, in a batch: read again, all are the row made alone. */
    @Property(tries = 40)
    void everyWayOfWritingWritesTheSame(@ForAll long seed) {
        int box = db.box().create(c -> c.label("of " + seed)).id();
        Sample alone = db.sample().create(c -> SampleValues.fill(c.boxId(box), new Random(seed)));
        List<Long> twice = List.of(seed, seed);
        db.sample().createMany(twice, (c, s) -> SampleValues.fill(c.boxId(box), new Random(s)));
        db.sample().copyIn(twice, (c, s) -> SampleValues.fill(c.boxId(box), new Random(s)));
        db.<Sample>batch(List.of(t -> t.sample().create(c -> SampleValues.fill(c.boxId(box), new Random(seed)))));
        int other = db.box()
                .create(c -> c.label("nested " + seed)
                        .samples(m -> m.createAll(twice, (n, s) -> SampleValues.fill(n, new Random(s)))))
                .id();

        List<Sample> read = db.sample().findMany(q -> q.where(s -> s.boxId.in(box, other)));
        assertThat(read)
                .hasSize(8)
                .allSatisfy(row -> assertThat(row)
                        .usingRecursiveComparison()
                        .withEqualsForType(Double::equals, Double.class) // NaN and -0 too
                        .withEqualsForType(Float::equals, Float.class)
                        .ignoringFields("id", "boxId")
                        .isEqualTo(alone));
        assertThat(db.box().findUniqueOrThrow(fullBox, k -> k.id(box)).samples())
                .containsExactlyInAnyOrderElementsOf(
                        read.stream().filter(row -> row.boxId() == box).toList());
    }
}
