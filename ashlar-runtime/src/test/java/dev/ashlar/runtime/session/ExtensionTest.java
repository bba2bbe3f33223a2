package dev.ashlar.runtime.session;

import static dev.ashlar.runtime.press.BookTable.BOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.press.Book;
import dev.ashlar.runtime.press.Db;
import dev.ashlar.runtime.press.PressDatabase;
import dev.ashlar.runtime.press.ReviewTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tags, middleware and transactions that only read. */
class ExtensionTest {
    private static PressDatabase press;
    private static Db db;

    @BeforeAll
    static void open() {
        press = new PressDatabase("");
        db = press.db();
    }

    @AfterAll
    static void close() {
        press.close();
    }

    @BeforeEach
    void empty() {
        press.sql("TRUNCATE books CASCADE");
    }

    // region tags
    static long books(Db db, String route) {
        return db.tagged(Tags.of("application", "shop").and("route", route))
                .book()
                .count();
    }
    // end region

    @Test
    void aTagIsAComment() {
        assertThat(press.texts(() -> books(db, "/books/{id}")))
                .containsExactly("SELECT count(*) FROM \"books\" AS \"t0\" WHERE \"t0\".\"deleted_at\" IS NULL"
                        + " /*application='shop',route='%2Fbooks%2F%7Bid%7D'*/");
    }

    @Test
    void noTagEndsTheComment() {
        assertThat(Tags.of("a b", "'*/; drop table x --?").toString())
                .isEqualTo("/*a%20b='%27%2A%2F%3B%20drop%20table%20x%20--%3F'*/");
        assertThat(books(db, "*/ ? ' $1")).isZero();
    }

    @Test
    void tagsAreInTransactionsAndBatchesToo() {
        Db tagged = db.tagged(Tags.from(() -> Map.of("job", "nightly")));
        assertThat(press.texts(() -> {
                    tagged.transaction(tx -> tx.savepoint(s -> s.book().count()));
                    tagged.batch(t -> t.book().count(), t -> t.review().count(), List::of);
                    tagged.review().createMany(List.of(), (c, i) -> c.text("").bookId(java.util.UUID.randomUUID()));
                }))
                .hasSize(3)
                .allMatch(text -> text.endsWith(" /*job='nightly'*/"));
    }

    @Test
    void noWayToSendAStatementGoesWithoutATag() {
        Db tagged = db.tagged(Tags.of("job", "nightly"));
        List<String> texts = press.texts(() -> {
            tagged.book().copyIn(List.of("a", "b"), (c, title) -> c.title(title));
            tagged.book().createMany(IntStream.range(0, 600).boxed().toList(), (c, i) -> c.title("n" + i));
            tagged.book().<Long>stream(q -> q, rows -> rows.count());
            tagged.book().updateMany(b -> b.title.eq("a"), s -> s.sold(1));
            tagged.book().deleteMany(b -> b.title.eq("a"));
            tagged.readOnly(t -> t.book().count());
            tagged.bestSeller().refresh();
            tagged.sql("SELECT 1").fetch(row -> 1);
            tagged.select(BOOK.id).from(BOOK).fetch(id -> id);
        });
        assertThat(texts).hasSizeGreaterThan(8).allMatch(text -> text.endsWith(" /*job='nightly'*/"));
    }

    // region middleware
    /** Writes titles without spaces around them, and keeps a diary of what was asked. */
    record Diary(List<String> lines) implements Middleware {
        @Override
        public void creating(RowValues row) {
            String title = row.isOf(BOOK) ? row.get(BOOK.title) : null;
            if (title != null) {
                row.set(BOOK.title, title.strip());
            }
        }

        @Override
        public <R extends @Nullable Object> R delete(Call call, Supplier<R> next) {
            if (call.isOf(ReviewTable.REVIEW)) {
                throw new IllegalStateException("reviews stay");
            }
            R answer = next.get();
            lines.add(call + " -> " + answer);
            return answer;
        }
    }
    // end region

    @Test
    void middlewareStandsAroundCalls() {
        Diary diary = new Diary(new ArrayList<>());
        Db watched = db.using(diary);
        Book book = watched.book().create(c -> c.title("  a "));
        assertThat(book.title()).isEqualTo("a");
        watched.transaction(tx -> tx.book().createMany(List.of(" b", "c "), (c, title) -> c.title(title)));
        assertThat(watched.book().findMany(q -> q.orderBy(b -> b.title.asc())))
                .extracting(Book::title)
                .containsExactly("a", "b", "c");
        assertThat(watched.book().deleteMany(b -> b.title.in("b", "c"))).isEqualTo(2);
        assertThat(diary.lines()).containsExactly("books.deleteMany -> 2");
        assertThatThrownBy(() -> watched.review().delete(k -> k.id(1))).hasMessage("reviews stay");
        db.book().delete(k -> k.id(book.id())); // the database without it is as it was
        assertThat(diary.lines()).hasSize(1);
    }

    @Test
    void noWayToReadOrToCreateGoesAround() {
        List<String> calls = new ArrayList<>();
        Db watched = db.using(new Middleware() {
            @Override
            public <R extends @Nullable Object> R read(Call call, Supplier<R> next) {
                calls.add(call.method());
                return next.get();
            }

            @Override
            public <R extends @Nullable Object> R create(Call call, Supplier<R> next) {
                calls.add(call.method());
                return next.get();
            }
        });
        watched.book().copyIn(List.of("a", "b"), (c, title) -> c.title(title));
        Book book = db.book().findFirst(q -> q).orElseThrow();
        watched.book().findUnique(k -> k.id(book.id()));
        watched.book().findUnique(k -> k.id(book.id()), q -> q.where(b -> b.title.eq("a")));
        assertThat(calls).containsExactly("copyIn", "findUnique", "findUnique");
    }

    @Test
    void nestedRowsAreSeenToo() {
        List<String> seen = new ArrayList<>();
        Middleware noting = new Middleware() {
            @Override
            public void creating(RowValues row) {
                seen.add("new " + row.table().name());
            }

            @Override
            public void updating(RowValues change) {
                seen.add("change of " + change.table().name() + ": " + change.get(BOOK.title) + ", "
                        + change.has(BOOK.sold) + " " + change.get(BOOK.sold));
            }
        };
        Db watched = db.using(noting);
        Book book = watched.book().create(c -> c.title("a").reviews(r -> r.create(n -> n.text("x"))));
        watched.book().update(k -> k.id(book.id()), s -> s.title("b").sold(n -> n.increment(1)));
        assertThat(seen).containsExactly("new books", "new reviews", "change of books: b, true null");
    }

    @Test
    void oneAroundTheOther() {
        List<String> order = new ArrayList<>();
        Db both = db.using(named("outer", order)).using(named("inner", order));
        assertThat(both.book().count()).isZero();
        assertThat(order).containsExactly("outer before", "inner before", "inner after", "outer after");
    }

    private static Middleware named(String name, List<String> order) {
        return new Middleware() {
            @Override
            public <R extends @Nullable Object> R read(Call call, Supplier<R> next) {
                order.add(name + " before");
                R answer = next.get();
                order.add(name + " after");
                return answer;
            }
        };
    }

    // region readonly
    static boolean isSteady(Db db) {
        return db.readOnly(t -> t.book().count() == t.book().findMany().size());
    }
    // end region

    @Test
    void aTransactionThatOnlyReads() {
        assertThat(isSteady(db)).isTrue();
        assertThatThrownBy(() -> db.readOnly(
                        t -> t.deleteFrom(BOOK).where(BOOK.title.eq("x")).execute()))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.sqlState()).isEqualTo("25006"));
    }
}
