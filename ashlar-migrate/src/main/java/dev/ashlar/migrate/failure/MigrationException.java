package dev.ashlar.migrate.failure;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a migration, or anything asked of the database around it, did not happen. Each kind carries a diagnostic: what is
 * wrong, where when there is a place, what to do, and a code to search for. Nothing is half-applied when one is thrown,
 * except whole steps that the ledger has recorded.
 */
public abstract sealed class MigrationException extends RuntimeException {
    private final transient List<Diagnostic> diagnostics;

    MigrationException(Diagnostic diagnostic, @Nullable Throwable cause) {
        super(diagnostic.message(), cause);
        this.diagnostics = List.of(diagnostic);
    }

    /** @param diagnostics at least one */
    MigrationException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::message).collect(Collectors.joining("; ")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    private static Diagnostic because(String code, String message, Span span, String help) {
        return Diagnostic.error(code, message, span).help(help);
    }

    /** What to print; its span is {@link Span#NONE} when there is no place to draw. */
    public Diagnostic diagnostic() {
        return diagnostics.get(0);
    }

    /** All there is to print: more than one where a person is asked several things at once. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The URL cannot be read. */
    public static final class InvalidUrl extends MigrationException {
        public InvalidUrl(String message, String help) {
            super(because("invalid-url", message, Span.NONE, help), null);
        }
    }

    /** Nobody answers at the address, or the server takes no connection now. */
    public static final class ServerUnreachable extends MigrationException {
        public ServerUnreachable(String message, String help, Throwable cause) {
            super(because("server-unreachable", message, Span.NONE, help), cause);
        }
    }

    /** The server refuses the user or the password. */
    public static final class AuthenticationFailed extends MigrationException {
        public AuthenticationFailed(String message, String help, Throwable cause) {
            super(because("authentication-failed", message, Span.NONE, help), cause);
        }
    }

    /** The server has no database of that name. */
    public static final class DatabaseMissing extends MigrationException {
        public DatabaseMissing(String message, String help, Throwable cause) {
            super(because("database-missing", message, Span.NONE, help), cause);
        }
    }

    /** A pooler stands between, so session state (the lock of a migration run) would be shared with strangers. */
    public static final class PoolerBetween extends MigrationException {
        public PoolerBetween(String where) {
            super(
                    because(
                            "pooler-between",
                            "a connection pooler stands between here and " + where,
                            Span.NONE,
                            "migrations need a direct connection: give the server's own address and port"),
                    null);
        }
    }

    /** The connection broke while work was going on. */
    public static final class ConnectionLost extends MigrationException {
        public ConnectionLost(String message, Span span, Throwable cause) {
            super(
                    because(
                            "connection-lost",
                            message,
                            span,
                            "run the same command again: what was done is recorded, and the open transaction was rolled back"),
                    cause);
        }
    }

    /** A statement that PostgreSQL refused. */
    public static final class StatementFailed extends MigrationException {
        private final String sqlState;

        public StatementFailed(Diagnostic diagnostic, String sqlState, @Nullable Throwable cause) {
            super(diagnostic, cause);
            this.sqlState = sqlState;
        }

        public String sqlState() {
            return sqlState;
        }
    }

    /** SQLSTATE 42501: the role may not do this. */
    public static final class PermissionDenied extends MigrationException {
        public PermissionDenied(Diagnostic diagnostic, Throwable cause) {
            super(diagnostic, cause);
        }
    }

    /** SQLSTATE 53100: the server's disk is full. */
    public static final class DiskFull extends MigrationException {
        public DiskFull(Diagnostic diagnostic, Throwable cause) {
            super(diagnostic, cause);
        }
    }

    /** A lock on a table could not be had in time, however often it was tried. */
    public static final class LockTimedOut extends MigrationException {
        public LockTimedOut(Diagnostic diagnostic, Throwable cause) {
            super(diagnostic, cause);
        }
    }

    /** Another migration run is going on in the same database. */
    public static final class LockHeld extends MigrationException {
        public LockHeld(String message, String help) {
            super(because("migration-lock-held", message, Span.NONE, help), null);
        }
    }

    /** A migration that was applied is no longer the file that was applied. */
    public static final class EditedMigration extends MigrationException {
        private final List<String> names;

        public EditedMigration(List<String> names, String message, String help) {
            super(because("edited-migration", message, Span.NONE, help), null);
            this.names = List.copyOf(names);
        }

        public List<String> names() {
            return names;
        }
    }

    /** A migration that was applied is not in the folder. */
    public static final class MissingMigration extends MigrationException {
        private final List<String> names;

        public MissingMigration(List<String> names, String message, String help) {
            super(because("missing-migration", message, Span.NONE, help), null);
            this.names = List.copyOf(names);
        }

        public List<String> names() {
            return names;
        }
    }

    /** A script that says something no step can mean. */
    public static final class InvalidScript extends MigrationException {
        public InvalidScript(Diagnostic diagnostic) {
            super(diagnostic, null);
        }
    }

    /** The folder or one of its files cannot be read or written. */
    public static final class FolderUnusable extends MigrationException {
        public FolderUnusable(String message, String help, @Nullable Throwable cause) {
            super(because("migrations-folder", message, Span.NONE, help), cause);
        }
    }

    /** A backfill would see no row, because row security hides them from the role that runs it. */
    public static final class RowsHidden extends MigrationException {
        public RowsHidden(Diagnostic diagnostic, @Nullable Throwable cause) {
            super(diagnostic, cause);
        }
    }

    /** Something goes and something like it comes; whether the one is the other only a person knows. */
    public static final class RenameUnclear extends MigrationException {
        /** @param questions one for each pair */
        public RenameUnclear(List<Diagnostic> questions) {
            super(questions);
        }
    }

    /** A change would lose data or show it to more people, and that was not accepted by name. */
    public static final class ConsentMissing extends MigrationException {
        private final List<String> losses;
        private final List<String> widenings;

        public ConsentMissing(List<String> losses, List<String> widenings, List<Diagnostic> questions) {
            super(questions);
            this.losses = List.copyOf(losses);
            this.widenings = List.copyOf(widenings);
        }

        /** What would be lost, each by the name under which it can be accepted. */
        public List<String> losses() {
            return losses;
        }

        /** What would be opened to more people, each by the name under which it can be accepted. */
        public List<String> widenings() {
            return widenings;
        }
    }

    /** Refused to protect what is there: a reset of a database that is not known to be for development, and the like. */
    public static final class Refused extends MigrationException {
        public Refused(String code, String message, String help) {
            super(because(code, message, Span.NONE, help), null);
        }
    }

    /** There is no way back: nothing was applied, or its {@code down.sql} does not say how. */
    public static final class NoWayBack extends MigrationException {
        public NoWayBack(String message, String help) {
            super(because("no-way-back", message, Span.NONE, help), null);
        }
    }
}
