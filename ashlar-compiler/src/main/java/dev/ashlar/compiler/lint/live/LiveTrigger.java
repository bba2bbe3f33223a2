package dev.ashlar.compiler.lint.live;

import java.util.List;

/**
 * A trigger that someone made; those of foreign keys are left out.
 *
 * @param function the function that it calls
 * @param timing {@code BEFORE}, {@code AFTER} or {@code INSTEAD OF}
 * @param events {@code INSERT}, {@code UPDATE}, {@code DELETE}, {@code TRUNCATE}
 * @param perRow {@code FOR EACH ROW}
 */
public record LiveTrigger(
        QualifiedName table,
        String name,
        QualifiedName function,
        String timing,
        List<String> events,
        boolean perRow,
        boolean enabled) {
    public LiveTrigger {
        events = List.copyOf(events);
    }

    public ObjectName object() {
        return ObjectName.of(ObjectName.Kind.TRIGGER, table, name);
    }
}
