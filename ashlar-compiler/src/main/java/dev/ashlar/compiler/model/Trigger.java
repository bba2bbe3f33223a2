package dev.ashlar.compiler.model;

import dev.ashlar.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /// @trigger("post_slug", before, [insert, update], execute: "slugify_post()")}.
 *
 * @param timing {@code BEFORE}, {@code AFTER} or {@code INSTEAD OF}
 * @param events {@code INSERT}, {@code UPDATE}, {@code DELETE}, {@code TRUNCATE}
 * @param of the fields whose update fires it; none for all
 * @param execute the function with its arguments: {@code slugify_post()}
 * @param when SQL over OLD and NEW, null when it always runs
 * @param deferral a constraint trigger when it is not {@link Deferral#NOT_DEFERRABLE}
 */
public record Trigger(
        String name,
        String timing,
        List<String> events,
        List<String> of,
        boolean forEachRow,
        String execute,
        @Nullable String when,
        Deferral deferral,
        Span span) {
    public Trigger {
        events = List.copyOf(events);
        of = List.copyOf(of);
    }
}
