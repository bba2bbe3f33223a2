package dev.ashlar.runtime.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.query.Page;
import dev.ashlar.runtime.query.PageToken;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.rows.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * Whatever is asked of whatever rows: the answer is the loop's, and costs as many statements as the manual says. {@code
 * -Dashlar.laws.databases} says how many databases a try takes, {@code -Dashlar.laws.seed} which one alone.
 */
@SuppressWarnings("NullAway.Init") // filled before the first try
class RandomQueriesProperty {
    private static final int DATABASES = Integer.getInteger("ashlar.laws.databases", 1);
    private static final int QUERIES = 10;

    private static List<LawDatabase> laws;

    @BeforeContainer
    static void open() {
        laws = Stream.of(Realm.WRITERS, Realm.PRESS, Realm.CLINICS)
                .map(LawDatabase::new)
                .toList();
    }

    @AfterContainer
    static void close() {
        laws.forEach(LawDatabase::close);
    }

    private static LawDatabase law(Store store) {
        return laws.stream()
                .filter(law -> law.realm().equals(store.realm()))
                .findFirst()
                .orElseThrow();
    }

    /** One of what may be asked. */
    private interface Question {
        void ask(Store store, Kind kind, Random random);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void rowsAreTheLoops(@ForAll long seed) {
        ask(seed, RandomQueriesProperty::find);
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void pagesAreTheLoops(@ForAll long seed) {
        ask(seed, RandomQueriesProperty::turn);
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void totalsAreTheLoops(@ForAll long seed) {
        ask(seed, RandomQueriesProperty::total);
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void groupsAreTheLoops(@ForAll long seed) {
        ask(seed, RandomQueriesProperty::group);
    }

    private static void ask(long seed, Question question) {
        Long alone = Long.getLong("ashlar.laws.seed");
        for (long one = 0; one < (alone == null ? DATABASES : 1); one++) {
            long here = alone == null ? seed + one : alone;
            Random random = new Random(here);
            Realm realm = List.of(Realm.WRITERS, Realm.PRESS, Realm.WRITERS, Realm.CLINICS)
                    .get(random.nextInt(4));
            Store store = RandomRows.of(realm, random).within(realm.tenant(random));
            law(store).run(store.text().sql());
            for (int i = 0; i < QUERIES; i++) {
                try {
                    question.ask(
                            store,
                            realm.kinds().get(random.nextInt(realm.kinds().size())),
                            random);
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError(
                            "-Dashlar.laws.seed=" + here + "\n" + store.text().sql() + e.getMessage(), e);
                }
            }
        }
    }

    private static void find(Store store, Kind kind, Random random) {
        Picture picture = Picture.random(kind, random, 3);
        Ask ask = Ask.random(kind, picture, store, random);
        List<Item> items = ask.select(store, store.rows(kind.name()));
        List<Map<String, @Nullable Object>> expected = items.stream()
                .map(item -> new PictureLoop(store).row(picture, item, ask))
                .toList();
        String words = kind + " " + picture + ask;
        Answered rows = new Answered(law(store), store.tenant(), kind, words);
        int lists = new PictureLoop(store).statements(picture, items, ask);
        int far = 1 + picture.allLists();
        rows.mustBe(expected, 1 + lists, far, r -> r.findMany(picture, ask::apply));
        rows.mustBe(!items.isEmpty(), 1, 1, r -> r.exists(ask::apply));
        rows.mustBe((long) items.size(), 1, 1, r -> r.count(ask::apply));
        if (ask.take() == null) { // it takes one row, whatever the query takes
            rows.mustBe(expected.stream().findFirst(), 1, far, r -> r.findFirst(picture, ask::apply));
        }
        if (ask.take() == null || ask.take() >= 0) {
            rows.mustBe(expected, 1 + lists, far, r -> r.stream(picture, ask::apply, Stream::toList));
        }
    }

    /** All pages forth, and all back from the last, are the whole. */
    private static void turn(Store store, Kind kind, Random random) {
        Picture picture = Picture.random(kind, random, 2);
        int size = Math.max(1, Math.abs(Ask.rows(random)));
        Ask ask = Ask.random(kind, picture, store, random).page(size);
        List<Item> items = ask.all().select(store, store.rows(kind.name()));
        List<Map<String, @Nullable Object>> expected = items.stream()
                .map(item -> new PictureLoop(store).row(picture, item, ask))
                .toList();
        Answered rows = new Answered(law(store), store.tenant(), kind, "pages of " + kind + " " + picture + ask);
        int from = 0;
        Page<Map<String, @Nullable Object>> page;
        PageToken token = null;
        do {
            int to = from + Math.min(size, items.size() - from);
            page = page(
                    rows,
                    picture,
                    ask,
                    token,
                    1 + new PictureLoop(store).statements(picture, items.subList(from, to), ask));
            assertThat(page.rows()).as(rows.words()).isEqualTo(expected.subList(from, to));
            assertThat(page.previous().isPresent()).as(rows.words()).isEqualTo(from > 0);
            assertThat(page.next().isPresent()).as(rows.words()).isEqualTo(to < items.size());
            from = to;
            token = page.next().orElse(null);
        } while (token != null);
        int to = items.isEmpty() ? 0 : (items.size() - 1) / size * size;
        for (; page.previous().isPresent(); to -= size) {
            page = page(
                    rows,
                    picture,
                    ask,
                    page.previous().get(),
                    1 + new PictureLoop(store).statements(picture, items.subList(to - size, to), ask));
            assertThat(page.rows()).as("back in " + rows.words()).isEqualTo(expected.subList(to - size, to));
            assertThat(page.next().isPresent()).as(rows.words()).isTrue();
        }
        assertThat(to).as(rows.words()).isZero();
    }

    private static Page<Map<String, @Nullable Object>> page(
            Answered rows, Picture picture, Ask ask, @Nullable PageToken token, int statements) {
        return rows.in(
                statements,
                1 + picture.allLists(),
                r -> r.page(picture, q -> ask.apply(q).after(token)));
    }

    private static void total(Store store, Kind kind, Random random) {
        Ask ask =
                Ask.random(kind, Picture.random(kind, random, 0), store, random).bare();
        List<Totals> totals =
                Stream.generate(() -> Totals.random(kind, random)).limit(4).toList();
        List<Item> items = ask.select(store, store.rows(kind.name()));
        String words = totals + " of " + kind + ask;
        List<@Nullable Object> found = new Answered(law(store), store.tenant(), kind, words)
                .in(1, r -> r.aggregate(ask::apply, table -> reading(table, totals)));
        List<@Nullable Object> expected = new ArrayList<>();
        totals.forEach(total -> expected.add(total.loop().over(store, items)));
        same(words, List.of(found), List.of(expected));
    }

    private static Reading<List<@Nullable Object>> reading(Table table, List<Totals> totals) {
        List<Expression<?>> columns = new ArrayList<>();
        totals.forEach(total -> columns.add(total.sql().apply(table)));
        return new Reading<>(columns, row -> {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                values.add(row.get(i, columns.get(i).type()));
            }
            return Collections.unmodifiableList(values);
        });
    }

    private static void group(Store store, Kind kind, Random random) {
        Grouped grouped = Grouped.random(kind, random);
        List<List<@Nullable Object>> found = new Answered(law(store), store.tenant(), kind, grouped.toString())
                .in(1, r -> r.groupBy(grouped::apply, grouped::reading));
        same(grouped.toString(), found, grouped.groups(store));
    }

    private static void same(String words, List<List<@Nullable Object>> found, List<List<@Nullable Object>> expected) {
        boolean same = found.size() == expected.size();
        for (int i = 0; same && i < found.size(); i++) {
            for (int j = 0; same && j < found.get(i).size(); j++) {
                same = Totals.isSame(found.get(i).get(j), expected.get(i).get(j));
            }
        }
        assertThat(same)
                .as(words + "\nfound " + found + "\nexpected " + expected)
                .isTrue();
    }
}
