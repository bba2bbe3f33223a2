package dev.ashlar.runtime.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.Sample;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.runtime.watch.StatementEvent;
import dev.ashlar.sql.Json;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // filled before the first test
class CopyTest {
    private static BlogDatabase blog;
    private static Db db;

    @BeforeAll
    static void open() {
        blog = new BlogDatabase();
        db = blog.db();
    }

    @AfterAll
    static void close() {
        blog.close();
    }

    @Test
    void textsOfEveryKindArriveAsTheyWere() {
        int box = box();
        List<String> texts = Arrays.asList("", "\\N", "\\.", "a\tb\nc\rd\\", "NULL", null, "\u00e9\ud83d\ude00\u0001");
        long copied = db.sample().copyIn(texts, (c, text) -> c.boxId(box).aText(text));

        assertThat(copied).isEqualTo(7);
        assertThat(samples(box)).extracting(Sample::aText).containsExactlyElementsOf(texts);
    }

    @Test
    void rowsWithOtherColumnsAndMoneyAreCopiedToo() {
        int box = box();
        db.sample()
                .copyIn(
                        List.of(1, 2, 3),
                        (c, i) -> i == 2
                                ? c.boxId(box).aMoney(new BigDecimal("-0.05"))
                                : c.boxId(box).aInt(i).texts(List.of("a,b", "\\")));

        assertThat(samples(box)).extracting(Sample::aInt).containsExactly(1, null, 3);
        assertThat(samples(box).get(1).aMoney()).isEqualTo(new BigDecimal("-0.05"));
        assertThat(samples(box).get(2).texts()).containsExactly("a,b", "\\");
    }

    @Test
    void anErrorNamesItsRowAndColumnAndNothingIsWritten() {
        int box = box();
        assertThatThrownBy(() -> db.sample()
                        .copyIn(List.of("{}", "{", "[]"), (c, j) -> c.boxId(box).aJsonb(new Json(j))))
                .isInstanceOfSatisfying(DatabaseException.class, e -> {
                    assertThat(e.sqlState()).isEqualTo("22P02");
                    assertThat(e.columns()).containsExactly("aJsonb");
                })
                .hasMessageContaining("row 2: ");
        assertThatThrownBy(() -> db.sample()
                        .copyIn(List.of("a", "b\u0000"), (c, t) -> c.boxId(box).aText(t)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 2 cannot be copied: column \"aText\"")
                .hasMessageContaining("NUL");
        assertThatThrownBy(() -> db.label().copyIn(List.of("x", "y", "x"), (c, word) -> c.word(word)))
                .isInstanceOf(UniqueViolation.class)
                .hasMessageContaining("row 3: ");
        assertThat(samples(box)).isEmpty();
        assertThat(db.label().count(q -> q)).isZero();
    }

    @Test
    void insideATransactionItGoesWithIt() {
        int box = box();
        assertThatThrownBy(() -> db.transaction(tx -> {
                    tx.sample()
                            .copyIn(
                                    IntStream.range(0, 20_000).boxed().toList(),
                                    (c, i) -> c.boxId(box).aInt(i));
                    assertThat(tx.sample().count(q -> q.where(s -> s.boxId.eq(box))))
                            .isEqualTo(20_000);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(samples(box)).isEmpty();
    }

    @Test
    void rowsThatAreMadeWithItAreRefused() {
        int box = box();
        assertThatThrownBy(() -> db.sample().copyIn(List.of(1), (c, i) -> c.box(b -> b.create(n -> n.label("new")))))
                .hasMessageContaining("row 1 writes a relation");
        assertThat(db.sample().copyIn(List.of(1, 2), (c, i) -> c.box(b -> b.connect(k -> k.id(box)))))
                .isEqualTo(2);
        assertThat(samples(box)).hasSize(2);
    }

    @Test
    void aTenantsRowsAreInserted() {
        UUID organization = blog.organization("copies");
        long written = db.withTenant(organization, t -> t.tag().copyIn(List.of("a", "b"), (c, name) -> c.name(name)));
        assertThat(written).isEqualTo(2);
        long there = db.withTenant(organization, t -> t.tag().count(q -> q));
        assertThat(there).isEqualTo(2);
    }

    @Test
    void manyRowsAreCreatedByOneCopy() {
        int box = box();
        List<Integer> numbers = IntStream.range(0, 10_000).boxed().toList();
        Recording recording = blog.record(() -> assertThat(db.sample()
                        .createMany(
                                numbers,
                                (c, i) -> c.box(b -> b.connect(k -> k.id(box)))
                                        .aInt(i)
                                        .aText(i % 7 == 0 ? null : "\u00e9 " + i)))
                .isEqualTo(10_000));
        assertThat(recording.statements())
                .extracting(StatementEvent::text)
                .containsExactly(
                        recording.statements().get(0).text(),
                        "COPY \"samples\" (\"aInt\", \"aText\", \"box_id\") FROM STDIN (FORMAT binary)");
        List<Sample> read = samples(box);
        assertThat(read).extracting(Sample::aInt).containsExactlyElementsOf(numbers);
        assertThat(read.get(8).aText()).isEqualTo("\u00e9 8");
        assertThat(read.get(7).aText()).isNull();
    }

    @Test
    void rowsThatACopyCannotTakeAreInsertedFromThereOn() {
        List<Integer> numbers = IntStream.range(0, 1_000).boxed().toList();
        int box = box();
        long made = db.sample()
                .createMany(
                        numbers,
                        (c, i) -> i < 600
                                ? c.boxId(box).aInt(i)
                                : i < 800 ? c.boxId(box).aText("other") : c.box(b -> b.create(n -> n.label("l" + i))));
        assertThat(made).isEqualTo(1_000);
        assertThat(db.sample().count(q -> q.where(s -> s.boxId.eq(box)))).isEqualTo(800);
        assertThat(db.box().count(q -> q.where(b -> b.label.startsWith("l")))).isGreaterThanOrEqualTo(200);
    }

    @Test
    void aBrokenRuleIsToldOfTheRow() {
        List<Integer> words =
                IntStream.range(0, 1_000).map(i -> i % 900).boxed().toList();
        assertThatThrownBy(() -> db.label().createMany(words, (c, i) -> c.word("w" + i)))
                .isInstanceOfSatisfying(UniqueViolation.class, e -> {
                    assertThat(e.constraint()).isEqualTo("labels_word_key");
                    assertThat(e.columns()).containsExactly("word");
                })
                .hasMessageContaining("row 901: ");
        assertThatThrownBy(() -> db.label().createMany(words, (c, i) -> c.word(i == 700 ? "a\u0000" : "u" + i)))
                .hasMessageContaining("row 701 cannot be copied: column \"word\"")
                .hasMessageContaining("NUL");
        assertThat(db.label().count(q -> q)).isZero();
    }

    @Test
    void tenantsAndRowSecurityAndBatchesInsertInstead() {
        UUID organization = blog.organization("many");
        List<Integer> names = IntStream.range(0, 600).boxed().toList();
        assertThat(db.<Long>withTenant(organization, t -> t.tag().createMany(names, (c, i) -> c.name("t" + i))))
                .isEqualTo(600);
        int box = box();
        long made = db.batch(
                t -> t.sample().createMany(names, (c, i) -> c.boxId(box).aInt(i)),
                t -> t.sample().count(q -> q.where(s -> s.boxId.eq(box))),
                (written, there) -> written + there);
        assertThat(made).isEqualTo(1_200);
        blog.sql("ALTER TABLE labels ENABLE ROW LEVEL SECURITY; CREATE POLICY any_label ON labels USING (true)");
        try {
            assertThat(db.label().createMany(names, (c, i) -> c.word("r" + i))).isEqualTo(600);
            assertThat(db.label().copyIn(names, (c, i) -> c.word("s" + i))).isEqualTo(600);
        } finally {
            blog.sql("DROP POLICY any_label ON labels; ALTER TABLE labels DISABLE ROW LEVEL SECURITY;"
                    + " TRUNCATE labels CASCADE");
        }
    }

    private static int box() {
        return db.box().create(c -> c.label("copies")).id();
    }

    private static List<Sample> samples(int box) {
        return db.sample().findMany(q -> q.where(s -> s.boxId.eq(box)).orderBy(s -> s.id.asc()));
    }
}
