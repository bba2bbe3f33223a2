package dev.ashlar.runtime.session;

import static dev.ashlar.runtime.press.BookTable.BOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.press.Book;
import dev.ashlar.runtime.press.Db;
import dev.ashlar.runtime.press.PressDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchTest {
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

    // region batch
    record Desk(long books, List<Book> newest, long inBin) {}

    static Desk desk(Db db) {
        return db.batch(
                t -> t.book().count(),
                t -> t.book().findMany(q -> q.orderBy(b -> b.id.desc()).take(10)),
                t -> t.book().count(q -> q.onlyDeleted(b -> b.deletedAt)),
                Desk::new);
    }
    // end region

    @Test
    void eachCallAnswersItsOwn() {
        Book a = db.book().create(c -> c.title("a"));
        db.book().delete(k -> k.id(db.book().create(c -> c.title("b")).id()));
        assertThat(desk(db)).isEqualTo(new Desk(1, List.of(a), 1));
        assertThat(press.texts(() -> desk(db))).hasSize(3);
    }

    @Test
    void writesAreSeenByWhatComesAfterThem() {
        List<Long> counts = db.batch(List.of(
                t -> t.book().count(),
                t -> t.insertInto(BOOK)
                        .set(BOOK.id, UUID.randomUUID())
                        .set(BOOK.title, "x")
                        .execute(),
                t -> t.book().count(),
                t -> 7L,
                t -> t.book().createMany(List.of("y", "z"), (c, title) -> c.title(title)),
                t -> t.book().count() + 10 * t.book().count(q -> q.where(b -> b.title.eq("y")))));
        assertThat(counts).containsExactly(0L, 1L, 1L, 7L, 2L, 13L);
    }

    @Test
    void allOrNone() {
        db.book().create(c -> c.title("taken"));
        assertThatThrownBy(() -> db.batch(
                        t -> t.book().create(c -> c.title("free")),
                        t -> t.book().create(c -> c.title("taken")),
                        List::of))
                .isInstanceOfSatisfying(
                        UniqueViolation.class, e -> assertThat(e.columns()).containsExactly("title"));
        assertThat(db.book().count()).isEqualTo(1);
    }

    @Test
    void aFailureThatACallHidesEndsTheBatch() {
        assertThatThrownBy(() -> db.batch(
                        t -> {
                            try {
                                return t.book().count();
                            } catch (IllegalStateException e) {
                                return -1L;
                            }
                        },
                        t -> {
                            t.book().create(c -> c.title("undone"));
                            throw new IllegalStateException("no");
                        },
                        List::of))
                .hasMessage("no");
        assertThat(db.book().count()).isZero();
    }

    @Test
    void anyNumberOfCalls() {
        List<Function<Db.Tx, Long>> calls = new ArrayList<>();
        IntStream.range(0, 120).forEach(i -> calls.add(t -> t.book().count(q -> q.skip(i)) + i));
        assertThat(db.batch(calls)).hasSize(120).endsWith(119L);
        assertThat(db.<Long>batch(List.of())).isEmpty();
    }

    @Test
    void insideATransactionAndOutside() {
        db.transaction(tx -> {
            record Made(String title, long books) {}
            Made made = tx.batch(
                    t -> t.book().create(c -> c.title("in")).title(),
                    t -> t.book().count(),
                    Made::new);
            assertThat(made).isEqualTo(new Made("in", 1));
            return null;
        });
        assertThatThrownBy(() -> db.batch(
                        t -> t.savepoint(s -> s.book().count()), t -> t.book().count(), List::of))
                .hasMessageContaining("savepoint inside a batch");
        assertThatThrownBy(() -> db.batch(
                        t -> t.book().copyIn(List.of("a"), (c, title) -> c.title(title)),
                        t -> t.book().count(),
                        List::of))
                .hasMessageContaining("COPY inside a batch");
        assertThat(db.book().count()).isEqualTo(1);
    }
}
