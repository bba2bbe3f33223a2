package dev.ashlar.migrate.apply;

import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.script.ConcurrentIndex;
import dev.ashlar.migrate.session.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Care for CREATE INDEX CONCURRENTLY: what fails leaves an INVALID index behind, which a second try stumbles over (42P07),
 * which {@code IF NOT EXISTS} takes for the real one, and which, when unique, refuses rows already.
 */
final class IndexBuild {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Session session;
    private final String migration;
    private final ConcurrentIndex index;

    IndexBuild(Session session, String migration, ConcurrentIndex index) {
        this.session = session;
        this.migration = migration;
        this.index = index;
    }

    /** How the index stands. */
    enum State {
        ABSENT,
        VALID,
        INVALID,
        /** Another session builds it at this moment, such as that of a killed run. */
        BUILDING
    }

    /** Waits for a build that still goes on, drops what a failed one left, and says whether a valid index is there. */
    boolean settle() throws SQLException {
        State state = state();
        while (state == State.BUILDING) {
            Session.sleep(POLL);
            state = state();
        }
        if (state == State.INVALID) {
            dropInvalid();
        }
        return state == State.VALID;
    }

    /** Drops the INVALID index that the failure left, so that it neither slows nor refuses writes meanwhile. */
    void cleanUp(MigrationException failure) {
        try {
            if (state() == State.INVALID) {
                dropInvalid();
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private State state() throws SQLException {
        String sql = """
                SELECT i.indisvalid, EXISTS (SELECT FROM pg_stat_progress_create_index p
                         WHERE p.relid = i.indrelid AND p.index_relid = i.indexrelid)
                  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                 WHERE i.indrelid = to_regclass(?) AND c.relname = ?
                """;
        try (PreparedStatement query = connection().prepareStatement(sql)) {
            query.setString(1, index.table());
            query.setString(2, index.index());
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    return State.ABSENT;
                }
                return rows.getBoolean(1) ? State.VALID : rows.getBoolean(2) ? State.BUILDING : State.INVALID;
            }
        }
    }

    private void dropInvalid() throws SQLException {
        String sql = """
                SELECT format('DROP INDEX CONCURRENTLY %I.%I', n.nspname, c.relname)
                  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE i.indrelid = to_regclass(?) AND c.relname = ? AND NOT i.indisvalid
                """;
        try (PreparedStatement query = connection().prepareStatement(sql);
                Statement drop = connection().createStatement()) {
            query.setString(1, index.table());
            query.setString(2, index.index());
            try (ResultSet rows = query.executeQuery()) {
                if (rows.next()) {
                    session.listener().invalidIndexDropped(migration, index.index());
                    drop.execute(rows.getString(1));
                }
            }
        }
    }

    private Connection connection() {
        return session.connection();
    }
}
