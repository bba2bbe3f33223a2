package dev.ashlar.runtime.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL says about a failure, field by field.
 *
 * @param message PostgreSQL's primary message
 * @param sqlState five characters, see the manual's appendix "Error Codes"; null when the server was never asked
 * @param detail may quote values of the row, which is why it is not part of an exception's message
 * @param position where in the statement, in characters from 1; 0 when not known
 * @param statement the SQL that failed, without values
 */
public record ErrorReport(
        String message,
        @Nullable String sqlState,
        @Nullable String constraint,
        @Nullable String table,
        List<String> columns,
        @Nullable String detail,
        @Nullable String hint,
        int position,
        @Nullable String statement) {
    public ErrorReport {
        columns = List.copyOf(columns);
    }

    /** A failure that PostgreSQL did not report itself. */
    public static ErrorReport of(String message) {
        return new ErrorReport(message, null, null, null, List.of(), null, null, 0, null);
    }

    public ErrorReport withMessage(String words) {
        return new ErrorReport(words, sqlState, constraint, table, columns, detail, hint, position, statement);
    }

    public ErrorReport withTable(@Nullable String name) {
        return new ErrorReport(message, sqlState, constraint, name, columns, detail, hint, position, statement);
    }

    public ErrorReport withColumns(List<String> names) {
        return new ErrorReport(message, sqlState, constraint, table, names, detail, hint, position, statement);
    }
}
