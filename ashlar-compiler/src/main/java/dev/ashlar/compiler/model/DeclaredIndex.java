package dev.ashlar.compiler.model;

import dev.ashlar.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /// @index([raw("lower(email)")])} or {@code /// @unique([...])} above a model: an index that the language has no
 * words for. The client does not know it.
 *
 * @param method as {@code USING} has it
 * @param where the predicate of a partial index, null when it covers every row
 */
public record DeclaredIndex(
        boolean unique,
        String name,
        String method,
        List<IndexKey> keys,
        @Nullable String where,
        KeyOptions options,
        Span span) {
    public DeclaredIndex {
        keys = List.copyOf(keys);
    }
}
