package dev.ashlar.runtime.law;

import dev.ashlar.runtime.error.CheckViolation;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.ExclusionViolation;
import dev.ashlar.runtime.error.Failure;
import dev.ashlar.runtime.error.ForeignKeyViolation;
import dev.ashlar.runtime.error.NotNullViolation;
import dev.ashlar.runtime.error.RecordNotConnected;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.StaleRow;
import dev.ashlar.runtime.error.StatementFailed;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.law.Rules.Check;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a write must fail.
 *
 * @param table whose rule or whose row it is
 * @param rule the constraint's name; null where no constraint is broken
 * @param failure the constant of the table's failures; null where they have none
 */
record Reason(
        Class<? extends DatabaseException> type,
        String table,
        @Nullable String rule,
        @Nullable String failure) {
    static Reason unique(Kind kind, String rule, List<String> columns) {
        String names = columns.stream().map(Reason::capital).collect(Collectors.joining("_"));
        return new Reason(UniqueViolation.class, kind.name(), rule, names + "_TAKEN");
    }

    static Reason missing(Kind kind, Kind.Way way) {
        return new Reason(ForeignKeyViolation.class, kind.name(), null, capital(way.name()) + "_MISSING");
    }

    /** A link to a row that is not there. */
    static Reason ofJunction(Kind.Way way) {
        return new Reason(
                ForeignKeyViolation.class,
                Objects.requireNonNull(way.sample().junction()).table(),
                null,
                null);
    }

    static Reason remains(Kind child) {
        return new Reason(ForeignKeyViolation.class, child.name(), null, null);
    }

    static Reason required(Kind kind) {
        return new Reason(NotNullViolation.class, kind.name(), null, "VALUE_REQUIRED");
    }

    static Reason refused(Kind kind, Check check) {
        Class<? extends DatabaseException> type =
                check.rule().endsWith("_excl") ? ExclusionViolation.class : CheckViolation.class;
        return new Reason(type, kind.name(), check.rule(), check.failure());
    }

    /** Row-level security lets nobody write a row of somebody else. */
    static Reason ofAnotherTenant(Kind kind) {
        return new Reason(StatementFailed.class, kind.name(), null, null);
    }

    static Reason notFound(Kind kind) {
        return new Reason(RecordNotFound.class, kind.name(), null, null);
    }

    static Reason notConnected(Kind kind) {
        return new Reason(RecordNotConnected.class, kind.name(), null, null);
    }

    static Reason stale(Kind kind) {
        return new Reason(StaleRow.class, kind.name(), null, null);
    }

    /** Whether this is what happened, told by the class, the table, the constraint, and the table's failures. */
    boolean explains(DatabaseException error) {
        if (type == StatementFailed.class) {
            return error.getClass() == type
                    && "42501".equals(error.sqlState())
                    && String.valueOf(error.getMessage()).contains('"' + table + '"');
        }
        if (error.getClass() != type || !Objects.equals(error.table(), table)) {
            return false;
        }
        return (rule == null || rule.equals(error.constraint())) && (failure == null || failure.equals(told(error)));
    }

    private @Nullable String told(DatabaseException error) {
        Failure told = Failure.of(Kinds.named(table).rules().failures(), error);
        return told == null ? null : told.toString();
    }

    private static String capital(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
