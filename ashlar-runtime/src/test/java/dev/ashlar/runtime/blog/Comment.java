// Written by `ashlar generate` from model Comment in schema.prisma.
package dev.ashlar.runtime.blog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What readers say below a post. */
public record Comment(
        UUID id,
        String content,
        UUID organizationId,
        UUID postId,
        @Nullable UUID authorId,
        Instant createdAt,
        @Nullable Instant deletedAt) {}
