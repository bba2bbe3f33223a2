package dev.ashlar.sqllint.hazard;

import dev.ashlar.sqllint.state.SqlType;
import java.util.List;

/**
 * What ALTER COLUMN ... TYPE does to the rows, traced on PostgreSQL 15 and 18: nothing where the new type takes the old one's bytes and
 * cannot refuse any.
 */
enum TypeChange {
    FREE,
    REWRITES,
    /** Between timestamp and timestamptz: nothing where TimeZone is UTC. */
    ON_UTC,
    UNKNOWN;

    /** @param computed whether USING says how */
    static TypeChange of(SqlType from, SqlType to, boolean computed) {
        if (!from.isKnown()) {
            return UNKNOWN;
        }
        if (from.equals(to) && !computed) {
            return FREE;
        }
        if (computed || from.array() || to.array()) {
            return REWRITES;
        }
        return isTimestamps(from, to) ? timestamps(from, to) : isWider(from, to) ? FREE : REWRITES;
    }

    private static boolean isOpen(SqlType type) {
        return type.isOneOf("varchar", "text") && type.modifiers().isEmpty();
    }

    private static boolean isWider(SqlType from, SqlType to) {
        if (from.isOneOf("varchar", "text") && to.isOneOf("varchar", "text")) {
            return isOpen(to) || (from.isOneOf("varchar") && grows(from, to));
        }
        if (from.name().equals(to.name())) {
            return switch (from.name()) {
                case "varchar", "varbit" -> grows(from, to);
                case "numeric" -> to.modifiers().isEmpty() || (isSameScale(from, to) && grows(from, to));
                case "timestamp", "timestamptz", "time", "timetz", "interval" ->
                    to.modifiers().isEmpty() || grows(from, to);
                default -> false;
            };
        }
        return from.isOneOf("cidr") && to.isOneOf("inet");
    }

    /** A numeric without modifiers holds anything, so that every limit is one. */
    private static boolean grows(SqlType from, SqlType to) {
        return to.modifiers().isEmpty()
                || (!from.modifiers().isEmpty()
                        && to.modifiers().get(0) >= from.modifiers().get(0));
    }

    private static boolean isSameScale(SqlType from, SqlType to) {
        return !from.modifiers().isEmpty() && scale(from.modifiers()) == scale(to.modifiers());
    }

    private static int scale(List<Integer> modifiers) {
        return modifiers.size() < 2 ? 0 : modifiers.get(1);
    }

    private static boolean isTimestamps(SqlType from, SqlType to) {
        return (from.isOneOf("timestamp") && to.isOneOf("timestamptz"))
                || (from.isOneOf("timestamptz") && to.isOneOf("timestamp"));
    }

    private static TypeChange timestamps(SqlType from, SqlType to) {
        return to.modifiers().isEmpty() || grows(from, to) ? ON_UTC : REWRITES;
    }
}
