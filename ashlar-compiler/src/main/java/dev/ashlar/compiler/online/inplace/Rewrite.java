package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.diff.ColumnChange;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which changes of a type leave the rows as they lie: those that only relabel or widen. Measured on 15 and 18 by
 * {@code pg_class.relfilenode}.
 */
final class Rewrite {
    private static final Set<String> TIMES = Set.of(
            "timestamp without time zone",
            "timestamp with time zone",
            "time without time zone",
            "time with time zone",
            "interval");

    private Rewrite() {}

    static String warning(TableName table) {
        return "every row of " + table + " is written anew while nobody can read or write the table";
    }

    static boolean isNeeded(ColumnChange.ChangeType change) {
        Column from = change.from();
        Column to = change.to();
        boolean converted = change.conversion().usingFor("c").isPresent();
        boolean plain = !from.type().list() && !to.type().list() && from.type().enumType() == null;
        return converted
                || !plain
                || to.type().enumType() != null
                || !Objects.equals(from.collation(), to.collation())
                || !relabels(from.type(), to.type());
    }

    private static boolean relabels(ColumnType from, ColumnType to) {
        List<Integer> before = from.modifiers();
        List<Integer> after = to.modifiers();
        String old = from.base();
        if (!old.equals(to.base())) {
            boolean text = old.equals("character varying") && to.base().equals("text");
            boolean loose = old.equals("text") && to.base().equals("character varying");
            boolean address = old.equals("cidr") && to.base().equals("inet");
            return after.isEmpty() && (text || loose || address);
        }
        return switch (old) {
            case "character varying", "bit varying" -> widens(before, after);
            case "numeric" -> after.isEmpty() || (widens(before, after) && scale(before) == scale(after));
            default -> TIMES.contains(old) && widens(before, after);
        };
    }

    private static boolean widens(List<Integer> before, List<Integer> after) {
        return after.isEmpty() || (!before.isEmpty() && before.get(0) <= after.get(0));
    }

    private static int scale(List<Integer> modifiers) {
        return modifiers.size() > 1 ? modifiers.get(1) : 0;
    }
}
