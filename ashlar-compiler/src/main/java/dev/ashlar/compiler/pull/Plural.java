package dev.ashlar.compiler.pull;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** English plurals of table names, as far as a rule can know them; a name that no rule fits stays as it is. */
final class Plural {
    private static final Map<String, String> IRREGULAR = Map.of(
            "people", "person",
            "children", "child",
            "men", "man",
            "women", "woman",
            "indices", "index",
            "vertices", "vertex",
            "matrices", "matrix",
            "statuses", "status",
            "aliases", "alias",
            "movies", "movie");

    /** Alike in singular and plural, or no plural although they end in s. */
    private static final Set<String> SAME =
            Set.of("series", "species", "news", "sales", "goods", "analytics", "settings");

    private Plural() {}

    /** {@code blog_posts} is {@code blog_post}: the last word alone changes. */
    static String singular(String name) {
        int start = Math.max(name.lastIndexOf('_') + 1, lastCapital(name));
        String last = name.substring(start);
        return name.substring(0, start) + word(last);
    }

    static String of(String name) {
        int start = Math.max(name.lastIndexOf('_') + 1, lastCapital(name));
        String last = name.substring(start);
        return name.substring(0, start) + plural(last);
    }

    private static int lastCapital(String name) {
        for (int i = name.length() - 1; i > 0; i--) {
            if (Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1))) {
                return i;
            }
        }
        return 0;
    }

    private static String word(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (SAME.contains(small) || small.matches(".*(ss|us|is|os)")) {
            return word;
        }
        return Optional.ofNullable(IRREGULAR.get(small))
                .map(singular -> word.charAt(0) + singular.substring(1))
                .orElseGet(() -> regular(word, small));
    }

    private static String regular(String word, String small) {
        if (small.endsWith("ies") && small.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (small.matches(".*(sses|shes|ches|xes|zzes)")) {
            return word.substring(0, word.length() - 2);
        }
        return small.endsWith("s") && small.length() > 2 ? word.substring(0, word.length() - 1) : word;
    }

    private static String plural(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (SAME.contains(small)) {
            return word;
        }
        Optional<String> irregular = IRREGULAR.entrySet().stream()
                .filter(e -> e.getValue().equals(small))
                .map(Map.Entry::getKey)
                .findFirst();
        if (irregular.isPresent()) {
            return word.charAt(0) + irregular.get().substring(1);
        }
        if (small.matches(".*[^aeiou]y")) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return small.matches(".*(s|sh|ch|x|z)") ? word + "es" : word + "s";
    }
}
