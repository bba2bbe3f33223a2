package dev.ashlar.runtime.shape;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

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

    String of(Object form, Supplier<String> text) {
        String known = kept.get(form);
        if (known != null) {
            return known;
        }
        String made = text.get();
        if (kept.size() < most) {
            kept.put(form, made);
        }
        return made;
    }
}
