package dev.ashlar.sqllint.hazard;

import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.state.Domain;
import dev.ashlar.sqllint.state.SqlType;
import dev.ashlar.sqllint.state.StateColumn;
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

    /** @param command an AT_AlterColumnType */
    static TypeChange of(Command command, Context context) {
        SqlType to = SqlType.of(command.definition().child("typeName"));
        Domain domain = context.before(command.statement())
                .domains()
                .get(Names.table(command.definition().child("typeName").names("names")));
        boolean computed = isComputed(command, to);
        if (domain == null) {
            return of(from(command, context), to, computed);
        }
        return domain.constrained() ? REWRITES : of(from(command, context), domain.base(), computed);
    }

    /** Unknown where nobody has said it. */
    static SqlType from(Command command, Context context) {
        return context.before(command.statement())
                .column(command.table(), command.name())
                .map(StateColumn::type)
                .orElse(SqlType.UNKNOWN);
    }

    /** USING says what a cast would do anyway, when it is that cast. */
    private static boolean isComputed(Command command, SqlType to) {
        Node using = command.definition().child("raw_default");
        Node argument =
                using.is("TypeCast") && SqlType.of(using.child("typeName")).equals(to) ? using.child("arg") : using;
        return using.isPresent() && !Names.column(argument).equals(command.name());
    }

    static TypeChange of(SqlType from, SqlType to, boolean computed) {
        if (computed) {
            return REWRITES;
        }
        if (!from.isKnown() || !to.isKnown()) {
            return UNKNOWN;
        }
        if (from.equals(to)) {
            return FREE;
        }
        if (from.array() || to.array()) {
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
                case "varbit" -> grows(from, to);
                case "numeric" -> to.modifiers().isEmpty() || (isSameScale(from, to) && grows(from, to));
                case "timestamp", "timestamptz", "time", "timetz" -> grows(from, to);
                default -> false;
            };
        }
        return from.isOneOf("cidr") && to.isOneOf("inet");
    }

    /** A type without modifiers holds anything, so that every limit is one. */
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
        return grows(from, to) ? ON_UTC : REWRITES;
    }
}
