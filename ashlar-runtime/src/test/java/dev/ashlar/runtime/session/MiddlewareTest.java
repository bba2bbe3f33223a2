package dev.ashlar.runtime.session;

import static dev.ashlar.runtime.press.BookTable.BOOK;
import static dev.ashlar.runtime.press.ReviewTable.REVIEW;
import static dev.ashlar.sql.build.Aggregates.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.PostStatus;
import dev.ashlar.runtime.blog.PostTable;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.Outcome;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.press.Book;
import dev.ashlar.runtime.press.Db;
import dev.ashlar.runtime.press.PressDatabase;
import dev.ashlar.sql.rows.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What middleware sees, what it may change, and what is left when it throws. */
class MiddlewareTest {
    private static PressDatabase press;
    private static Db db;
    private Book seen;
    private Book hidden;

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
    void twoBooks() {
        press.sql("TRUNCATE books CASCADE");
        seen = db.book().create(c -> c.title("seen").sold(5));
        hidden = db.book().create(c -> c.title("hidden").sold(500));
    }

    // region selecting
    /** Whoever asks through it works on the books of a small print alone. */
    record Small(int most) implements Middleware {
        @Override
        public void selecting(RowsWanted rows) {
            rows.where(BOOK, b -> b.sold.lte(most));
        }
    }
    // end region

    private static final Middleware SMALL = new Small(100);

    @Test
    void everyReadTakesTheCondition() {
        Db small = db.using(SMALL);
        assertThat(small.book().findMany()).containsExactly(seen);
        assertThat(small.book().findFirst(q -> q.orderBy(b -> b.sold.desc()))).contains(seen);
        assertThat(small.book().findUnique(k -> k.id(seen.id()))).contains(seen);
        assertThat(small.book().findUnique(k -> k.id(hidden.id()))).isEmpty();
        assertThat(small.book().findUnique(k -> k.title("hidden"), q -> q)).isEmpty();
        assertThat(small.book().by(k -> k.id(hidden.id())).exists()).isFalse();
        assertThat(small.book().where(b -> b.sold.gt(1)).list()).containsExactly(seen);
        assertThat(small.book().count()).isEqualTo(1);
        assertThat(small.book().exists(q -> q.where(b -> b.title.eq("hidden")))).isFalse();
        assertThat(small.book().<Long>aggregate(q -> q, b -> Reading.of(count(), n -> n)))
                .isEqualTo(1);
        assertThat(small.book().groupBy(g -> g.by(b -> b.title), b -> Reading.of(b.title, t -> t)))
                .containsExactly("seen");
        assertThat(small.book().page(q -> q.take(5)).rows()).containsExactly(seen);
        assertThat(small.book().<List<Book>>stream(q -> q, Stream::toList)).containsExactly(seen);
        assertThat(small.review().count()).isZero(); // another model
        assertThat(db.book().count()).isEqualTo(2);
    }

    @Test
    void everyUpdateAndDeleteTakesTheCondition() {
        Db small = db.using(SMALL);
        assertThat(small.book()
                        .update(k -> k.id(seen.id()), s -> s.title("Seen"))
                        .title())
                .isEqualTo("Seen");
        assertMissing(() -> small.book().update(k -> k.id(hidden.id()), s -> s.title("x")));
        assertMissing(() ->
                small.book().updateEach(List.of(seen, hidden), (k, b) -> k.id(b.id()), (u, b) -> u.title("each")));
        assertThat(small.book().updateMany(b -> b.title.isNotNull(), s -> s.sold(n -> n.increment(1))))
                .isEqualTo(1);
        assertThat(small.book().updateMany(b -> b.title.isNotNull(), s -> s.sold(n -> n.increment(1)), 10))
                .isEqualTo(1);
        assertThat(small.book().updateManyAndReturn(b -> b.title.isNotNull(), s -> s.sold(8)))
                .hasSize(1);
        assertMissing(() -> small.book().delete(k -> k.id(hidden.id())));
        assertMissing(() -> small.book().hardDelete(k -> k.id(hidden.id())));
        assertThat(small.book().deleteMany(b -> b.title.isNotNull())).isEqualTo(1);
        db.book().delete(k -> k.id(hidden.id()));
        assertMissing(() -> small.book().restore(k -> k.id(hidden.id())));
        assertThat(small.book().restoreMany(b -> b.title.isNotNull())).isEqualTo(1);
        assertThat(small.book().hardDeleteMany(b -> b.title.isNotNull())).isEqualTo(1);
        assertThat(db.book().findMany(q -> q.withDeleted()))
                .extracting(Book::title)
                .containsExactly("hidden");
    }

    /** The condition is the same for all rows, so it makes no further statement. */
    @Test
    void manyRowsAreOneStatementStill() {
        db.book().createMany(List.of("a", "b", "c"), (c, title) -> c.title(title));
        List<Book> books = db.book().findMany(q -> q.where(b -> b.title.in("a", "b", "c")));
        assertThat(press.texts(() -> db.using(SMALL)
                        .book()
                        .updateEach(books, (k, b) -> k.id(b.id()), (u, b) -> u.title(b.title() + "!"))))
                .hasSize(1);
        assertThat(db.book().count(q -> q.where(b -> b.title.endsWith("!")))).isEqualTo(3);
    }

    private static void assertMissing(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(RecordNotFound.class);
    }

    /** Whoever throws before or after each call, or at each row. */
    private static Middleware throwing(String when) {
        return new Middleware() {
            @Override
            public <R extends @Nullable Object> R create(Call call, Supplier<R> next) {
                return around(next);
            }

            @Override
            public <R extends @Nullable Object> R update(Call call, Supplier<R> next) {
                return around(next);
            }

            private <R extends @Nullable Object> R around(Supplier<R> next) {
                stopAt("before");
                R answer = next.get();
                stopAt("after");
                return answer;
            }

            @Override
            public void creating(RowValues row) {
                if (row.isOf(REVIEW) || "second".equals(row.get(BOOK.title))) {
                    stopAt("row");
                }
            }

            private void stopAt(String place) {
                if (place.equals(when)) {
                    throw new IllegalStateException(when);
                }
            }
        };
    }

    @Test
    void whatIsThrownBeforeRefusesTheCall() {
        Db refusing = db.using(throwing("before"));
        assertThatThrownBy(() -> refusing.book().create(c -> c.title("x"))).hasMessage("before");
        assertThatThrownBy(() -> refusing.book().update(k -> k.id(seen.id()), s -> s.title("x")))
                .hasMessage("before");
        assertThat(db.book().findMany()).containsExactlyInAnyOrder(seen, hidden);
    }

    /** A row that middleware looks for and does not find is its failure: no link that an upsert may do without. */
    @Test
    void aRowThatMiddlewareMissesIsNoMissingLink() {
        Db looking = db.using(new Middleware() {
            @Override
            public void creating(RowValues row) {
                db.book().findFirstOrThrow(q -> q.where(b -> b.title.eq("not there")));
            }
        });
        assertThatThrownBy(
                        () -> looking.book().upsert(k -> k.id(UUID.randomUUID()), c -> c.title("x"), s -> s.title("y")))
                .isInstanceOf(RecordNotFound.class);
        assertThat(db.book().findMany()).containsExactlyInAnyOrder(seen, hidden);
    }

    @Test
    void whatIsThrownAtARowLeavesNothing() {
        Db refusing = db.using(throwing("row"));
        assertThatThrownBy(() -> refusing.book().createMany(List.of("first", "second"), (c, title) -> c.title(title)))
                .hasMessage("row");
        assertThatThrownBy(() -> refusing.book().copyIn(List.of("first", "second"), (c, title) -> c.title(title)))
                .hasMessage("row");
        assertThatThrownBy(() -> refusing.book().create(c -> c.title("x").reviews(r -> r.create(n -> n.text("y")))))
                .hasMessage("row");
        assertThatThrownBy(() -> refusing.book()
                        .update(k -> k.id(seen.id()), s -> s.title("x").reviews(r -> r.create(n -> n.text("y")))))
                .hasMessage("row");
        assertThat(db.book().findMany()).containsExactlyInAnyOrder(seen, hidden);
    }

    @Test
    void whatIsThrownAfterwardsUndoesATransactionAlone() {
        Db refusing = db.using(throwing("after"));
        assertThatThrownBy(() -> refusing.transaction(tx -> tx.book().update(k -> k.id(seen.id()), s -> s.title("x"))))
                .hasMessage("after");
        assertThatThrownBy(() ->
                        refusing.batch(t -> t.book().count(), t -> t.book().create(c -> c.title("x")), List::of))
                .hasMessage("after");
        assertThat(db.book().findMany()).containsExactlyInAnyOrder(seen, hidden);
        refusing.transaction(tx -> {
            assertThatThrownBy(() -> tx.savepoint(s -> s.book().create(c -> c.title("x"))))
                    .hasMessage("after");
            return null;
        });
        assertThat(db.book().count()).isEqualTo(2);
        assertThatThrownBy(() -> refusing.book().create(c -> c.title("x"))).hasMessage("after");
        assertThat(db.book().count()).isEqualTo(3); // it was committed when the middleware heard of it
    }

    @Test
    void aBrokenRuleIsStillAnAnswerAndItsOwnErrorIsThrown() {
        Middleware nothing = new Middleware() {};
        assertThat(db.using(nothing).book().attempt().create(c -> c.title("seen")))
                .isInstanceOf(Outcome.Failed.class);
        assertThatThrownBy(() -> db.using(throwing("before")).book().attempt().create(c -> c.title("new")))
                .hasMessage("before");
    }

    /** Notes each step of each call. */
    private static Middleware noting(String name, List<String> notes) {
        return new Middleware() {
            @Override
            public <R extends @Nullable Object> R read(Call call, Supplier<R> next) {
                return note(call, next);
            }

            @Override
            public <R extends @Nullable Object> R create(Call call, Supplier<R> next) {
                return note(call, next);
            }

            @Override
            public <R extends @Nullable Object> R update(Call call, Supplier<R> next) {
                return note(call, next);
            }

            @Override
            public <R extends @Nullable Object> R upsert(Call call, Supplier<R> next) {
                return note(call, next);
            }

            @Override
            public <R extends @Nullable Object> R delete(Call call, Supplier<R> next) {
                return note(call, next);
            }

            private <R extends @Nullable Object> R note(Call call, Supplier<R> next) {
                notes.add(name + "(" + call);
                R answer = next.get();
                notes.add(name + ")");
                return answer;
            }

            @Override
            public void selecting(RowsWanted rows) {
                notes.add(name + "?");
            }

            @Override
            public void creating(RowValues row) {
                notes.add(name + "+");
            }

            @Override
            public void updating(RowValues change) {
                notes.add(name + "*" + (change.has(BOOK.deletedAt) ? change.get(BOOK.deletedAt) == null : ""));
            }
        };
    }

    private static List<String> notes(UnaryOperator<Db> as, java.util.function.Consumer<Db> work, String... names) {
        List<String> notes = new ArrayList<>();
        Db noting = db;
        for (String name : names) {
            noting = noting.using(noting(name, notes));
        }
        work.accept(as.apply(noting));
        return notes;
    }

    @Test
    void theOuterOneIsFirstAndLast() {
        assertThat(notes(d -> d, d -> d.book().create(c -> c.title("x")), "a", "b"))
                .containsExactly("a(books.create", "b(books.create", "a+", "b+", "b)", "a)");
        assertThat(notes(d -> d, d -> d.book().update(k -> k.id(seen.id()), s -> s.sold(6)), "a", "b"))
                .containsExactly("a(books.update", "b(books.update", "a?", "b?", "a*", "b*", "b)", "a)");
        assertThat(notes(d -> d, d -> d.book().count(), "a", "b"))
                .containsExactly("a(books.count", "b(books.count", "a?", "b?", "b)", "a)");
    }

    @Test
    void deletingAndRestoringAreUpdatesOfTheRowsTime() {
        assertThat(notes(d -> d, d -> d.book().delete(k -> k.id(seen.id())), "a"))
                .containsExactly("a(books.delete", "a?", "a*false", "a)");
        assertThat(notes(d -> d, d -> d.book().restore(k -> k.id(seen.id())), "a"))
                .containsExactly("a(books.restore", "a?", "a*true", "a)");
        assertThat(notes(d -> d, d -> d.book().deleteMany(b -> b.id.eq(seen.id())), "a"))
                .containsExactly("a(books.deleteMany", "a?", "a*false", "a)");
        assertThat(notes(d -> d, d -> d.book().restoreMany(b -> b.id.eq(seen.id())), "a"))
                .containsExactly("a(books.restoreMany", "a?", "a*true", "a)");
        assertThat(notes(d -> d, d -> d.book().hardDelete(k -> k.id(seen.id())), "a"))
                .containsExactly("a(books.hardDelete", "a?", "a)");
        assertThat(notes(d -> d, d -> d.book().purgeDeleted(), "a")).containsExactly("a(books.purgeDeleted", "a)");
    }

    @Test
    void anUpsertShowsWhatItMayWrite() {
        assertThat(notes(d -> d, d -> d.book().upsert(k -> k.title("seen"), c -> c.title("seen"), s -> s.sold(7)), "a"))
                .containsExactly("a(books.upsert", "a?", "a+", "a*", "a)");
    }

    @Test
    void itHoldsInAllThatIsOpened() {
        assertThat(notes(
                        d -> d,
                        d -> d.transaction(tx -> tx.savepoint(s -> s.book().count())),
                        "a"))
                .contains("a(books.count");
        assertThat(notes(d -> d, d -> d.readOnly(t -> t.book().count()), "a")).contains("a(books.count");
        assertThat(notes(
                        d -> d,
                        d -> d.batch(t -> t.book().count(), t -> t.review().count(), List::of),
                        "a"))
                .contains("a(books.count", "a(reviews.count");
        assertThat(notes(
                        d -> d,
                        d -> d.transaction(tx ->
                                tx.batch(t -> t.book().count(), t -> t.review().count(), List::of)),
                        "a"))
                .contains("a(books.count", "a(reviews.count");
        assertThat(notes(d -> d.tagged(Tags.of("a", "b")), d -> d.book().count(), "a"))
                .contains("a(books.count");
    }

    @Test
    void itHoldsWithinATenant() {
        try (BlogDatabase blog = new BlogDatabase()) {
            UUID acme = blog.organization("Acme");
            UUID ann = blog.db().user().create(c -> c.email("ann").name("Ann")).id();
            Middleware drafts = new Middleware() {
                @Override
                public void selecting(RowsWanted rows) {
                    rows.where(PostTable.POST, p -> p.status.eq(PostStatus.DRAFT));
                }

                @Override
                public void creating(RowValues row) {
                    if (row.isOf(PostTable.POST)) {
                        row.set(PostTable.POST.rating, 3);
                    }
                }
            };
            dev.ashlar.runtime.blog.Db watched = blog.db().using(drafts);
            watched.withTenant(acme, t -> {
                t.post().create(c -> c.title("a").slug("a").authorId(ann));
                t.post().create(c -> c.title("b").slug("b").authorId(ann).status(PostStatus.PUBLISHED));
                assertThat(t.post().findMany())
                        .extracting(p -> p.slug() + p.rating())
                        .containsExactly("a3");
                return null;
            });
            assertThat(watched.<Long>readOnly(acme, t -> t.post().count())).isEqualTo(1);
            assertThat(blog.db().<Long>readOnly(acme, t -> t.post().count())).isEqualTo(2);
        }
    }

    /** It costs no statement, and without it not even the condition is asked for. */
    @Test
    void whoDoesNothingChangesNothing() {
        Runnable plain = () -> work(db);
        Runnable watched = () -> work(db.using(new Middleware() {}));
        assertThat(press.texts(watched)).isEqualTo(press.texts(plain));
    }

    private void work(Db each) {
        each.book().findUnique(k -> k.id(seen.id()));
        each.book().findMany(q -> q.where(b -> b.sold.gt(3)).take(2));
        each.book().update(k -> k.id(seen.id()), s -> s.sold(n -> n.increment(1)));
        each.book().deleteMany(b -> b.title.eq("nothing"));
        each.book().createMany(List.of(), (c, i) -> c.title("none"));
    }

    @Test
    void itMayAnswerItselfOrAskTwice() {
        Middleware answering = new Middleware() {
            @Override
            @SuppressWarnings("unchecked") // a count is a long
            public <R extends @Nullable Object> R read(Call call, Supplier<R> next) {
                return call.method().equals("count") ? (R) (Long) 42L : next.get();
            }

            @Override
            public <R extends @Nullable Object> R create(Call call, Supplier<R> next) {
                try {
                    return next.get();
                } catch (DatabaseException e) {
                    db.book().hardDelete(k -> k.id(seen.id()));
                    return next.get();
                }
            }
        };
        assertThat(press.texts(
                        () -> assertThat(db.using(answering).book().count()).isEqualTo(42)))
                .isEmpty();
        UUID made = db.using(answering).book().create(c -> c.title("seen")).id();
        assertThat(made).isNotEqualTo(seen.id());
        assertThat(db.book().count(q -> q.where(b -> b.title.eq("seen")))).isEqualTo(1);
    }
}
