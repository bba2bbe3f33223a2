package dev.ashlar.compiler.check;

import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.source.TextEdit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class Spelling {
    private Spelling() {}

    /** {@code did you mean `String`?}, empty when nothing known is near. */
    static Optional<String> help(String written, Collection<String> known) {
        return nearest(written, known).map(Spelling::question);
    }

    static String question(String meant) {
        return "did you mean `" + meant + "`?";
    }

    /** What a text says, as long as it has no escapes. */
    static Span withoutQuotes(Span text) {
        return new Span(text.file(), text.start() + 1, text.end() - 1);
    }

    /** Writes what is meant in the place of a word. */
    static Fix change(Span word, String meant) {
        return Fix.of("Change to `" + meant + "`", new TextEdit(word, meant));
    }

    /** The known name nearest to the written one: equal but for case, or at most two edits away (fewer for short names). */
    public static Optional<String> nearest(String written, Collection<String> known) {
        return known.stream()
                .filter(name -> isNear(written, name))
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(name -> name));
    }

    static boolean isNear(String written, String known) {
        int shorter = Math.min(written.length(), known.length());
        int far = shorter < 3 ? 0 : shorter < 4 ? 1 : 2;
        return written.equalsIgnoreCase(known) || distance(written, known) <= far;
    }

    /** Edits (insert, delete, replace, swap of neighbours) between two names; case is free. */
    static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
