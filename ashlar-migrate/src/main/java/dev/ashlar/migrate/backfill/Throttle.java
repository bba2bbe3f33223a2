package dev.ashlar.migrate.backfill;

import dev.ashlar.migrate.ledger.Ledger;
import dev.ashlar.migrate.session.Session;
import dev.ashlar.migrate.session.Settings.Pace;
import dev.ashlar.migrate.session.Waiting;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lets others breathe between two batches: people who said pause, standbys that are behind, and the WAL. */
final class Throttle {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(10);

    /** A lag of some seconds and a few bytes is one of yesterday: replay_lag is told by the standby's last answer. */
    private static final long NEGLIGIBLE = 1 << 20;

    // Columns are NULL for a role without pg_monitor: then nothing is known of the standbys.
    private static final String SQL = """
            SELECT coalesce(max(extract(epoch FROM replay_lag) * 1000), 0)::bigint,
                   coalesce(max(pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn)), 0)::bigint,
                   pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint
              FROM pg_stat_replication WHERE state = 'streaming'
            """;

    private final Session session;
    private final Ledger ledger;
    private final String migration;
    private final Pace pace;
    private final Instant start = Instant.now();
    private long walAtStart = -1;

    Throttle(Session session, Ledger ledger, String migration) {
        this.session = session;
        this.ledger = ledger;
        this.migration = migration;
        this.pace = session.settings().pace();
    }

    /** Returns when the next batch may come. */
    void await() throws SQLException {
        Instant since = Instant.now();
        Instant tellNext = since;
        Optional<Waiting> reason = reason(Duration.ZERO);
        while (reason.isPresent()) {
            if (!Instant.now().isBefore(tellNext)) {
                tellNext = Instant.now().plus(TOLD_EVERY);
                session.listener().waiting(migration, reason.get());
            }
            Session.sleep(POLL);
            reason = reason(Duration.between(since, Instant.now()));
        }
    }

    private Optional<Waiting> reason(Duration soFar) throws SQLException {
        Instant paused = ledger.pausedAt(migration);
        if (paused != null) {
            return Optional.of(new Waiting(Waiting.Reason.PAUSED, "`ashlar migrate resume` lets it go on", soFar));
        }
        Optional<Waiting> reason = new Sql(session.connection())
                .first(SQL, row -> reason(row.getLong(1), row.getLong(2), row.getLong(3), soFar));
        return reason == null ? Optional.empty() : reason;
    }

    private Optional<Waiting> reason(long lagMillis, long lagBytes, long wal, Duration soFar) {
        if (lagBytes > pace.maxLagBytes()
                || (lagBytes > NEGLIGIBLE && lagMillis > pace.maxLag().toMillis())) {
            String behind = lagMillis + " ms and " + (lagBytes >> 20) + " MB behind";
            return Optional.of(new Waiting(Waiting.Reason.REPLICATION, behind, soFar));
        }
        walAtStart = walAtStart < 0 ? wal : walAtStart;
        double seconds = Math.max(0.001, Duration.between(start, Instant.now()).toMillis() / 1000.0);
        long rate = (long) ((wal - walAtStart) / seconds);
        return pace.walPerSecond() > 0 && rate > pace.walPerSecond()
                ? Optional.of(new Waiting(Waiting.Reason.WAL, (rate >> 20) + " MB a second", soFar))
                : Optional.empty();
    }
}
