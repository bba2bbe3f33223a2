package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.ColumnType;
import java.util.List;
import java.util.Optional;

/** Conversions between numbers: PostgreSQL assigns every number type to every other. */
final class Numbers {
    private static final List<String> WHOLE = List.of("smallint", "integer", "bigint");
    private static final List<String> FLOATING = List.of("real", "double precision");

    private Numbers() {}

    static Optional<Conversion> between(ColumnType from, ColumnType to) {
        String f = from.base();
        String t = to.base();
        if (!isNumber(f) || !isNumber(t)) {
            return Optional.empty();
        }
        if (WHOLE.contains(f)) {
            return Optional.of(fromWhole(f, to));
        }
        if (WHOLE.contains(t)) {
            return Optional.of(new Conversion(null, "fractions are rounded", "numbers out of range stop it"));
        }
        return Optional.of(widens(FLOATING, f, t) ? Conversion.PLAIN : Conversion.losing("digits are lost"));
    }

    private static Conversion fromWhole(String from, ColumnType to) {
        if (FLOATING.contains(to.base())) {
            boolean exact = from.equals("smallint")
                    || (from.equals("integer") && to.base().equals("double precision"));
            return exact ? Conversion.PLAIN : Conversion.losing("digits are lost");
        }
        boolean fits = widens(WHOLE, from, to.base()) || to.base().equals("numeric");
        return fits ? Conversion.PLAIN : Conversion.failing("numbers out of range stop it");
    }

    private static boolean widens(List<String> ascending, String from, String to) {
        return ascending.contains(from) && ascending.indexOf(from) < ascending.indexOf(to);
    }

    private static boolean isNumber(String base) {
        return base.equals("numeric") || WHOLE.contains(base) || FLOATING.contains(base);
    }
}
