package dev.ashlar.migrate.session;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.failure.MigrationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** PostgreSQL's error as a message at its place in the file, in PostgreSQL's own words. */
final class StatementFailure {
    private StatementFailure() {}

    /**
     * @param statement where in the file the text lies that was sent
     * @param prefix how many characters were sent before it
     */
    static MigrationException explain(Span statement, int prefix, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        ServerErrorMessage server = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        String message =
                (server == null ? String.valueOf(e.getMessage()) : server.getMessage()) + " (SQLSTATE " + state + ")";
        if (state.startsWith("08") || state.startsWith("57P")) {
            return new MigrationException.ConnectionLost(message, statement, e);
        }
        Span place = place(statement, server == null ? 0 : server.getPosition() - prefix);
        return switch (state) {
            case "42501" ->
                new MigrationException.PermissionDenied(
                        diagnostic("permission-denied", message, place, server, permissionHelp(message)), e);
            case "53100" ->
                new MigrationException.DiskFull(
                        diagnostic(
                                "disk-full",
                                message,
                                place,
                                server,
                                "free space on the server's disk, then run it again"),
                        e);
            case "55P03", "40P01" ->
                new MigrationException.LockTimedOut(
                        diagnostic(
                                "lock-timeout", message, place, server, "end what holds the lock, then run it again"),
                        e);
            default ->
                new MigrationException.StatementFailed(
                        diagnostic("statement-failed", message, place, server, advice(state)), state, e);
        };
    }

    /** The same failure with who stood in the way; other failures than that of a lock stay as they are. */
    static MigrationException blockedBy(String blockers, MigrationException e) {
        return e instanceof MigrationException.LockTimedOut && e.getCause() != null
                ? new MigrationException.LockTimedOut(
                        e.diagnostic().help("end what holds the lock, then run it again: " + blockers), e.getCause())
                : e;
    }

    /** A statement that was cancelled because of those who made it wait. */
    static MigrationException waitedTooLong(
            Span statement, Duration limit, List<Blocker> blockers, MigrationException cancelled) {
        Throwable cause = cancelled.getCause() == null ? cancelled : cancelled.getCause();
        return new MigrationException.LockTimedOut(
                Diagnostic.error(
                                "lock-timeout",
                                "the statement waited more than " + limit.toMillis()
                                        + " ms for others and was taken back",
                                firstLine(statement))
                        .help("end what it waits for, then run it again: " + Retries.describe(blockers)),
                cause);
    }

    private static Diagnostic diagnostic(
            String code, String message, Span place, @Nullable ServerErrorMessage server, @Nullable String advice) {
        List<String> help = new ArrayList<>();
        if (server != null && server.getDetail() != null) {
            help.add(server.getDetail());
        }
        if (server != null && server.getHint() != null) {
            help.add(server.getHint());
        }
        if (advice != null) {
            help.add(advice);
        }
        Diagnostic diagnostic = Diagnostic.error(code, message, place);
        return help.isEmpty() ? diagnostic : diagnostic.help(String.join("; ", help));
    }

    private static String permissionHelp(String message) {
        return message.contains("row-level security")
                ? "row security would hide rows from this role, and a migration must not skip any silently:"
                        + " run it as a role with BYPASSRLS"
                : "migrations run as the role that owns the tables: log in as that role, or GRANT it what it needs";
    }

    private static @Nullable String advice(String state) {
        return switch (state) {
            case "42P07", "42701", "42710" ->
                "it is there already: if this database is older than its migrations, `ashlar migrate baseline` takes it"
                        + " over; else correct the file and run it again";
            case "25001" -> "put `-- ashlar:step no-transaction` on the line before it";
            case "55P04" ->
                "a new enum value can be used only after its transaction: begin a step between the two"
                        + " with `-- ashlar:step`";
            case "23502" -> "rows without a value are there: fill them in a step before this one";
            case "23505" -> "rows with equal values are there: make them differ in a step before this one";
            default -> "correct the file, then run it again; what is done stays done, and this step did nothing";
        };
    }

    // The server counts characters from 1; Java counts UTF-16 units from 0.
    private static Span place(Span statement, int position) {
        String text = statement.text();
        if (position <= 0 || position > text.codePointCount(0, text.length())) {
            return firstLine(statement);
        }
        int offset = text.offsetByCodePoints(0, position - 1);
        int end = offset;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        int start = statement.start() + offset;
        return new Span(statement.file(), start, Math.max(start + 1, statement.start() + end));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static Span firstLine(Span statement) {
        int newline = statement.text().indexOf('\n');
        return newline < 0 ? statement : new Span(statement.file(), statement.start(), statement.start() + newline);
    }
}
