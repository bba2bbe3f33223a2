package dev.ashlar.compiler.consent;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How much alike two names or two sets are, from 0 to 1. */
final class Nearness {
    /** From here on two names are taken for near: {@code name} and {@code full_name}, not {@code body} and {@code slug}. */
    static final double NEAR = 0.6;

    private Nearness() {}

    /** By the edits that lead from one name to the other; a name that the other holds as a whole is near. */
    static double ofNames(String a, String b) {
        String one = plain(a);
        String other = plain(b);
        int longest = Math.max(one.length(), other.length());
        if (longest == 0) {
            return 0;
        }
        double edits = 1 - (double) edits(one, other) / longest;
        boolean within = Math.min(one.length(), other.length()) >= 3 && (one.contains(other) || other.contains(one));
        return within ? Math.max(edits, NEAR + 0.1) : edits;
    }

    /** The part of all that both have. */
    static <T> double ofSets(Set<T> a, Set<T> b) {
        long both = a.stream().filter(b::contains).count();
        long all = a.size() + b.size() - both;
        return all == 0 ? 0 : (double) both / all;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static int edits(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[b.length()];
    }
}
