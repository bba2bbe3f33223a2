package dev.ashlar.migrate.observe;

import dev.ashlar.compiler.lint.live.LiveExtension;
import dev.ashlar.compiler.lint.live.LiveReplicationSlot;
import dev.ashlar.compiler.lint.live.LiveServer;
import dev.ashlar.compiler.lint.live.LiveSetting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The server, its settings, what is installed in the database. */
final class ServerFacts {
    // A role that may not see other people's sessions sees their rows without what they do, so that they are still
    // counted.
    private static final String SERVER = """
            SELECT current_setting('server_version_num')::int AS version, current_database() AS database, current_user AS usr,
                   (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser,
                   pg_is_in_recovery() AS replica, clock_timestamp() AS read_at, pg_postmaster_start_time() AS started_at,
                   s.stats_reset, CASE WHEN has_database_privilege(d.oid, 'CONNECT') THEN pg_database_size(d.oid) ELSE 0 END AS bytes,
                   age(d.datfrozenxid)::bigint AS age, s.xact_commit, s.xact_rollback, s.deadlocks,
                   coalesce(d.datcollversion <> pg_database_collation_actual_version(d.oid), false) AS collation_outdated,
                   current_setting('max_connections')::int AS max_connections,
                   (SELECT count(*) FROM pg_stat_activity WHERE datname IS NOT NULL)::int AS connections,
                   (SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%')::int AS idle_in_transaction,
                   coalesce((SELECT extract(epoch FROM max(clock_timestamp() - xact_start)) FROM pg_stat_activity
                     WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'), 0)::bigint AS oldest
              FROM pg_database d LEFT JOIN pg_stat_database s ON s.datid = d.oid
             WHERE d.datname = current_database()
            """;
    private static final String EXTENSIONS = """
            SELECT e.extname, n.nspname, e.extversion, a.default_version, e.extrelocatable
              FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
              LEFT JOIN pg_available_extensions a ON a.name = e.extname
             ORDER BY e.extname
            """;
    // This session has time-outs of its own while it looks; what others have is what a RESET would bring back.
    private static final String SETTINGS = """
            SELECT name, coalesce(CASE WHEN name LIKE '%\\_timeout' THEN reset_val ELSE setting END, '') AS value,
                   coalesce(unit, '') AS unit, source
              FROM pg_settings ORDER BY name
            """;
    private static final String SLOTS = """
            SELECT slot_name, active, coalesce(pg_wal_lsn_diff(
                     CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END,
                     restart_lsn), 0)::bigint AS retained
              FROM pg_replication_slots ORDER BY slot_name
            """;

    private ServerFacts() {}

    static LiveServer server(Asking ask) throws SQLException {
        return ask.row(SERVER, ServerFacts::server);
    }

    static List<LiveExtension> extensions(Asking ask) throws SQLException {
        return ask.rows(
                EXTENSIONS,
                row -> new LiveExtension(
                        row.getString("extname"),
                        row.getString("nspname"),
                        row.getString("extversion"),
                        row.getString("default_version"),
                        row.getBoolean("extrelocatable")));
    }

    static List<LiveSetting> settings(Asking ask) throws SQLException {
        return ask.rows(
                SETTINGS,
                row -> new LiveSetting(
                        row.getString("name"), row.getString("value"), row.getString("unit"), row.getString("source")));
    }

    static List<LiveReplicationSlot> replicationSlots(Asking ask) throws SQLException {
        return ask.firstAllowed(
                SLOTS,
                "",
                row -> new LiveReplicationSlot(
                        row.getString("slot_name"), row.getBoolean("active"), row.getLong("retained")));
    }

    private static LiveServer server(ResultSet row) throws SQLException {
        return new LiveServer(
                row.getInt("version"),
                row.getString("database"),
                row.getString("usr"),
                row.getBoolean("superuser"),
                row.getBoolean("replica"),
                Asking.moment(row, "read_at"),
                Asking.moment(row, "started_at"),
                Asking.instant(row, "stats_reset"),
                row.getLong("bytes"),
                row.getLong("age"),
                row.getLong("xact_commit"),
                row.getLong("xact_rollback"),
                row.getLong("deadlocks"),
                row.getBoolean("collation_outdated"),
                new LiveServer.Connections(
                        row.getInt("max_connections"),
                        row.getInt("connections"),
                        row.getInt("idle_in_transaction"),
                        row.getLong("oldest")));
    }
}
