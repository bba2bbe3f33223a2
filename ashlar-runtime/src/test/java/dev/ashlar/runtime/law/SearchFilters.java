package dev.ashlar.runtime.law;

import dev.ashlar.sql.build.FullText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;

/** Full-text search by words as they stand, without the rules of a language. */
final class SearchFilters {
    private static final List<String> WORDS = List.of("ann", "annie", "a", "fox", "dog", "axb", "neil");

    private SearchFilters() {}

    static Filter random(Attribute attribute, Random random) {
        String one = WORDS.get(random.nextInt(WORDS.size()));
        String other = WORDS.get(random.nextInt(WORDS.size()));
        return switch (random.nextInt(5)) {
            case 0 -> of(attribute, one + " " + other, w -> w.contains(one) && w.contains(other));
            case 1 -> of(attribute, one + " or " + other, w -> w.contains(one) || w.contains(other));
            case 2 -> of(attribute, "-" + one, w -> !w.contains(one));
            case 3 -> of(attribute, "\"" + one + " " + other + "\"", w -> follows(w, one, other));
            default -> of(attribute, one.toUpperCase(Locale.ROOT), w -> w.contains(one));
        };
    }

    private static Filter of(Attribute attribute, String query, Predicate<List<String>> loop) {
        return new Filter(
                attribute.column() + " search " + query,
                t -> FullText.search("simple", ScalarFilters.text(t, attribute), query)
                        .matches(),
                (s, item) -> {
                    Object text = item.get(attribute.column());
                    return text == null ? null : (Boolean) loop.test(words((String) text));
                });
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean follows(List<String> words, String one, String other) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals(one) && words.get(i + 1).equals(other)) {
                return true;
            }
        }
        return false;
    }
}
