package dev.ashlar.compiler.lint.live;

import java.util.List;
import java.util.stream.Stream;

/** The rules on choosing: each speaks above its thresholds, and is silent below one of them. */
final class ShownChoosing {
    private static final long GB = 1L << 30;
    private static final LiveDatabase EMPTY = LiveFacts.EMPTY;
    private static final LiveTable EVENTS = LiveFacts.table("events", 20_000_000);

    static final List<Shown> ALL = Stream.of(storage(), search(), traffic(), documents())
            .flatMap(List::stream)
            .toList();

    private ShownChoosing() {}

    private static LiveDatabase events(LiveStatement... statements) {
        return With.statements(With.tables(EMPTY, EVENTS), statements);
    }

    private static LiveStatement statement(String text, long calls, double mean, long rows) {
        return ShownServer.statement(1, text, calls, mean, rows, 0);
    }

    /** What else the server does. */
    private static LiveStatement other(double totalMillis) {
        return ShownServer.statement(9, "SELECT 1", 1, totalMillis, 1, 0);
    }

    private static LiveDatabase sized(long bytes, LiveTable.Activity activity, LiveStatement... statements) {
        LiveTable.Sizes sizes = new LiveTable.Sizes(bytes, 0, 0);
        return With.statements(With.tables(EMPTY, Changed.used(EVENTS, sizes, activity, EVENTS.upkeep())), statements);
    }

    private static List<Shown> storage() {
        LiveTable.Activity appended = new LiveTable.Activity(0, 0, 10, 20_000_000, 0, 0, 0);
        LiveTable.Activity moved = new LiveTable.Activity(0, 0, 10, 20_000_000, 9_000_000, 0, 0);
        LiveTable.Activity emptied = new LiveTable.Activity(0, 0, 10, 20_000_000, 0, 0, 12_000_000);
        LiveColumn time = LiveFacts.column("events", "created_at", "timestamp with time zone");
        LiveIndex byTime = Changed.index(
                LiveFacts.index("events", "events_created_at_idx", "created_at"), "btree", true, 2 * GB, 9);
        LiveSetting cache = LiveFacts.setting("effective_cache_size", "2097152", "8kB");
        return List.of(
                new Shown(
                        "choose-brin",
                        With.columns(With.indexes(sized(8 * GB, appended), byTime), Changed.measured(time, 0, 0.998)),
                        "`public.events.created_at` follows the order of the rows (correlation 0.99): a BRIN index would take about 192 kB, `events_created_at_idx` takes 2 GB",
                        With.columns(With.indexes(sized(8 * GB, moved), byTime), Changed.measured(time, 0, 0.998))),
                new Shown(
                        "choose-partitions",
                        With.columns(With.settings(sized(40 * GB, emptied), cache), time),
                        "`public.events` is 40 GB, more than the memory for caching, and lost 12,000,000 rows by DELETE",
                        With.columns(With.settings(sized(12 * GB, emptied), cache), time)));
    }

    private static List<Shown> search() {
        LiveStatement like = statement("SELECT * FROM events WHERE note ILIKE $1", 500, 120, 500);
        LiveStatement words = statement("SELECT * FROM events WHERE search @@ to_tsquery($1)", 9_000, 300, 9_000);
        LiveIndex trigrams = gin("note gin_trgm_ops");
        LiveIndex vector = gin("search_tsv");
        return List.of(
                new Shown(
                        "choose-text-search",
                        events(like),
                        "searches text in 120 ms, 500 times: `SELECT * FROM events WHERE note ILIKE $1`",
                        With.indexes(events(like), trigrams)),
                new Shown(
                        "choose-search-engine",
                        With.indexes(events(words, other(1_000_000)), vector),
                        "search takes 73 % of the time, with its indexes in place: 300 ms in 9,000 calls of `SELECT * FROM events WHERE search @@ to_tsquery($1)`",
                        With.indexes(events(words, other(90_000_000)), vector)));
    }

    private static LiveIndex gin(String key) {
        return Changed.index(LiveFacts.index("events", "events_gin", key), "gin", true, GB, 9);
    }

    private static List<Shown> traffic() {
        LiveStatement flag = statement("SELECT * FROM events WHERE key = $1", 24_000_000_000L, 0.05, 24_000_000_000L);
        LiveStatement sum = statement("SELECT country, count(*) FROM events GROUP BY country", 400, 9_000, 400 * 30);
        LiveTable.Activity read = new LiveTable.Activity(0, 0, 24_000_000_000L, 100, 0, 0, 0);
        LiveTable.Activity written = new LiveTable.Activity(0, 0, 24_000_000_000L, 900_000_000, 0, 0, 0);
        return List.of(
                new Shown(
                        "choose-cache",
                        sized(GB, read, flag),
                        "is called 3,086 times a second, in 0.1 ms each, for rows that seldom change: `SELECT * FROM events WHERE key = $1`",
                        sized(GB, written, flag)),
                new Shown(
                        "choose-materialized-view",
                        events(sum),
                        "computes 30 rows in 9.0 s, 400 times: `SELECT country, count(*) FROM events GROUP BY country`",
                        events(statement(sum.text(), 20, 9_000, 600))),
                new Shown(
                        "choose-column-store",
                        sized(300 * GB, LiveTable.Activity.NONE, sum, other(1_200_000)),
                        "analysis takes 75 % of the time; most of it: `SELECT country, count(*) FROM events GROUP BY country` (9.0 s)",
                        sized(20 * GB, LiveTable.Activity.NONE, sum, other(1_200_000))));
    }

    private static List<Shown> documents() {
        LiveStatement key = statement("SELECT * FROM events WHERE payload ->> $1 = $2", 50_000, 20, 50_000);
        LiveStatement contains = statement("SELECT * FROM events WHERE payload @> $1", 500, 120, 500);
        LiveColumn payload = LiveFacts.column("events", "payload", "jsonb");
        return List.of(
                new Shown(
                        "choose-column-for-json-key",
                        events(key),
                        "looks rows up by a key within `payload`, 50,000 times: `SELECT * FROM events WHERE payload ->> $1 = $2`",
                        events(key, other(900_000_000))),
                new Shown(
                        "choose-gin-for-jsonb",
                        With.columns(events(contains), payload),
                        "searches the documents of `public.events.payload` in 120 ms, 500 times, without an index",
                        With.columns(With.indexes(events(contains), gin("payload jsonb_path_ops")), payload)));
    }
}
