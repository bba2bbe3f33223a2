package dev.ashlar.runtime.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.error.ForeignKeyViolation;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.press.Book;
import dev.ashlar.runtime.press.Db;
import dev.ashlar.runtime.press.PressDatabase;
import dev.ashlar.runtime.press.Review;
import dev.ashlar.runtime.wire.CountingSockets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A softly deleted row is linked by nobody, by whichever key it is named. */
class ConnectDeletedTest {
    private static final String WHOSE = "connect deleted";
    private static final AtomicLong TRIPS = CountingSockets.trips(WHOSE);
    private static PressDatabase press;
    private static Db db;
    private Book book;
    private UUID gone;

    @BeforeAll
    static void open() {
        press = new PressDatabase(CountingSockets.parameters(WHOSE));
        db = press.db();
    }

    @AfterAll
    static void close() {
        press.close();
    }

    @BeforeEach
    void twoBooks() {
        press.sql("TRUNCATE books CASCADE");
        book = db.book().create(c -> c.title("here"));
        gone = db.book().create(c -> c.title("gone")).id();
        db.book().delete(k -> k.id(gone));
    }

    private void assertMissing(Runnable write) {
        assertThatThrownBy(write::run)
                .isInstanceOfSatisfying(
                        RecordNotFound.class, e -> assertThat(e.table()).isEqualTo("books"))
                .hasMessageContaining("no row of \"books\" was found by id");
    }

    private Object edition(UUID of) {
        return db.edition().create(c -> c.year(2020).book(b -> b.connect(k -> k.id(of))));
    }

    @Test
    void aNewRowDoesNotPointToIt() {
        assertMissing(() -> edition(gone));
        assertMissing(() ->
                db.transaction(tx -> tx.edition().create(c -> c.year(2020).book(b -> b.connect(k -> k.id(gone))))));
        assertThatThrownBy(() -> edition(UUID.randomUUID())).isInstanceOf(ForeignKeyViolation.class);
        assertThat(db.edition().count()).isZero();
        edition(book.id());
        assertThat(db.edition().count()).isEqualTo(1);
    }

    @Test
    void theQuestionTravelsWithTheRow() {
        assertThat(press.texts(() -> edition(book.id())))
                .satisfiesExactly(
                        question -> assertThat(question).startsWith("SELECT CASE WHEN EXISTS (SELECT 1 FROM \"books\""),
                        row -> assertThat(row).startsWith("INSERT INTO \"editions\""));
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long before = TRIPS.get();
            edition(book.id());
            least = Math.min(least, TRIPS.get() - before);
        }
        assertThat(least).isEqualTo(1);
    }

    @Test
    void ofManyRowsOneIsEnough() {
        List<UUID> books = List.of(book.id(), gone, book.id());
        assertMissing(() -> db.edition().createMany(books, (c, id) -> c.year(1).book(b -> b.connect(k -> k.id(id)))));
        assertMissing(() ->
                db.edition().createManyAndReturn(books, (c, id) -> c.year(1).book(b -> b.connect(k -> k.id(id)))));
        assertMissing(() -> db.edition()
                .createMany(Collections.nCopies(600, gone), (c, id) -> c.year(1).book(b -> b.connect(k -> k.id(id)))));
        assertThat(db.edition().count()).isZero();
        List<UUID> here = Collections.nCopies(600, book.id());
        assertThat(db.edition().createMany(here, (c, id) -> c.year(1).book(b -> b.connect(k -> k.id(id)))))
                .isEqualTo(600);
    }

    @Test
    void aRowThatIsThereDoesNotEither() {
        Review review = db.review().create(c -> c.text("good").bookId(book.id()));
        assertMissing(() -> db.review().update(k -> k.id(review.id()), u -> u.book(b -> b.connect(k -> k.id(gone)))));
        assertMissing(() -> db.review()
                .upsert(
                        k -> k.id(review.id()),
                        c -> c.text("x").bookId(book.id()),
                        u -> u.text("y").book(b -> b.connect(k -> k.id(gone)))));
        assertThat(db.review().findUniqueOrThrow(k -> k.id(review.id()))).isEqualTo(review);
        assertThat(db.review()
                        .update(k -> k.id(review.id()), u -> u.text("b").book(b -> b.connect(k -> k.id(book.id()))))
                        .text())
                .isEqualTo("b");
    }

    /** What a new row would link matters only when there is a new row. */
    @Test
    void aChoiceOfARowThatIsThereLooksAtNothingElse() {
        int there = db.review().create(c -> c.text("there").bookId(book.id())).id();
        Review one = db.review()
                .create(c -> c.text("one")
                        .bookId(book.id())
                        .to(t -> t.connectOrCreate(
                                k -> k.id(there), n -> n.text("x").book(b -> b.connect(k -> k.id(gone))))));
        assertThat(one.toId()).isEqualTo(there);
        Review many = db.review()
                .create(c -> c.text("many")
                        .bookId(book.id())
                        .answers(a -> a.connectOrCreate(
                                k -> k.id(there), n -> n.text("x").book(b -> b.connect(k -> k.id(gone))))));
        assertThat(db.review().findUniqueOrThrow(k -> k.id(there)).toId()).isEqualTo(many.id());
        assertMissing(() -> db.review()
                .create(c -> c.text("new")
                        .bookId(book.id())
                        .answers(a -> a.connectOrCreate(
                                k -> k.id(-1), n -> n.text("x").book(b -> b.connect(k -> k.id(gone)))))));
    }

    /** Of an upsert only what happens looks at what it would link. */
    @Test
    void aRowThatIsThereIsPutWithoutTheLinksOfANewOne() {
        Review review = db.review().create(c -> c.text("good").bookId(book.id()));
        assertThat(db.review()
                        .upsert(
                                k -> k.id(review.id()),
                                c -> c.text("x").book(b -> b.connect(k -> k.id(gone))),
                                u -> u.text("y"))
                        .text())
                .isEqualTo("y");
        assertThat(db.review()
                        .upsert(
                                k -> k.id(review.id()),
                                c -> c.text("x").book(b -> b.connect(k -> k.title("gone"))),
                                u -> u.text("z"))
                        .text())
                .isEqualTo("z");
        assertMissing(() -> db.review()
                .upsert(k -> k.id(-1), c -> c.text("x").book(b -> b.connect(k -> k.id(gone))), u -> u.text("y")));
        assertThatThrownBy(() -> db.review()
                        .upsert(
                                k -> k.id(-1),
                                c -> c.text("x").book(b -> b.connect(k -> k.title("gone"))),
                                u -> u.text("y")))
                .isInstanceOf(RecordNotFound.class);
        assertThat(db.review().count()).isEqualTo(1);
        assertThat(press.texts(() -> db.review()
                        .upsert(
                                k -> k.id(review.id()),
                                c -> c.text("x").book(b -> b.connect(k -> k.id(book.id()))),
                                u -> u.text("y"))))
                .satisfiesExactly(
                        question -> assertThat(question).startsWith("SELECT CASE WHEN EXISTS (SELECT 1 FROM \"books\""),
                        row -> assertThat(row).startsWith("INSERT INTO \"reviews\""));
    }

    @Test
    void aNewRowIsPutWithoutTheLinksOfAChange() {
        Review made = db.review()
                .upsert(
                        k -> k.id(-2),
                        c -> c.text("x").bookId(book.id()),
                        u -> u.book(b -> b.connect(k -> k.id(gone))));
        assertThat(made.text()).isEqualTo("x");
        Review other = db.review()
                .upsert(
                        k -> k.id(-3),
                        c -> c.text("x").bookId(book.id()),
                        u -> u.book(b -> b.connect(k -> k.title("gone"))));
        assertThat(other.bookId()).isEqualTo(book.id());
        assertMissing(() -> db.review()
                .upsert(
                        k -> k.id(-2),
                        c -> c.text("x").bookId(book.id()),
                        u -> u.book(b -> b.connect(k -> k.id(gone)))));
    }

    @Test
    void aTransactionGoesOnBehindASavepoint() {
        long editions = db.transaction(tx -> {
            assertMissing(() ->
                    tx.savepoint(s -> s.edition().create(c -> c.year(2020).book(b -> b.connect(k -> k.id(gone))))));
            tx.edition().create(c -> c.year(2021).book(b -> b.connect(k -> k.id(book.id()))));
            return tx.edition().count();
        });
        assertThat(editions).isEqualTo(1);
    }

    @Test
    void whoeverIsMissingIsTold() {
        int deleted = db.review().create(c -> c.text("x").bookId(book.id())).id();
        db.review().delete(k -> k.id(deleted));
        assertThatThrownBy(() -> db.review()
                        .create(c -> c.text("y")
                                .book(b -> b.connect(k -> k.id(book.id())))
                                .to(r -> r.connect(k -> k.id(deleted)))))
                .isInstanceOf(RecordNotFound.class)
                .hasMessageContaining("no row of \"reviews\" was found by id");
    }

    @Test
    void rowsOfOneCallMayPointToEachOther() {
        long made = db.review()
                .createMany(
                        List.of(1001, 1002, 1003),
                        (c, id) -> c.text("x")
                                .book(b -> b.connect(k -> k.id(book.id())))
                                .id(id)
                                .to(r -> r.connect(k -> k.id(1001))));
        assertThat(made).isEqualTo(3);
    }
}
