// Written by `ashlar generate` from model Post in schema.prisma.
package dev.ashlar.runtime.blog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article. */
public record Post(
        UUID id,
        String title,
        String slug,
        PostStatus status,
        UUID organizationId,
        UUID authorId,
        @Nullable Integer rating,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt) {}
