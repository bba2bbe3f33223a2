package dev.ashlar.compiler.pull;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Directives that a database asks for at one place, in order: each by what it is about, so that it is found again when it
 * says something else.
 */
final class Lines {
    private final Map<String, String> all = new LinkedHashMap<>();

    /**
     * @param key {@code check orders_total_check}; the directive's own name when it stands there once
     * @param text without slashes, over several lines where it has a text block
     */
    void add(String key, String text) {
        all.put(key, text);
    }

    void add(Lines others) {
        all.putAll(others.all);
    }

    @Nullable
    String get(String key) {
        return all.get(key);
    }

    Set<String> keys() {
        return all.keySet();
    }

    Collection<String> texts() {
        return all.values();
    }

    /** As comments, a line each. */
    static List<String> comment(String text) {
        return text.lines().map(line -> ("/// " + line).stripTrailing()).toList();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
