package dev.ashlar.runtime.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.press.Book;
import dev.ashlar.runtime.press.Db;
import dev.ashlar.runtime.press.Event;
import dev.ashlar.runtime.press.PressDatabase;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.value.Range;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JsonChangeTest {
    private static PressDatabase press;
    private static Db db;
    private Book book;

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
        book = db.book().create(c -> c.title("Dune"));
    }

    private Event event(@Nullable String extra) {
        int at = (int) db.event().count();
        return db.event()
                .create(c -> c.name("Reading " + at)
                        .during(Range.closedOpen(at, at + 1))
                        .bookId(book.id())
                        .extra(extra == null ? null : new Json(extra)));
    }

    private @Nullable String after(@Nullable String before, UnaryOperator<JsonChange> change) {
        Event changed = db.event().update(k -> k.id(event(before).id()), u -> u.extra(change));
        Json extra = changed.extra();
        return extra == null ? null : extra.text();
    }

    // region json
    static Event sold(Db db, int event, String seat) {
        return db.event()
                .update(
                        k -> k.id(event),
                        u -> u.notes(j -> j.merge(new Json("{\"open\": true}"))
                                .set(new Json("\"sold\""), "seats", seat)
                                .push(new Json("\"" + seat + "\""), "order")
                                .delete("draft")));
    }
    // end region

    @Test
    void severalChangesAtOnceAreOneStatement() {
        Event event = event(null);
        assertThat(press.texts(() -> sold(db, event.id(), "A1"))).hasSize(1);
        assertThat(sold(db, event.id(), "B2").notes())
                .isEqualTo(
                        new Json(
                                "{\"open\": true, \"order\": [\"A1\", \"B2\"], \"seats\": {\"A1\": \"sold\", \"B2\": \"sold\"}}"));
    }

    @Test
    void mergesKeys() {
        assertThat(after("{\"a\": 1, \"b\": 2}", j -> j.merge(new Json("{\"b\": 3, \"c\": null}"))))
                .isEqualTo("{\"a\": 1, \"b\": 3, \"c\": null}");
        assertThat(after(null, j -> j.merge(new Json("{\"b\": 3}")))).isEqualTo("{\"b\": 3}");
        assertThat(after("null", j -> j.merge(new Json("{\"b\": 3}")))).isEqualTo("{\"b\": 3}");
    }

    @Test
    void setsAValueAtAPath() {
        Json five = new Json("5");
        assertThat(after("{\"a\": {\"b\": 1}}", j -> j.set(five, "a", "b"))).isEqualTo("{\"a\": {\"b\": 5}}");
        assertThat(after("{\"a\": {\"b\": 1}}", j -> j.set(five, "a", "c"))).isEqualTo("{\"a\": {\"b\": 1, \"c\": 5}}");
        assertThat(after("{}", j -> j.set(five, "a", "b", "c"))).isEqualTo("{\"a\": {\"b\": {\"c\": 5}}}");
        assertThat(after(null, j -> j.set(five, "a", "b"))).isEqualTo("{\"a\": {\"b\": 5}}");
        assertThat(after("{\"a\": null}", j -> j.set(five, "a", "b"))).isEqualTo("{\"a\": {\"b\": 5}}");
        assertThat(after("{\"a\": \"text\"}", j -> j.set(five, "a", "b"))).isEqualTo("{\"a\": {\"b\": 5}}");
        assertThat(after("{\"a\": [1, 2]}", j -> j.set(five, "a", "1"))).isEqualTo("{\"a\": [1, 5]}");
        assertThat(after("{}", j -> j.set(new Json("null"), "a"))).isEqualTo("{\"a\": null}");
        assertThat(after("{}", j -> j.set(five, "it's \"x\", {y}"))).isEqualTo("{\"it's \\\"x\\\", {y}\": 5}");
    }

    @Test
    void addsToAnArray() {
        Json list = new Json("[9]");
        assertThat(after("{\"a\": [1]}", j -> j.push(list, "a"))).isEqualTo("{\"a\": [1, [9]]}");
        assertThat(after(null, j -> j.push(list, "a", "b").push(list, "a", "b")))
                .isEqualTo("{\"a\": {\"b\": [[9], [9]]}}");
    }

    @Test
    void takesAKeyAway() {
        assertThat(after("{\"a\": {\"b\": 1, \"c\": 2}}", j -> j.delete("a", "b")))
                .isEqualTo("{\"a\": {\"c\": 2}}");
        assertThat(after("{\"a\": 1}", j -> j.delete("z"))).isEqualTo("{\"a\": 1}");
        assertThat(after("{\"a\": [1, 2]}", j -> j.delete("a", "-1"))).isEqualTo("{\"a\": [1]}");
        assertThat(after(null, j -> j.delete("a"))).isNull();
    }

    @Test
    void aDocumentThatHasNoPartsIsReplacedOrLeft() {
        assertThat(after("5", j -> j.set(new Json("1"), "a", "b"))).isEqualTo("{\"a\": {\"b\": 1}}");
        assertThat(after("\"text\"", j -> j.push(new Json("1"), "a"))).isEqualTo("{\"a\": [1]}");
        assertThat(after("5", j -> j.delete("a"))).isEqualTo("5");
        assertThat(after("null", j -> j.delete("a", "b").set(new Json("2"), "c")))
                .isEqualTo("{\"c\": 2}");
    }

    @Test
    void manyRowsWithPathsAndValuesOfTheirOwnAreOneStatement() {
        int first = event("{}").id();
        int second = event("{}").id();
        Map<Integer, String> seats = Map.of(first, "A1", second, "B2");
        List<String> texts = press.texts(() -> db.event()
                .updateEach(
                        seats.entrySet(),
                        (k, e) -> k.id(e.getKey()),
                        (u, e) -> u.extra(j -> j.set(new Json("{\"seat\": \"" + e.getValue() + "\"}"), e.getValue()))));
        assertThat(texts).hasSize(1);
        assertThat(db.event().findMany())
                .allSatisfy(event -> assertThat(event.extra())
                        .isEqualTo(new Json("{\"%1$s\": {\"seat\": \"%1$s\"}}".formatted(seats.get(event.id())))));
    }

    @Test
    void anUpsertChangesToo() {
        Event event = event("{\"a\": 1}");
        Event changed = db.event()
                .upsert(
                        k -> k.name(event.name()),
                        c -> c.name(event.name())
                                .during(Range.closedOpen(90, 91))
                                .bookId(book.id()),
                        u -> u.extra(j -> j.set(new Json("2"), "b", "c")));
        assertThat(changed.extra()).isEqualTo(new Json("{\"a\": 1, \"b\": {\"c\": 2}}"));
    }
}
