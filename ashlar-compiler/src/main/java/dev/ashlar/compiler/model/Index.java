package dev.ashlar.compiler.model;

import dev.ashlar.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code @@index}, {@code @@unique} or {@code @unique}.
 *
 * @param name its name in PostgreSQL ({@code map:} or derived: {@code posts_author_id_idx}), cut to 63 bytes
 * @param clientName {@code name:} of a unique key in the client, null when not given
 * @param method {@code btree}, {@code hash}, {@code gin}, {@code gist}, {@code spgist} or {@code brin}
 * @param where the SQL predicate of a partial index, null when it covers every row
 * @param options what directives say of it
 */
public record Index(
        boolean unique,
        List<IndexField> fields,
        String name,
        @Nullable String clientName,
        String method,
        @Nullable String where,
        KeyOptions options,
        Span span) {
    public Index {
        fields = List.copyOf(fields);
    }
}
