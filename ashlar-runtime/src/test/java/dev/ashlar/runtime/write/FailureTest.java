package dev.ashlar.runtime.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.NotNullViolation;
import dev.ashlar.runtime.error.Outcome;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.press.Book;
import dev.ashlar.runtime.press.BookDeleteFailure;
import dev.ashlar.runtime.press.BookFailure;
import dev.ashlar.runtime.press.Db;
import dev.ashlar.runtime.press.Event;
import dev.ashlar.runtime.press.EventFailure;
import dev.ashlar.runtime.press.PressDatabase;
import dev.ashlar.sql.value.Range;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each rule of a table, broken once by each kind of write that can break it. */
class FailureTest {
    private static PressDatabase press;
    private static Db db;
    private Book book;
    private Event reading;

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
    void oneEvent() {
        press.sql("TRUNCATE books CASCADE");
        book = db.book().create(c -> c.title("Dune"));
        reading = event("Reading", 18, book.id()).orElseThrow();
    }

    private static Outcome<Event, EventFailure> event(String name, int hour, UUID book) {
        return db.event()
                .attempt()
                .create(c ->
                        c.name(name).during(Range.closedOpen(hour, hour + 1)).bookId(book));
    }

    private static EventFailure failure(Outcome<?, EventFailure> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<?, EventFailure>) outcome).failure();
    }

    // region failure
    static String announce(Db db, String name, int hour, UUID book) {
        return db.event()
                .attempt()
                .create(c ->
                        c.name(name).during(Range.closedOpen(hour, hour + 1)).bookId(book))
                .match(event -> "see you at " + event.name(), FailureTest::why);
    }

    /** Says why; a rule that comes to the schema does not compile until it is said here. */
    static String why(EventFailure failure, DatabaseException cause) {
        return switch (failure) {
            case ID_TAKEN -> "try again";
            case NAME_TAKEN -> "there is an event of that name";
            case BOOK_MISSING -> "that book is not ours";
            case FEE_REFUSED -> "nobody is paid for coming";
            case DURING_OVERLAPS -> "the hall is taken then";
            case VALUE_REQUIRED -> "fill in " + cause.columns();
        };
    }
    // end region

    @Test
    void saysWhatCameOfIt() {
        assertThat(announce(db, "Signing", 19, book.id())).isEqualTo("see you at Signing");
        assertThat(announce(db, "Reading", 20, book.id())).isEqualTo("there is an event of that name");
        assertThat(announce(db, "Talk", 18, book.id())).isEqualTo("the hall is taken then");
        assertThat(announce(db, "Talk", 20, new UUID(0, 0))).isEqualTo("that book is not ours");
    }

    @Test
    void aCreateBreaksEachRule() {
        assertThat(failure(event("Reading", 20, book.id()))).isEqualTo(EventFailure.NAME_TAKEN);
        assertThat(failure(event("Talk", 18, book.id()))).isEqualTo(EventFailure.DURING_OVERLAPS);
        assertThat(failure(event("Talk", 20, new UUID(0, 0)))).isEqualTo(EventFailure.BOOK_MISSING);
        assertThat(failure(db.event()
                        .attempt()
                        .create(c -> c.name("Talk")
                                .during(Range.closedOpen(20, 21))
                                .bookId(book.id())
                                .fee(-1))))
                .isEqualTo(EventFailure.FEE_REFUSED);
        assertThat(failure(db.event()
                        .attempt()
                        .create(c -> c.name("Talk")
                                .during(Range.closedOpen(20, 21))
                                .bookId(book.id())
                                .id(reading.id()))))
                .isEqualTo(EventFailure.ID_TAKEN);
    }

    @Test
    @SuppressWarnings("NullAway") // what a builder cannot keep out when nobody checks for it
    void aValueThatIsNullAllTheSame() {
        Outcome<Event, EventFailure> outcome = event(null, 20, book.id());
        assertThat(failure(outcome)).isEqualTo(EventFailure.VALUE_REQUIRED);
        DatabaseException cause = ((Outcome.Failed<?, ?>) outcome).cause();
        assertThat(cause).isInstanceOf(NotNullViolation.class);
        assertThat(cause.columns()).containsExactly("name");
    }

    @Test
    void anUpdateBreaksThem() {
        Event talk = event("Talk", 20, book.id()).orElseThrow();
        assertThat(failure(change(talk, u -> u.name("Reading")))).isEqualTo(EventFailure.NAME_TAKEN);
        assertThat(failure(change(talk, u -> u.during(Range.closedOpen(17, 19)))))
                .isEqualTo(EventFailure.DURING_OVERLAPS);
        assertThat(failure(change(talk, u -> u.bookId(new UUID(0, 0))))).isEqualTo(EventFailure.BOOK_MISSING);
        assertThat(failure(change(talk, u -> u.fee(f -> f.decrement(1))))).isEqualTo(EventFailure.FEE_REFUSED);
        assertThat(failure(db.event().attempt().updateMany(e -> e.name.eq("Talk"), u -> u.fee(-1))))
                .isEqualTo(EventFailure.FEE_REFUSED);
        assertThat(change(talk, u -> u.fee(5)).orElseThrow().fee()).isEqualTo(5);
    }

    private static Outcome<Event, EventFailure> change(
            Event event, UnaryOperator<dev.ashlar.runtime.press.EventUpdate> change) {
        return db.event().attempt().update(k -> k.id(event.id()), change);
    }

    @Test
    void aDeleteIsKeptBack() {
        Outcome<Book, BookDeleteFailure> kept = db.book().attemptHardDelete(k -> k.id(book.id()));
        String words = kept.match(gone -> "gone", (failure, cause) -> switch (failure) {
            case EVENTS_REMAIN -> "delete its events: " + cause.table();
        });
        assertThat(words).isEqualTo("delete its events: events");
        db.event().delete(k -> k.id(reading.id()));
        assertThat(db.book().attemptHardDelete(k -> k.id(book.id())).orElseThrow())
                .isEqualTo(book);
    }

    @Test
    void manyRowsFailTogether() {
        Outcome<Long, EventFailure> outcome = db.event()
                .attempt()
                .createMany(
                        List.of(20, 21, 18),
                        (c, hour) -> c.name("at " + hour)
                                .during(Range.closedOpen(hour, hour + 1))
                                .bookId(book.id()));
        assertThat(failure(outcome)).isEqualTo(EventFailure.DURING_OVERLAPS);
        assertThat(db.event().count()).isEqualTo(1);
    }

    @Test
    void aTransactionGoesOnAfterAFailure() {
        String answer = db.transaction(tx -> {
            tx.event()
                    .create(c -> c.name("Before").during(Range.closedOpen(1, 2)).bookId(book.id()));
            Outcome<Event, EventFailure> taken = tx.event()
                    .attempt()
                    .create(c ->
                            c.name("Reading").during(Range.closedOpen(3, 4)).bookId(book.id()));
            String name = taken.match(Event::name, failure -> "Second");
            tx.event().create(c -> c.name(name).during(Range.closedOpen(3, 4)).bookId(book.id()));
            return name;
        });
        assertThat(answer).isEqualTo("Second");
        assertThat(db.event().count()).isEqualTo(3);
    }

    @Test
    void whatIsNoRuleOfTheTableIsThrown() {
        UUID nobody = new UUID(0, 1);
        assertThatThrownBy(() -> db.book().attempt().update(k -> k.id(nobody), u -> u.title("x")))
                .isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> db.book()
                        .attempt()
                        .create(c -> c.title("Emma")
                                .events(e -> e.create(n -> n.name("Reading").during(Range.closedOpen(5, 6))))))
                .as("a rule of another table")
                .isInstanceOf(UniqueViolation.class);
    }

    @Test
    void anyWorkCanBeAttempted() {
        Outcome<Book, BookFailure> outcome = Outcome.of(
                BookFailure.class, () -> db.transaction(tx -> tx.book().create(c -> c.title("Dune"))));
        assertThatThrownBy(outcome::orElseThrow).isInstanceOf(UniqueViolation.class);
    }
}
