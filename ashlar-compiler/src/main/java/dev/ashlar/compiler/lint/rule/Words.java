package dev.ashlar.compiler.lint.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a name, however it is written: {@code createdAt}, {@code CreatedAt} and {@code created_at} have the same two. */
public final class Words {
    private static final Pattern BOUNDARY = Pattern.compile("_+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private Words() {}

    /** In lower case. */
    public static List<String> of(String name) {
        return Arrays.stream(BOUNDARY.split(name))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Empty when the name has no word at all. */
    public static String last(String name) {
        List<String> words = of(name);
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    /** In lower case with one underscore between: {@code created_at}. */
    public static String snake(String name) {
        return String.join("_", of(name));
    }
}
