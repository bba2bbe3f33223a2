package dev.ashlar.runtime.shape;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Texts of statements, kept by their form: all that decides the text, and no value. Not many, so that forms that never come
 * again cost nothing. Safe for many threads.
 */
final class Texts {
    private final int most;
    private final Map<Object, String> kept = new ConcurrentHashMap<>();

    Texts(int most) {
        this.most = most;
    }

    @Nullable
    String of(Object form) {
        return kept.get(form);
    }

    void keep(Object form, String text) {
        if (kept.size() < most) {
            kept.put(form, text);
        }
    }
}
