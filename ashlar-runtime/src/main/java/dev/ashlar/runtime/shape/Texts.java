package dev.ashlar.runtime.shape;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Texts of statements, kept by their form: all that decides the text, and no value. Few, so that forms that never come again cost nothing. */
final class Texts {
    private static final int FEW = 64;

    private final Map<Object, String> kept = new ConcurrentHashMap<>();

    String of(Object form, Supplier<String> text) {
        String known = kept.get(form);
        if (known != null) {
            return known;
        }
        String made = text.get();
        if (kept.size() < FEW) {
            kept.put(form, made);
        }
        return made;
    }
}
