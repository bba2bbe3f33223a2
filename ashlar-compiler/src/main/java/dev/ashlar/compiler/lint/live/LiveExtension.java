package dev.ashlar.compiler.lint.live;

import org.jspecify.annotations.Nullable;

/**
 * An extension that is installed.
 *
 * @param available the version that the server would install today, null when it has none any more
 */
public record LiveExtension(
        String name,
        String schema,
        String version,
        @Nullable String available,
        boolean relocatable) {
    public ObjectName object() {
        return ObjectName.of(ObjectName.Kind.EXTENSION, name);
    }
}
