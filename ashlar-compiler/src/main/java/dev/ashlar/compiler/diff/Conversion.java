package dev.ashlar.compiler.diff;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a column's values become those of another type.
 *
 * @param template the SQL after USING, with {@code %} for the column; null when PostgreSQL converts by assignment
 * @param lossReason what is lost, null when nothing is
 * @param failureReason which values cannot be converted, null when all can
 */
public record Conversion(
        @Nullable String template,
        @Nullable String lossReason,
        @Nullable String failureReason) {
    public static final Conversion PLAIN = new Conversion(null, null, null);

    static Conversion losing(String reason) {
        return new Conversion(null, reason, null);
    }

    static Conversion failing(String reason) {
        return new Conversion(null, null, reason);
    }

    Conversion through(String sql) {
        return new Conversion(sql, lossReason, failureReason);
    }

    /** The SQL after USING for a column of this name, already quoted. */
    public Optional<String> usingFor(String column) {
        return Optional.ofNullable(template).map(t -> t.replace("%", column));
    }

    public Optional<String> loss() {
        return Optional.ofNullable(lossReason);
    }

    public Optional<String> failure() {
        return Optional.ofNullable(failureReason);
    }
}
