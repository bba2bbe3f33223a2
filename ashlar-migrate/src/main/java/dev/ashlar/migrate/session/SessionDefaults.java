package dev.ashlar.migrate.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is SET on a working connection before each migration, in one round trip after the first. */
final class SessionDefaults {
    private static final List<String> ALWAYS = List.of(
            "RESET SESSION AUTHORIZATION",
            "RESET ALL",
            "SET statement_timeout = 0",
            "SET idle_in_transaction_session_timeout = 0",
            "SET lock_timeout = 0",
            // A batch looks again at a row that changed while it was waited for.
            "SET default_transaction_isolation = 'read committed'",
            // A statement that row security would silently narrow becomes an error instead.
            "SET row_security = off");

    private final Connection connection;
    private final Duration deadlockTimeout;
    private @Nullable String all;

    SessionDefaults(Connection connection, Duration deadlockTimeout) {
        this.connection = connection;
        this.deadlockTimeout = deadlockTimeout;
    }

    void set() throws SQLException {
        String known = all;
        if (known == null) {
            execute(String.join("; ", ALWAYS));
            known = String.join("; ", learned());
            all = known;
        } else {
            execute(known);
        }
    }

    private List<String> learned() throws SQLException {
        List<String> settings = new ArrayList<>(ALWAYS);
        // So that a statement does not go on for hours after its run was killed. Not every platform's server can tell.
        addWhereAllowed(settings, "SET client_connection_check_interval = '2s'", "22023");
        // An autovacuum gives way to one that has waited this long; by default after a second, longer than we wait at
        // all.
        // And of two that wait for each other it is we who give up. Only a superuser may, or who was granted it.
        addWhereAllowed(settings, "SET deadlock_timeout = " + Math.max(1, deadlockTimeout.toMillis()), "42501");
        if (connection.getMetaData().getDatabaseMajorVersion() >= 17) {
            addWhereAllowed(settings, "SET transaction_timeout = 0", "42704");
        }
        return settings;
    }

    private void addWhereAllowed(List<String> settings, String setting, String refusal) throws SQLException {
        try {
            execute(setting);
            settings.add(setting);
        } catch (SQLException e) {
            if (!refusal.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
