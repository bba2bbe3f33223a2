package dev.ashlar.runtime.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.query.Page;
import dev.ashlar.runtime.query.PageToken;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.rows.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
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

    private static LawDatabase writers;
    private static LawDatabase press;

    @BeforeContainer
    static void open() {
        writers = new LawDatabase(Realm.WRITERS);
        press = new LawDatabase(Realm.PRESS);
    }

    @AfterContainer
    static void close() {
        writers.close();
        press.close();
    }

    private static LawDatabase law(Kind kind) {
        return Realm.WRITERS.kinds().contains(kind) ? writers : press;
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
            Realm realm = random.nextInt(3) > 0 ? Realm.WRITERS : Realm.PRESS;
            Store store = RandomRows.of(realm, random);
            law(realm.kinds().get(0)).run(store.text().sql());
            for (int i = 0; i < QUERIES; i++) {
                try {
                    question.ask(
                            store,
                            realm.kinds().get(random.nextInt(realm.kinds().size())),
                            random);
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError("-Dashlar.laws.seed=" + here + "\n" + store.text().sql() + e.getMessage(), e);
                }
            }
        }
    }

    private static void find(Store store, Kind kind, Random random) {
        Picture picture = Picture.random(kind, random, 3);
        Ask ask = Ask.random(kind, picture, store, random);
        List<Item> items = ask.select(store, store.rows(kind.name()));
        List<Map<String, @Nullable Object>> expected =
                items.stream().map(item -> picture.of(store, item, ask)).toList();
        AnyRows rows = rows(kind);
        String words = kind + " " + picture + ask;
        int lists = picture.statements(store, items, ask);
        assertThat(counted(kind, words, 1 + lists, 1 + picture.allLists(), () -> rows.findMany(picture, ask::apply)))
                .as(words)
                .isEqualTo(expected);
        assertThat(counted(kind, words, 1, () -> rows.exists(ask::apply)))
                .as(words)
                .isEqualTo(!items.isEmpty());
        assertThat(counted(kind, words, 1, () -> rows.count(ask::apply)))
                .as(words)
                .isEqualTo(items.size());
        first(rows, picture, ask, words, expected);
        if (ask.take() == null || ask.take() >= 0) {
            List<Map<String, @Nullable Object>> streamed = counted(
                    kind,
                    words,
                    1 + lists,
                    1 + picture.allLists(),
                    () -> rows.stream(picture, ask::apply, Stream::toList));
            assertThat(streamed).as(words).isEqualTo(expected);
        }
    }

    /** {@code findFirst} takes one row, whatever the query takes. */
    private static void first(
            AnyRows rows, Picture picture, Ask ask, String words, List<Map<String, @Nullable Object>> expected) {
        if (ask.take() == null) {
            assertThat(rows.findFirst(picture, ask::apply))
                    .as("first of " + words)
                    .isEqualTo(expected.stream().findFirst());
        }
    }

    /** All pages forth, and back from each, are the whole. */
    private static void turn(Store store, Kind kind, Random random) {
        Picture picture = Picture.random(kind, random, 2);
        int size = 1 + random.nextInt(4);
        Ask ask = Ask.random(kind, picture, store, random).page(size);
        List<Item> items = ask.all().select(store, store.rows(kind.name()));
        List<Map<String, @Nullable Object>> expected =
                items.stream().map(item -> picture.of(store, item, ask)).toList();
        String words = "pages of " + kind + " " + picture + ask;
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        Optional<PageToken> token = Optional.empty();
        do {
            int from = found.size();
            List<Item> here = items.subList(from, Math.min(items.size(), from + size));
            Page<Map<String, @Nullable Object>> page =
                    page(kind, picture, ask, token, words, 1 + picture.statements(store, here, ask));
            found.addAll(page.rows());
            assertThat(page.previous().isPresent()).as(words).isEqualTo(from > 0);
            if (page.previous().isPresent()) {
                assertThat(rows(kind)
                                .page(
                                        picture,
                                        q -> ask.apply(q).after(page.previous().get()))
                                .rows())
                        .as("back in " + words)
                        .isEqualTo(expected.subList(Math.max(0, from - size), from));
            }
            token = page.next();
        } while (token.isPresent());
        assertThat(found).as(words).isEqualTo(expected);
    }

    private static Page<Map<String, @Nullable Object>> page(
            Kind kind, Picture picture, Ask ask, Optional<PageToken> token, String words, int statements) {
        return counted(
                kind,
                words,
                statements,
                1 + picture.allLists(),
                () -> rows(kind).page(picture, q -> ask.apply(q).after(token.orElse(null))));
    }

    private static void total(Store store, Kind kind, Random random) {
        Ask ask =
                Ask.random(kind, Picture.random(kind, random, 0), store, random).bare();
        List<Totals> totals =
                Stream.generate(() -> Totals.random(kind, random)).limit(4).toList();
        List<Item> items = ask.select(store, store.rows(kind.name()));
        String words = totals + " of " + kind + ask;
        List<@Nullable Object> found =
                counted(kind, words, 1, () -> rows(kind).aggregate(ask::apply, table -> reading(table, totals)));
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
        List<List<@Nullable Object>> found =
                counted(kind, grouped.toString(), 1, () -> rows(kind).groupBy(grouped::apply, grouped::reading));
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

    private static <V> V counted(Kind kind, String words, int statements, Supplier<V> work) {
        return counted(kind, words, statements, statements, work);
    }

    /** @param far how many statements it takes when none waits for the rows of another */
    private static <V> V counted(Kind kind, String words, int statements, int far, Supplier<V> work) {
        List<V> answer = new ArrayList<>();
        try {
            Recording recording = law(kind).database.record(() -> answer.add(work.get()));
            assertThat(recording.count()).as(words + "\n" + recording).isBetween(statements, far);
        } catch (RuntimeException e) {
            throw new AssertionError(words + "\n" + e.getMessage(), e);
        }
        return answer.get(0);
    }

    private static AnyRows rows(Kind kind) {
        return new AnyRows(law(kind).database.session(), kind);
    }
}
