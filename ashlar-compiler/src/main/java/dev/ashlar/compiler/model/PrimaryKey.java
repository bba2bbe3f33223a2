package dev.ashlar.compiler.model;

import dev.ashlar.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code @id} or {@code @@id}.
 *
 * @param constraint its name in PostgreSQL: {@code posts_pkey}
 * @param clientName {@code name:}, null when not given
 * @param options what directives say of it
 */
public record PrimaryKey(
        List<IndexField> fields,
        String constraint,
        @Nullable String clientName,
        KeyOptions options,
        Span span) {
    public PrimaryKey {
        fields = List.copyOf(fields);
    }
}
