package dev.ashlar.compiler.lint.live;

import java.util.List;
import java.util.stream.Stream;

/** The rules on tables, their keys and their indexes. */
final class ShownTables {
    private static final LiveDatabase EMPTY = LiveFacts.EMPTY;
    private static final LiveTable JOBS = LiveFacts.table("jobs", 60_000);
    private static final LiveIndex BY_PARENT = LiveFacts.index("jobs", "jobs_parent_idx", "parent_id");

    static final List<Shown> ALL =
            Stream.of(indexes(), upkeep(), made()).flatMap(List::stream).toList();

    private ShownTables() {}

    private static LiveDatabase jobs(LiveTable table) {
        return With.tables(EMPTY, table);
    }

    private static List<Shown> indexes() {
        LiveIndex used = Changed.index(BY_PARENT, "btree", true, 2 << 20, 7);
        LiveColumn parent = LiveFacts.column("jobs", "parent_id", "uuid");
        LiveIndex[] six = Stream.of("a", "b", "c", "d", "e", "f")
                .map(name -> LiveFacts.index("jobs", name, name))
                .toArray(LiveIndex[]::new);
        LiveTable scanned = Changed.used(JOBS, new LiveTable.Activity(5_000, 300_000_000L, 20, 0, 0, 0, 0));
        LiveTable limited = Changed.used(JOBS, new LiveTable.Activity(5_000, 50_000, 20, 0, 0, 0, 0));
        LiveTable written = Changed.used(JOBS, new LiveTable.Activity(0, 0, 50, 1_000, 400_000, 10, 0));
        LiveTable hot = Changed.used(JOBS, new LiveTable.Activity(0, 0, 50, 1_000, 400_000, 390_000, 0));
        return List.of(
                new Shown(
                        "unused-index",
                        With.indexes(EMPTY, BY_PARENT),
                        "no query has read the index `jobs_parent_idx` of `public.jobs` in 90 days",
                        With.indexes(EMPTY, used)),
                new Shown(
                        "invalid-index",
                        With.indexes(EMPTY, Changed.index(BY_PARENT, "btree", false, 1, 0)),
                        "the index `jobs_parent_idx` of `public.jobs` is not valid",
                        With.indexes(EMPTY, used)),
                new Shown(
                        "index-of-mostly-null",
                        With.columns(With.indexes(EMPTY, used), Changed.measured(parent, 0.93, 0)),
                        "93 % of the index `jobs_parent_idx` of `public.jobs` is NULL",
                        With.columns(With.indexes(EMPTY, used), Changed.measured(parent, 0.3, 0))),
                new Shown(
                        "sequential-scans-of-large-table",
                        jobs(scanned),
                        "`public.jobs` (60,000 rows) was read from end to end 5,000 times, by an index 20 times",
                        jobs(limited)),
                new Shown(
                        "many-indexes-on-hot-table",
                        With.indexes(jobs(written), six),
                        "`public.jobs` has 6 indexes, was written 401,000 times and read by an index 50 times",
                        With.indexes(jobs(hot), six)));
    }

    private static List<Shown> upkeep() {
        LiveTable.Upkeep dead = new LiveTable.Upkeep(60_000, 90_000, 0, LiveFacts.NOW, LiveFacts.NOW, 1);
        LiveTable.Upkeep never = new LiveTable.Upkeep(60_000, 20_000, 0, null, null, 1);
        LiveTable.Upkeep stale = new LiveTable.Upkeep(60_000, 0, 40_000, LiveFacts.NOW, LiveFacts.NOW, 1);
        LiveServer server = LiveFacts.server();
        return List.of(
                new Shown(
                        "table-bloat",
                        jobs(Changed.kept(JOBS, dead)),
                        "60 % of `public.jobs` is dead rows (90,000)",
                        jobs(JOBS)),
                new Shown(
                        "table-never-vacuumed",
                        jobs(Changed.kept(JOBS, never)),
                        "`public.jobs` has 20,000 dead rows and was not vacuumed in 90 days",
                        jobs(Changed.kept(JOBS, dead))),
                new Shown(
                        "statistics-stale",
                        jobs(Changed.kept(JOBS, stale)),
                        "40,000 rows of `public.jobs` have changed since it was analyzed",
                        jobs(JOBS)),
                new Shown(
                        "transaction-id-wraparound",
                        With.server(EMPTY, Changed.server(server, 180001, 812_345_678, false, 0)),
                        "the oldest transaction that is not frozen is 812,345,678 transactions old; writes stop near 2,000,000,000",
                        With.server(EMPTY, Changed.server(server, 180001, 190_000_000, false, 0))),
                new Shown(
                        "sequence-near-limit",
                        With.sequences(
                                EMPTY, LiveFacts.sequence("jobs_id_seq", "integer", 2_000_000_000, 2_147_483_647)),
                        "`public.jobs_id_seq` has given 93 % of its values; 147,483,647 are left",
                        With.sequences(
                                EMPTY, LiveFacts.sequence("jobs_id_seq", "integer", 1_000_000_000, 2_147_483_647))),
                new Shown(
                        "sequence-near-limit",
                        With.sequences(EMPTY, ofColumn("integer")),
                        "`public.jobs_id_seq` has given 93 % of its values, for the integer `public.jobs.id`; 147,483,647 are left",
                        With.sequences(EMPTY, ofColumn("bigint"))));
    }

    /** A bigint sequence over a column of that type. */
    private static LiveSequence ofColumn(String type) {
        return new LiveSequence(
                LiveFacts.name("jobs_id_seq"),
                "bigint",
                2_000_000_000L,
                1,
                Long.MAX_VALUE,
                1,
                false,
                false,
                LiveFacts.name("jobs"),
                "id",
                type);
    }

    private static List<Shown> made() {
        LiveColumn column = LiveFacts.column("jobs", "language", "regconfig");
        return List.of(
                new Shown(
                        "not-valid-constraint",
                        With.constraints(EMPTY, check(false)),
                        "the constraint `jobs_check` of `public.jobs` is NOT VALID: rows from before it may break it",
                        With.constraints(EMPTY, check(true))),
                new Shown(
                        "unlogged-table",
                        jobs(Changed.made(JOBS, true, List.of())),
                        "`public.jobs` is unlogged: a crash empties it, and no replica has it",
                        jobs(JOBS)),
                new Shown(
                        "table-inheritance",
                        jobs(Changed.made(JOBS, false, List.of(LiveFacts.name("tasks")))),
                        "`public.jobs` inherits from `public.tasks`: no unique key or foreign key spans the two",
                        jobs(JOBS)),
                new Shown(
                        "disabled-trigger",
                        With.triggers(EMPTY, trigger(false)),
                        "the trigger `touch` of `public.jobs` is disabled",
                        With.triggers(EMPTY, trigger(true))),
                new Shown(
                        "reg-type-column",
                        With.columns(EMPTY, column),
                        "`public.jobs.language` is regconfig, which pg_upgrade refuses",
                        With.columns(EMPTY, LiveFacts.column("jobs", "kind", "regclass"))));
    }

    private static LiveConstraint check(boolean validated) {
        return new LiveConstraint(
                LiveFacts.name("jobs"),
                "jobs_check",
                LiveConstraint.Kind.CHECK,
                List.of("state"),
                validated,
                true,
                false,
                "CHECK ((state <> ''::text)) NOT VALID");
    }

    private static LiveTrigger trigger(boolean enabled) {
        return new LiveTrigger(
                LiveFacts.name("jobs"), "touch", LiveFacts.name("touch"), "BEFORE", List.of("UPDATE"), true, enabled);
    }
}
