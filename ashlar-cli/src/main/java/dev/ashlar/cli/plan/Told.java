package dev.ashlar.cli.plan;

import dev.ashlar.compiler.relation.Size;
import java.util.Locale;

/** Numbers in words. */
final class Told {
    private static final double MOMENT = 0.1;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Told() {}

    /** @param seconds negative when nobody knows */
    static String seconds(double seconds) {
        if (seconds < 0) {
            return "how long is not known";
        }
        if (seconds < MOMENT) {
            return "a moment";
        }
        if (seconds < 2 * MINUTE) {
            return String.format(Locale.ROOT, seconds < 10 ? "about %.1f s" : "about %.0f s", seconds);
        }
        return seconds < 2 * HOUR
                ? String.format(Locale.ROOT, "about %.0f min", seconds / MINUTE)
                : String.format(Locale.ROOT, "about %.0f h", seconds / HOUR);
    }

    /** Of a size that is known. */
    static String rows(Size size) {
        return size.isEmpty()
                ? "no rows"
                : String.format(Locale.ROOT, "%,d %s", size.rows(), size.rows() == 1 ? "row" : "rows");
    }
}
