package dev.ashlar.runtime.error;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something went wrong between the application and PostgreSQL. The subclass says what; the methods say where and what to do.
 * The message never holds a password or a bound value.
 */
public abstract sealed class DatabaseException extends RuntimeException
        permits UniqueViolation,
                ForeignKeyViolation,
                NotNullViolation,
                CheckViolation,
                ExclusionViolation,
                StaleRow,
                RecordNotFound,
                RecordNotConnected,
                SerializationFailure,
                CommitBecameRollback,
                ConnectionFailed,
                PoolExhausted,
                RowSecurityBypassed,
                TenantRequired,
                UnscopedRefused,
                TransactionTimedOut,
                StatementFailed {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // a record of strings, never sent anywhere
    private final ErrorReport report;

    private final String help;

    DatabaseException(ErrorReport report, String help, @Nullable Throwable cause) {
        super(report.message(), cause);
        this.report = report;
        this.help = help;
    }

    /** What went wrong, in PostgreSQL's own words: the message without the place and without what to do. */
    public String reason() {
        return report.message();
    }

    /** What is wrong; where; what to do; the code. */
    @Override
    public final String getMessage() {
        return Message.of(report, help, code());
    }

    /** What went wrong in a word, to search for and to decide by: {@code unique-violation}. */
    public String code() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** PostgreSQL's five characters; null when the server was never asked. */
    public @Nullable String sqlState() {
        return report.sqlState();
    }

    /** The violated constraint, or null. */
    public @Nullable String constraint() {
        return report.constraint();
    }

    /** The table concerned, as PostgreSQL knows it, or null. */
    public @Nullable String table() {
        return report.table();
    }

    /** The columns concerned, as PostgreSQL knows them; empty when not known. */
    public List<String> columns() {
        return report.columns();
    }

    /** PostgreSQL's DETAIL, or null. It may quote values of the row: mind who reads it. */
    public @Nullable String detail() {
        return report.detail();
    }

    /** The SQL that failed, with {@code ?} for values, or null. */
    public @Nullable String statement() {
        return report.statement();
    }

    /** What to do, in a sentence. */
    public String help() {
        return help;
    }

    /** True when the whole transaction may be run again as it was, and may then succeed. */
    public boolean safeToRetry() {
        return false;
    }
}
