package dev.ashlar.runtime.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.error.RecordNotConnected;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.StaleRow;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.press.Book;
import dev.ashlar.runtime.press.Db;
import dev.ashlar.runtime.press.PressDatabase;
import dev.ashlar.runtime.press.Review;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SoftDeleteTest {
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

    private static Book book(String title) {
        return db.book().create(c -> c.title(title));
    }

    private static Review review(Book book, String text) {
        return db.review().create(c -> c.text(text).bookId(book.id()));
    }

    private static Review answer(Review to, String text) {
        return db.review().create(c -> c.text(text).bookId(to.bookId()).toId(to.id()));
    }

    private static List<String> living() {
        return db.review().findMany(q -> q.orderBy(r -> r.id.asc())).stream()
                .map(Review::text)
                .toList();
    }

    // region bin
    static List<Book> bin(Db db) {
        return db.book().findMany(q -> q.onlyDeleted(b -> b.deletedAt).orderBy(b -> b.deletedAt.desc()));
    }

    static Book takeOut(Db db, UUID book) {
        return db.book().restore(k -> k.id(book));
    }
    // end region

    @Test
    void onlyTheDeletedOnesAreInTheBin() {
        Book gone = db.book().delete(k -> k.id(book("gone").id()));
        book("here");
        assertThat(bin(db)).containsExactly(gone);
        assertThat(takeOut(db, gone.id()).deletedAt()).isNull();
        assertThat(bin(db)).isEmpty();
        assertThat(db.book().count()).isEqualTo(2);
    }

    @Test
    void aKeyThatComesWithAConditionRestoresThatRowAlone() {
        Book gone = db.book().delete(k -> k.id(book("gone").id()));
        assertThatThrownBy(() -> db.book().restore(k -> k.id(gone.id()).where(b -> b.title.eq("other"))))
                .isInstanceOf(RecordNotFound.class);
        assertThat(bin(db)).containsExactly(gone);
        assertThat(db.book()
                        .restore(k -> k.id(gone.id()).where(b -> b.title.eq("gone")))
                        .deletedAt())
                .isNull();
    }

    @Test
    void whatCascadesIsMarkedToo() {
        Book book = book("a");
        Review review = review(book, "good");
        answer(answer(review, "is it"), "it is");
        review(book("b"), "other");
        db.edition().create(c -> c.year(2020).bookId(book.id()));

        List<String> texts = press.texts(() -> db.book().delete(k -> k.id(book.id())));

        assertThat(living()).containsExactly("other");
        assertThat(db.edition().count()).isEqualTo(1); // has no soft delete: goes when the book goes for good
        assertThat(texts.get(1))
                .startsWith("UPDATE \"reviews\" AS \"t0\" SET \"deleted_at\" = ? WHERE \"t0\".\"book_id\" = ?"
                        + " AND \"t0\".\"deleted_at\" IS NULL RETURNING");
        assertThat(texts).hasSize(3); // the book, its reviews, answers to those: all marked before
    }

    @Test
    void whatIsDeletedInsideAnUpdateTakesAlongWhatHangsOnIt() {
        Book book = book("a");
        Review first = review(book, "first");
        answer(answer(first, "one"), "two");
        Review second = review(book, "second");
        answer(second, "three");
        review(book, "third");

        db.book().update(k -> k.id(book.id()), s -> s.reviews(r -> r.delete(k -> k.id(first.id()))));
        assertThat(living()).containsExactly("second", "three", "third");
        db.book().update(k -> k.id(book.id()), s -> s.reviews(r -> r.deleteMany(x -> x.text.eq("second"))));
        assertThat(living()).containsExactly("third");

        db.review().restore(k -> k.id(first.id()));
        assertThat(living()).containsExactly("first", "one", "two", "third");
    }

    @Test
    void aTreeGoesLevelByLevel() {
        Review root = review(book("a"), "root");
        answer(answer(root, "child"), "grandchild");
        review(book("b"), "other");
        db.review().delete(k -> k.id(root.id()));
        assertThat(living()).containsExactly("other");
        assertThat(db.review().restore(k -> k.id(root.id())).text()).isEqualTo("root");
        assertThat(living()).containsExactly("root", "child", "grandchild", "other");
    }

    @Test
    void whatHadBeenDeletedBeforeStaysDeleted() throws InterruptedException {
        Book book = book("a");
        Review early = review(book, "early");
        review(book, "late");
        db.review().delete(k -> k.id(early.id()));
        Thread.sleep(5); // deletions are a millisecond apart at least
        db.book().deleteMany(b -> b.title.eq("a"));
        assertThat(living()).isEmpty();
        assertThat(db.book().restoreMany(b -> b.title.eq("a"))).isEqualTo(1);
        assertThat(living()).containsExactly("late");
    }

    @Test
    void restoringCountsAsAWrite() {
        Book book = db.book().delete(k -> k.id(book("a").id()));
        assertThatThrownBy(() -> db.book().restore(k -> k.id(book.id()).version(1)))
                .isInstanceOf(StaleRow.class);
        assertThat(db.book().restore(k -> k.id(book.id()).version(2)).version()).isEqualTo(3);
        assertThatThrownBy(() -> db.book().restore(k -> k.id(book.id())))
                .isInstanceOf(RecordNotFound.class)
                .hasMessageContaining("of a deleted row");
    }

    @Test
    void aRestoredRowDoesNotTakeAnothersPlace() {
        Book first = db.book().delete(k -> k.id(book("a").id()));
        book("a");
        assertThatThrownBy(() -> db.book().restore(k -> k.id(first.id()))).isInstanceOf(UniqueViolation.class);
        assertThat(bin(db)).containsExactly(first);
    }

    @Test
    void whatIsOldEnoughIsPurged() {
        Book old = db.book().delete(k -> k.id(book("old").id()));
        db.book().delete(k -> k.id(book("new").id()));
        press.sql("UPDATE books SET deleted_at = now() - interval '91 days' WHERE id = '" + old.id() + "'");
        assertThat(db.book().purgeDeleted()).isEqualTo(1);
        assertThat(bin(db)).extracting(Book::title).containsExactly("new");
    }

    @Test
    void aDeletedRowIsNotThereForWrites() {
        Book gone = db.book().delete(k -> k.id(book("gone").id()));
        assertThatThrownBy(() -> db.book().update(k -> k.id(gone.id()), s -> s.sold(1)))
                .isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> db.book().delete(k -> k.id(gone.id()))).isInstanceOf(RecordNotFound.class);
        assertThat(db.book().updateMany(b -> b.title.eq("gone"), s -> s.sold(1)))
                .isZero();
        assertThat(db.book().deleteMany(b -> b.title.eq("gone"))).isZero();
        assertThat(db.book().deleteMany(b -> b.title.eq("gone"), 3)).isZero();
        assertThat(bin(db)).containsExactly(gone);
    }

    @Test
    void aKeyOfADeletedRowIsFree() {
        Book gone = db.book().delete(k -> k.id(book("a").id()));
        Book second = db.book().upsert(k -> k.title("a"), c -> c.title("a"), s -> s.sold(9));
        assertThat(second.sold()).isZero();
        db.book().delete(k -> k.id(second.id()));
        List<Book> third =
                db.book().upsertMany(List.of("a"), (k, t) -> k.title(t), (c, t) -> c.title(t), (u, t) -> u.sold(9));
        assertThat(third).extracting(Book::sold).containsExactly(0);
        db.book().delete(k -> k.title("a"));
        assertThat(db.book().createManySkippingDuplicates(List.of("a", "a"), (c, t) -> c.title(t)))
                .isEqualTo(1);
        db.book().delete(k -> k.title("a"));
        Review review =
                db.review().create(c -> c.text("x").book(b -> b.connectOrCreate(k -> k.title("a"), n -> n.title("a"))));
        assertThat(db.book().findUniqueOrThrow(k -> k.title("a")).id()).isEqualTo(review.bookId());
        assertThat(bin(db)).hasSize(4).contains(gone);
    }

    @Test
    void nestedWritesPassDeletedRowsBy() {
        Book book = book("a");
        Review gone = db.review().delete(k -> k.id(review(book, "gone").id()));
        review(book, "here");
        assertThatThrownBy(() -> db.book()
                        .update(
                                k -> k.id(book.id()),
                                s -> s.reviews(r -> r.update(k -> k.id(gone.id()), u -> u.text("x")))))
                .isInstanceOf(RecordNotConnected.class);
        assertThatThrownBy(() ->
                        db.book().update(k -> k.id(book.id()), s -> s.reviews(r -> r.delete(k -> k.id(gone.id())))))
                .isInstanceOf(RecordNotConnected.class);
        db.book()
                .update(
                        k -> k.id(book.id()),
                        s -> s.reviews(r -> r.updateMany(x -> x.id.gt(0), u -> u.text("new"))
                                .deleteMany(x -> x.text.eq("gone"))));
        assertThat(living()).containsExactly("new");
        assertThat(db.review().findMany(q -> q.onlyDeleted(r -> r.deletedAt))).containsExactly(gone);
    }

    // region asked
    static List<Book> reviewedOnce(Db db) {
        return db.book()
                .findMany(q -> q.where(b -> b.reviews.withDeleted().some(r -> r.text.isNotNull()))
                        .orderBy(b -> b.reviews.withDeleted().count().desc()));
    }
    // end region

    @Test
    void conditionsAndOrdersAskForDeletedRowsByThemselves() {
        Book one = book("one");
        Book two = book("two");
        book("three");
        db.review().delete(k -> k.id(review(one, "gone").id()));
        review(two, "gone");
        db.review().deleteMany(r -> r.text.eq("gone"));
        review(two, "here");
        assertThat(reviewedOnce(db)).containsExactly(two, one);
    }

    // region purge
    /** A night's work, a hundred rows at a time; what it has done is done when it is stopped. */
    static long purge(Db db) {
        long all = 0;
        long rows;
        do {
            rows = db.book().purgeDeleted(100);
            all += rows;
        } while (rows > 0);
        return all;
    }
    // end region

    @Test
    void aPurgeGoesInBatchesOldestFirst() {
        for (int i = 0; i < 5; i++) {
            String title = "b" + i;
            Book old = db.book().delete(k -> k.id(book(title).id()));
            press.sql("UPDATE books SET deleted_at = now() - interval '" + (100 + i) + " days' WHERE id = '" + old.id()
                    + "'");
        }
        assertThat(db.book().purgeDeleted(2)).isEqualTo(2);
        assertThat(bin(db)).extracting(Book::title).containsExactly("b0", "b1", "b2");
        assertThat(db.<Long>transaction(tx -> tx.book().purgeDeleted(2))).isEqualTo(2);
        assertThatThrownBy(() -> db.transaction(tx -> {
                    tx.book().purgeDeleted();
                    throw new IllegalStateException("stopped");
                }))
                .hasMessage("stopped");
        assertThat(bin(db)).extracting(Book::title).containsExactly("b0");
        assertThat(purge(db)).isEqualTo(1);
        assertThat(purge(db)).isZero();
        assertThatThrownBy(() -> db.book().purgeDeleted(0)).hasMessageContaining("at least one row");
    }

    /** What hangs on it by a foreign key without soft delete goes with it, by PostgreSQL's own cascade. */
    @Test
    void whatCascadesIsPurgedWithIt() {
        Book old = book("old");
        review(old, "good");
        db.edition().create(c -> c.year(2020).bookId(old.id()));
        db.book().delete(k -> k.id(old.id()));
        press.sql("UPDATE books SET deleted_at = now() - interval '91 days'");
        assertThat(db.book().purgeDeleted()).isEqualTo(1);
        assertThat(db.review().count(q -> q.withDeleted())).isZero();
        assertThat(db.edition().count()).isZero();
    }

    @Test
    void aGeneratedColumnIsRead() {
        Book book = book("The ART");
        assertThat(book.sortTitle()).isEqualTo("the art");
        assertThat(db.book()
                        .update(k -> k.id(book.id()), s -> s.title("Of WAR"))
                        .sortTitle())
                .isEqualTo("of war");
    }
}
