package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.ColumnType;
import java.util.List;

/** Conversions within one type: another length, precision or scale. */
final class Modifiers {
    private Modifiers() {}

    static Conversion change(ColumnType from, ColumnType to) {
        List<Integer> before = from.modifiers();
        List<Integer> after = to.modifiers();
        if (after.isEmpty() || before.equals(after)) {
            return Conversion.PLAIN;
        }
        return switch (to.base()) {
            case "numeric" -> numeric(before, after);
            case "bit" -> Conversion.failing("bit strings of another length stop it");
            case "character", "character varying", "bit varying" ->
                narrower(before, after) ? longer(to) : Conversion.PLAIN;
            default -> narrower(before, after) ? Conversion.losing("fractions are rounded") : Conversion.PLAIN;
        };
    }

    /** PostgreSQL refuses what is longer, rather than cut it. */
    static Conversion longer(ColumnType to) {
        return Conversion.failing("values longer than " + to.modifiers().get(0) + " stop it");
    }

    private static boolean narrower(List<Integer> before, List<Integer> after) {
        return before.isEmpty() || before.get(0) > after.get(0);
    }

    private static Conversion numeric(List<Integer> before, List<Integer> after) {
        if (before.isEmpty()) {
            return new Conversion(null, "fractions are rounded", "numbers out of range stop it");
        }
        String loss = scale(after) < scale(before) ? "fractions are rounded" : null;
        String failure = whole(after) < whole(before) ? "numbers out of range stop it" : null;
        return new Conversion(null, loss, failure);
    }

    private static int scale(List<Integer> modifiers) {
        return modifiers.size() > 1 ? modifiers.get(1) : 0;
    }

    private static int whole(List<Integer> modifiers) {
        return modifiers.get(0) - scale(modifiers);
    }
}
