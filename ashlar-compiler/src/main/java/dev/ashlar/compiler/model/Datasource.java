package dev.ashlar.compiler.model;

import dev.ashlar.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param url the literal text of {@code url}, or null when absent or an {@code env(...)}
 * @param urlVariable the variable of {@code url = env("...")}, null otherwise
 * @param schemas {@code schemas = [...]}, empty when only the default one is used
 * @param foreignKeys false with {@code relationMode = "prisma"}
 * @param extensions {@code extensions = [...]}
 */
public record Datasource(
        String name,
        @Nullable String url,
        @Nullable String urlVariable,
        List<String> schemas,
        boolean foreignKeys,
        List<Extension> extensions,
        Span span) {
    public Datasource {
        schemas = List.copyOf(schemas);
        extensions = List.copyOf(extensions);
    }

    /**
     * @param name as PostgreSQL has it ({@code map:} or the name)
     */
    public record Extension(
            String name, @Nullable String schema, @Nullable String version) {}
}
