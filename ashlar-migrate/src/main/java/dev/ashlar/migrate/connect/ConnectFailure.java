package dev.ashlar.migrate.connect;

import dev.ashlar.migrate.failure.MigrationException;
import java.sql.SQLException;

/** Why a connection was not made. */
final class ConnectFailure {
    private ConnectFailure() {}

    static MigrationException explain(DatabaseUrl url, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String said = firstLine(e) + " (SQLSTATE " + state + ")";
        if (state.startsWith("28")) {
            return new MigrationException.AuthenticationFailed(
                    "the server refuses the login of " + url + ": " + said,
                    "check user and password of the URL; a special character in them must be percent-encoded",
                    e);
        }
        if (state.equals("3D000")) {
            return new MigrationException.DatabaseMissing(
                    "there is no database `" + url.database() + "` on the server of " + url + ": " + said,
                    "create it with CREATE DATABASE, or correct the name at the end of the URL",
                    e);
        }
        if (state.equals("42501")) {
            return new MigrationException.AuthenticationFailed(
                    "the role may not connect to " + url + ": " + said, "GRANT CONNECT ON DATABASE to the role", e);
        }
        return new MigrationException.ServerUnreachable(
                "no connection to " + url + ": " + said, unreachableHelp(state), e);
    }

    private static String unreachableHelp(String state) {
        return switch (state) {
            case "53300" -> "every connection of the server is taken: close some, or raise max_connections";
            case "57P03" -> "the server is starting or stopping: try again in a moment";
            default -> "is PostgreSQL running at this address, and does a firewall let you through?";
        };
    }

    private static String firstLine(SQLException e) {
        String message = String.valueOf(e.getMessage()).strip();
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
