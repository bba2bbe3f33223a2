package dev.ashlar.compiler.lint.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers as people read them in a message. */
public final class Amounts {
    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB");

    private Amounts() {}

    /** {@code 12,345}. */
    public static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** {@code 3 tables}, {@code 1 table}. */
    public static String count(long n, String noun) {
        return count(n) + " " + noun + (n == 1 ? "" : "s");
    }

    /** {@code 512 bytes}, {@code 1.4 GB}; 1 kB is 1024 bytes, as PostgreSQL counts. */
    public static String bytes(long n) {
        double left = n;
        String unit = "bytes";
        for (String next : UNITS) {
            if (left < 1024) {
                break;
            }
            left /= 1024;
            unit = next;
        }
        return String.format(Locale.ROOT, left == Math.rint(left) ? "%.0f %s" : "%.1f %s", left, unit);
    }

    /** {@code 37 %}, of a share from 0 to 1. */
    public static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /** {@code 0.4 ms}, {@code 180 ms}, {@code 2.3 s}. */
    public static String millis(double millis) {
        return millis >= 1000
                ? String.format(Locale.ROOT, "%.1f s", millis / 1000)
                : String.format(Locale.ROOT, millis < 10 ? "%.1f ms" : "%.0f ms", millis);
    }

    /** The first three in backquotes, and how many more there are. */
    public static String names(List<?> names) {
        String first = names.stream().limit(3).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return names.size() > 3 ? first + " and " + (names.size() - 3) + " more" : first;
    }
}
