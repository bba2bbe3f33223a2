package dev.ashlar.runtime.law;

import dev.ashlar.runtime.law.Kind.Way;
import dev.ashlar.runtime.law.Rules.Check;
import dev.ashlar.runtime.law.Rules.OnDelete;
import dev.ashlar.runtime.press.BookFailure;
import dev.ashlar.runtime.press.BookTable;
import dev.ashlar.runtime.press.EditionFailure;
import dev.ashlar.runtime.press.EditionTable;
import dev.ashlar.runtime.press.EventFailure;
import dev.ashlar.runtime.press.EventTable;
import dev.ashlar.runtime.press.ReviewFailure;
import dev.ashlar.runtime.press.ReviewTable;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.value.Range;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The models of a press: soft delete that goes down relations, a version, a computed column, a check, an exclusion. */
final class PressKinds {
    private static final List<String> TEXTS = List.of("ann", "Ann", "ANN", "annie", "100%", "a_b", "axb", "é", "É");
    private static final List<Integer> SMALL = List.of(0, 1, 2, 3);
    private static final List<UUID> UUIDS =
            IntStream.rangeClosed(1, 8).mapToObj(i -> new UUID(0, i)).toList();
    private static final List<Range<Integer>> EVENINGS = IntStream.rangeClosed(0, 9)
            .mapToObj(i -> Range.closedOpen(10 * i, 10 * i + 5))
            .toList();
    private static final List<Json> JSON = List.of(new Json("{}"), new Json("{\"a\": 1}"), new Json("[1, \"x\"]"));
    private static final Instant THEN = Instant.parse("2024-01-01T00:00:00Z");

    static final Kind BOOK = new Kind(
            "books",
            BookTable::new,
            List.of(
                    new Attribute("id", UUIDS, false),
                    new Attribute("title", TEXTS, false),
                    new Attribute("sort_title", TEXTS, false),
                    new Attribute("sold", SMALL, false),
                    new Attribute("version", SMALL, false),
                    new Attribute("deleted_at", List.of(THEN), true)),
            List.of(
                    way("reviews", "reviews", BookTable.BOOK, t -> t.reviews),
                    way("editions", "editions", BookTable.BOOK, t -> t.editions),
                    way("events", "events", BookTable.BOOK, t -> t.events)),
            new Rules(
                    Map.of("sold", 0, "version", 1),
                    Map.of(),
                    BookFailure.class,
                    List.of(),
                    Set.of("books_title_key"),
                    Map.of(
                            "sort_title",
                            book -> ((String) Objects.requireNonNull(book.get("title"))).toLowerCase(Locale.ROOT))));

    static final Kind REVIEW = new Kind(
            "reviews",
            ReviewTable::new,
            List.of(
                    new Attribute("id", Kinds.IDS, false),
                    new Attribute("text", TEXTS, false),
                    new Attribute("book_id", UUIDS, false),
                    new Attribute("to_id", Kinds.IDS, true),
                    new Attribute("deleted_at", List.of(LocalDateTime.of(2024, 1, 1, 0, 0)), true)),
            List.of(
                    way("book", "books", ReviewTable.REVIEW, t -> t.book),
                    way("answers", "reviews", ReviewTable.REVIEW, t -> t.answers),
                    way("to", "reviews", ReviewTable.REVIEW, t -> t.to)),
            Rules.of(Map.of(), Map.of("book", OnDelete.CASCADE, "to", OnDelete.CASCADE), ReviewFailure.class));

    static final Kind EDITION = new Kind(
            "editions",
            EditionTable::new,
            List.of(
                    new Attribute("id", Kinds.IDS, false),
                    new Attribute("year", SMALL, false),
                    new Attribute("book_id", UUIDS, false)),
            List.of(way("book", "books", EditionTable.EDITION, t -> t.book)),
            Rules.of(Map.of(), Map.of("book", OnDelete.CASCADE), EditionFailure.class));

    static final Kind EVENT = new Kind(
            "events",
            EventTable::new,
            List.of(
                    new Attribute("id", Kinds.IDS, false),
                    new Attribute("name", TEXTS, false),
                    new Attribute("fee", SMALL, false),
                    new Attribute("during", EVENINGS, false),
                    new Attribute("book_id", UUIDS, false),
                    new Attribute("notes", JSON, false),
                    new Attribute("extra", JSON, true)),
            List.of(way("book", "books", EventTable.EVENT, t -> t.book)),
            new Rules(
                    Map.of("fee", 0, "notes", new Json("{}")),
                    Map.of(),
                    EventFailure.class,
                    List.of(
                            new Check(
                                    "events_fee_check",
                                    "FEE_REFUSED",
                                    (store, event) -> (Integer) Objects.requireNonNull(event.get("fee")) >= 0),
                            new Check("events_during_excl", "DURING_OVERLAPS", PressKinds::isAlone)),
                    Set.of(),
                    Map.of()));

    static final List<Kind> ALL = List.of(BOOK, REVIEW, EDITION, EVENT);

    private PressKinds() {}

    /** All evenings are alike or apart. */
    private static boolean isAlone(Store store, Item event) {
        return store.rows("events").stream()
                .noneMatch(other -> other != event && Objects.equals(other.get("during"), event.get("during")));
    }

    @SuppressWarnings("unchecked") // a way is asked for tables of its own kind
    private static <T extends Table> Way way(
            String name, String to, T from, Function<? super T, Relation<?>> relation) {
        return new Way(name, to, table -> relation.apply((T) table), relation.apply(from));
    }
}
