package dev.ashlar.runtime.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.query.ReadDelegate;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whatever is asked of whatever rows: the answer is the loop's, and costs as many statements as the manual says. */
@SuppressWarnings("NullAway.Init") // filled before the first try
class RandomQueriesProperty {
    private static final int QUERIES = Integer.getInteger("ashlar.laws.queries", 20);

    private static LawDatabase law;

    @BeforeContainer
    static void open() {
        law = new LawDatabase();
    }

    @AfterContainer
    static void close() {
        law.close();
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void answersAsALoopDoes(@ForAll long seed) {
        Random random = new Random(seed);
        Store store = Store.random(random);
        law.run(store.sql());
        for (int i = 0; i < QUERIES; i++) {
            Kind kind = Kinds.ALL.get(random.nextInt(Kinds.ALL.size()));
            Picture picture = Picture.random(kind, random, 3);
            Ask ask = Ask.random(kind, picture, store, random);
            find(store, kind, picture, ask);
        }
    }

    private static void find(Store store, Kind kind, Picture picture, Ask ask) {
        List<Item> items = ask.select(store, store.rows(kind.name()));
        List<Map<String, @Nullable Object>> expected =
                items.stream().map(item -> picture.of(store, item, ask)).toList();
        ReadDelegate<Table, Object, Object> rows = rows(kind);
        String words = kind + " " + picture + ask;
        List<Map<String, @Nullable Object>> found = counted(
                store, words, 1 + picture.statements(store, items, ask), () -> rows.findMany(picture, ask::apply));
        assertThat(found).as(words + "\n" + store.sql()).isEqualTo(expected);
    }

    private static <V> V counted(Store store, String words, int statements, Supplier<V> work) {
        List<V> answer = new ArrayList<>();
        try {
            Recording recording = law.database.record(() -> answer.add(work.get()));
            assertThat(recording.count()).as(words + "\n" + recording + "\n" + store.sql()).isEqualTo(statements);
        } catch (RuntimeException e) {
            throw new AssertionError(words + "\n" + store.sql(), e);
        }
        return answer.get(0);
    }

    @SuppressWarnings("unchecked") // whatever the table
    private static ReadDelegate<Table, Object, Object> rows(Kind kind) {
        return (ReadDelegate<Table, Object, Object>) kind.delegate().apply(law.db);
    }
}
