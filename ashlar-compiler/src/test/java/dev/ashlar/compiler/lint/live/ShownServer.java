package dev.ashlar.compiler.lint.live;

import java.util.List;
import java.util.stream.Stream;

/** The rules on a server's settings, its state and its statements. */
final class ShownServer {
    private static final LiveDatabase EMPTY = LiveFacts.EMPTY;

    static final List<Shown> ALL =
            Stream.of(settings(), state(), statements()).flatMap(List::stream).toList();

    private ShownServer() {}

    private static Shown setting(String code, String name, String bad, String message, String good) {
        return new Shown(
                code,
                With.settings(EMPTY, LiveFacts.setting(name, bad, "")),
                message,
                With.settings(EMPTY, LiveFacts.setting(name, good, "")));
    }

    private static List<Shown> settings() {
        return List.of(
                setting(
                        "fsync-off",
                        "fsync",
                        "off",
                        "`fsync` is off: a crash of the machine can destroy the whole database",
                        "on"),
                setting(
                        "full-page-writes-off",
                        "full_page_writes",
                        "off",
                        "`full_page_writes` is off: a crash in the middle of a write can corrupt a page for good",
                        "on"),
                setting(
                        "autovacuum-off",
                        "autovacuum",
                        "off",
                        "`autovacuum` is off: dead rows stay, and the planner works with old statistics",
                        "on"),
                setting(
                        "track-io-timing-off",
                        "track_io_timing",
                        "off",
                        "`track_io_timing` is off: plans and statistics do not say how long the disk took",
                        "on"),
                setting(
                        "no-slow-query-log",
                        "log_min_duration_statement",
                        "-1",
                        "slow statements are not logged",
                        "100"),
                setting("no-statement-timeout", "statement_timeout", "0", "no statement is ever stopped", "30000"),
                setting(
                        "no-idle-in-transaction-timeout",
                        "idle_in_transaction_session_timeout",
                        "0",
                        "a transaction may stay open for ever while its client does nothing",
                        "60000"),
                setting(
                        "too-many-connections",
                        "max_connections",
                        "2000",
                        "`max_connections` is 2,000: that many processes at once are slower than a pool of few",
                        "200"),
                setting(
                        "server-encoding-not-utf8",
                        "server_encoding",
                        "SQL_ASCII",
                        "the database is encoded in SQL_ASCII, not in UTF8",
                        "UTF8"));
    }

    private static List<Shown> state() {
        LiveServer server = LiveFacts.server();
        LiveDatabase libraries = With.settings(EMPTY, LiveFacts.setting("shared_preload_libraries", "", ""));
        LiveExtension old = new LiveExtension("pg_stat_statements", "public", "1.10", "1.12", true);
        LiveExtension current = new LiveExtension("pg_stat_statements", "public", "1.12", "1.12", true);
        return List.of(
                new Shown(
                        "pg-stat-statements-missing",
                        libraries,
                        "`pg_stat_statements` is not installed: nobody knows which statements the time goes into",
                        With.extensions(libraries, current)),
                new Shown(
                        "extension-outdated",
                        With.extensions(EMPTY, old),
                        "the extension `pg_stat_statements` is 1.10; the server has 1.12",
                        With.extensions(EMPTY, current)),
                new Shown(
                        "old-server-version",
                        With.server(EMPTY, Changed.server(server, 130023, 1, false, 0)),
                        "PostgreSQL 13 gets no more fixes since 2025-11-13",
                        With.server(EMPTY, Changed.server(server, 150005, 1, false, 0))),
                new Shown(
                        "collation-version-mismatch",
                        With.server(EMPTY, Changed.server(server, 180001, 1, true, 0)),
                        "the collation of the database `app` has another version than when its indexes were built",
                        EMPTY),
                new Shown(
                        "transaction-left-open",
                        With.server(EMPTY, Changed.server(server, 180001, 1, false, 7_384)),
                        "a transaction has been open for 2 h 3 min",
                        With.server(EMPTY, Changed.server(server, 180001, 1, false, 40))),
                new Shown(
                        "inactive-replication-slot",
                        With.replicationSlots(EMPTY, new LiveReplicationSlot("old", false, 5L << 30)),
                        "nobody reads the replication slot `old`, which keeps 5 GB of the write-ahead log",
                        With.replicationSlots(EMPTY, new LiveReplicationSlot("old", true, 5L << 30))));
    }

    private static List<Shown> statements() {
        LiveStatement parent =
                statement(1, "SELECT id, author_id FROM posts WHERE organization_id = $1", 100, 1, 5_000, 0);
        LiveStatement child = statement(2, "SELECT name FROM users WHERE id = $1", 5_010, 0.1, 5_010, 0);
        LiveStatement alone = statement(2, "SELECT name FROM users WHERE id = $1", 9_000, 0.1, 9_000, 0);
        LiveStatement slow = statement(3, "SELECT *\n  FROM posts WHERE lower(title) = $1", 200, 180, 200, 0);
        LiveStatement spilling = statement(4, "SELECT * FROM posts ORDER BY title", 20, 50, 20, 20 * 2_560);
        return List.of(
                new Shown(
                        "slow-query",
                        With.statements(EMPTY, slow, child),
                        "takes 180 ms on average, in 200 calls: `SELECT * FROM posts WHERE lower(title) = $1`",
                        With.statements(EMPTY, child)),
                new Shown(
                        "n-plus-one-suspect",
                        With.statements(EMPTY, parent, child),
                        "is called once for each row of another statement (5,010 calls, 5,000 rows): `SELECT name FROM users WHERE id = $1`",
                        With.statements(EMPTY, parent, alone)),
                new Shown(
                        "statement-spills-to-disk",
                        With.statements(EMPTY, spilling),
                        "writes 20 MB of temporary files in each of 20 calls: `SELECT * FROM posts ORDER BY title`",
                        With.statements(EMPTY, slow)));
    }

    static LiveStatement statement(long id, String text, long calls, double mean, long rows, long temporary) {
        return new LiveStatement(id, text, calls, calls * mean, mean, rows, calls * 10, 0, temporary);
    }
}
