package dev.ashlar.runtime.wire;

import dev.ashlar.runtime.error.CheckViolation;
import dev.ashlar.runtime.error.CommitBecameRollback;
import dev.ashlar.runtime.error.ConnectionFailed;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.ErrorReport;
import dev.ashlar.runtime.error.ExclusionViolation;
import dev.ashlar.runtime.error.ForeignKeyViolation;
import dev.ashlar.runtime.error.NotNullViolation;
import dev.ashlar.runtime.error.PoolExhausted;
import dev.ashlar.runtime.error.SerializationFailure;
import dev.ashlar.runtime.error.StatementFailed;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.sql.Constraint;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The driver's exceptions as ours, by SQLSTATE. */
final class Failures {
    private static final Pattern COPY_PLACE =
            Pattern.compile("(?m)^COPY .*?, line (\\d+)(?:, column ([^:\n]+))?"); // behind lines of the type itself

    /** PostgreSQL counts a statement's parameters in 16 bits. */
    private static final int PARAMETERS = 65_535;

    private Failures() {}

    static DatabaseException of(SQLException failure, Statement statement) {
        return of(failure, report(failure, statement));
    }

    /** The same for statements that travelled together: it names the one that failed, where that can be known. */
    static DatabaseException together(SQLException failure, List<Asked> asked) {
        return of(failure, Blamed.of(server(failure), asked));
    }

    /** The same for a statement that was sent with its parameters as constants. */
    static DatabaseException of(SQLException failure, Statement statement, Inlined sent) {
        ServerErrorMessage server = server(failure);
        return of(failure, report(failure, statement, server == null ? 0 : sent.position(server.getPosition())));
    }

    /** The same with the row and the column of a COPY, which PostgreSQL tells in the error's context. */
    static DatabaseException copying(SQLException failure, Statement statement, long before) {
        ErrorReport report = report(failure, statement);
        ServerErrorMessage server = server(failure);
        Matcher place = COPY_PLACE.matcher(server == null ? "" : String.valueOf(server.getWhere()));
        if (String.valueOf(report.sqlState()).equals("0A000")) {
            return new StatementFailed(report, StatementHelp.COPY_REFUSED, failure);
        }
        if (!place.find()) {
            return of(failure, report);
        }
        String row = "row " + (before + Long.parseLong(place.group(1))) + ": ";
        ErrorReport placed = report.withMessage(row + report.message());
        return of(failure, place.group(2) == null ? placed : placed.withColumns(List.of(place.group(2))));
    }

    private static DatabaseException of(SQLException failure, ErrorReport report) {
        String state = String.valueOf(report.sqlState());
        return switch (state) {
            case "23505" -> new UniqueViolation(report, failure);
            case "23503", "23001" -> new ForeignKeyViolation(report, failure);
            case "23502" -> new NotNullViolation(report, failure);
            case "23514" -> new CheckViolation(report, failure);
            case "23P01" -> new ExclusionViolation(report, failure);
            case "40001", "40P01" -> new SerializationFailure(report, failure);
            case "22P02" ->
                Absent.of(report, failure)
                        .<DatabaseException>map(absent -> absent)
                        .orElseGet(() -> refused(report, failure));
            default ->
                ConnectionHelp.isAboutConnection(state)
                        ? new ConnectionFailed(report, ConnectionHelp.lost(state), failure)
                        : refused(report, failure);
        };
    }

    private static StatementFailed refused(ErrorReport report, SQLException failure) {
        return new StatementFailed(report, StatementHelp.of(String.valueOf(report.sqlState())), failure);
    }

    /** @param target {@code host:port/database}, for the message; never with a password */
    static DatabaseException connecting(SQLException failure, String target, String user) {
        String state = String.valueOf(failure.getSQLState());
        ServerErrorMessage server = server(failure);
        String words = server == null ? String.valueOf(failure.getMessage()) : String.valueOf(server.getMessage());
        String message = "cannot connect to " + target + " as \"" + user + "\": " + words;
        ErrorReport report =
                new ErrorReport(message, failure.getSQLState(), null, null, List.of(), null, null, 0, null);
        return new ConnectionFailed(report, ConnectionHelp.connecting(state), failure);
    }

    /** @param waitedMillis for a connection of the pool */
    static DatabaseException exhausted(long waitedMillis, PoolFigures figures) {
        return new PoolExhausted(waitedMillis, figures.total(), figures.active(), figures.waiting(), figures.max());
    }

    /** To COMMIT PostgreSQL answers ROLLBACK in a transaction that has failed, and the driver says nothing. */
    static DatabaseException commitBecameRollback() {
        return new CommitBecameRollback(
                ErrorReport.of("COMMIT became ROLLBACK: a statement had failed and its error was caught"), null);
    }

    private static ErrorReport report(SQLException failure, Statement statement) {
        ServerErrorMessage server = server(failure);
        return report(failure, statement, server == null ? 0 : server.getPosition());
    }

    /** @param position in the statement as the server knows it */
    private static ErrorReport report(SQLException failure, Statement statement, int position) {
        ServerErrorMessage server = server(failure);
        if (server == null) {
            return new ErrorReport(
                    message(failure, statement),
                    failure.getSQLState(),
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    0,
                    statement.text());
        }
        return new ErrorReport(
                message(server),
                server.getSQLState(),
                server.getConstraint(),
                server.getTable(),
                columns(server, statement),
                server.getDetail(),
                server.getHint(),
                Positions.inStatement(position, statement.text()),
                statement.text());
    }

    /** What a number does not fit stands in the DETAIL, which tells no value there. */
    private static String message(ServerErrorMessage server) {
        String message = String.valueOf(server.getMessage());
        return "22003".equals(server.getSQLState()) && server.getDetail() != null
                ? message + ": " + server.getDetail()
                : message;
    }

    /** The driver counts parameters before it sends them. */
    private static String message(SQLException failure, Statement statement) {
        int parameters = statement.parameters().size();
        return parameters <= PARAMETERS
                ? String.valueOf(failure.getMessage())
                : String.format(
                        Locale.ROOT,
                        "the statement has %,d parameters, and PostgreSQL takes %,d",
                        parameters,
                        PARAMETERS);
    }

    /** The columns as the server names them, or those of the constraint as the tables of the statement know it. */
    private static List<String> columns(ServerErrorMessage server, Statement statement) {
        if (server.getColumn() != null) {
            return List.of(server.getColumn());
        }
        if ("22001".equals(server.getSQLState())) {
            return Overlong.columns(String.valueOf(server.getMessage()), statement);
        }
        for (Table table : statement.tables()) {
            for (Constraint constraint : table.constraints()) {
                if (constraint.name().equals(server.getConstraint())) {
                    return constraint.columns();
                }
            }
        }
        return columnsOfDetail(server.getDetail());
    }

    /** DETAIL says {@code Key (a, b)=(1, 2) ...} in every language. */
    private static List<String> columnsOfDetail(@Nullable String detail) {
        int open = detail == null ? -1 : detail.indexOf('(');
        int close = detail == null ? -1 : detail.indexOf(")=(");
        if (detail == null || open < 0 || close < open) {
            return List.of();
        }
        return Arrays.stream(detail.substring(open + 1, close).split(","))
                .map(String::strip)
                .map(Failures::unquoted)
                .toList();
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    private static @Nullable ServerErrorMessage server(SQLException failure) {
        return failure instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
    }
}
