package dev.ashlar.migrate.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Takes out of two schemas what their failure does not need: first whole blocks, then lines. */
final class Shrinker {
    private final BiPredicate<String, String> fails;

    Shrinker(BiPredicate<String, String> fails) {
        this.fails = fails;
    }

    record Pair(String from, String to) {}

    Pair smallest(Pair pair) {
        Pair apart = new Pair(unrelated(pair.from()), unrelated(pair.to()));
        Pair now = fails.test(apart.from(), apart.to()) ? apart : pair;
        for (String separator : List.of("\n\n", "\n", "\n\n", "\n")) {
            now = without(now, separator);
        }
        return now;
    }

    private static String unrelated(String text) {
        return text.lines()
                .filter(line ->
                        !line.contains("@relation(") && !line.matches("\\s+\\w+ +(Item|Note|Like|Stay)\\[]\\s*"))
                .collect(Collectors.joining("\n"));
    }

    private Pair without(Pair pair, String separator) {
        Pair both = common(pair, separator);
        String from = parts(both.from(), separator, text -> fails.test(text, both.to()));
        return new Pair(from, parts(both.to(), separator, text -> fails.test(from, text)));
    }

    /** What stands in both goes from both. */
    private Pair common(Pair pair, String separator) {
        Pair now = pair;
        for (String part : pair.from().split(separator)) {
            Pair less = new Pair(minus(now.from(), part, separator), minus(now.to(), part, separator));
            if (!less.equals(now) && fails.test(less.from(), less.to())) {
                now = less;
            }
        }
        return now;
    }

    private static String minus(String text, String part, String separator) {
        return List.of(text.split(separator)).stream()
                .filter(p -> !p.equals(part))
                .collect(Collectors.joining(separator));
    }

    private static String parts(String text, String separator, java.util.function.Predicate<String> fails) {
        List<String> parts = new ArrayList<>(List.of(text.split(separator)));
        for (int i = parts.size() - 1; i >= 0; i--) {
            List<String> less = new ArrayList<>(parts);
            less.remove(i);
            if (fails.test(String.join(separator, less))) {
                parts = less;
            }
        }
        return String.join(separator, parts);
    }
}
