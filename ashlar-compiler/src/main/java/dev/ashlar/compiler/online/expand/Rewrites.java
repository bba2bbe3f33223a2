package dev.ashlar.compiler.online.expand;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnType;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which new types make PostgreSQL write the table or its indexes anew (traced on 15.18 and 18.6; ATColumnChangeRequiresRewrite
 * and the support functions of the types in its source).
 */
final class Rewrites {
    private static final Set<String> TEXTS = Set.of("text", "character varying");

    /** Types whose first modifier may grow without a rewrite. */
    private static final Set<String> GROWING = Set.of(
            "character varying",
            "bit varying",
            "timestamp without time zone",
            "timestamp with time zone",
            "time without time zone",
            "time with time zone",
            "interval");

    private Rewrites() {}

    static boolean any(Column from, Column to) {
        return !Objects.equals(from.collation(), to.collation()) || !isFree(from.type(), to.type());
    }

    private static boolean isFree(ColumnType from, ColumnType to) {
        if (from.equals(to)) {
            return true;
        }
        if (from.list() || to.list() || from.enumType() != null || to.enumType() != null) {
            return false;
        }
        if (from.base().equals("cidr") && to.base().equals("inet")) {
            return true;
        }
        boolean texts = TEXTS.contains(from.base()) && TEXTS.contains(to.base());
        boolean same = from.base().equals(to.base());
        if (same && from.base().equals("numeric")) {
            return grows(from.modifiers(), to.modifiers()) && scale(from, to);
        }
        return (texts && (to.modifiers().isEmpty() || (same && grows(from.modifiers(), to.modifiers()))))
                || (same && GROWING.contains(from.base()) && grows(from.modifiers(), to.modifiers()));
    }

    private static boolean grows(List<Integer> before, List<Integer> after) {
        return after.isEmpty() || (!before.isEmpty() && before.get(0) <= after.get(0));
    }

    private static boolean scale(ColumnType from, ColumnType to) {
        return to.modifiers().isEmpty() || scale(from) == scale(to);
    }

    private static int scale(ColumnType type) {
        return type.modifiers().size() > 1 ? type.modifiers().get(1) : 0;
    }
}
