// Written by `ashlar generate` from model Profile in schema.prisma.
package dev.ashlar.runtime.blog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a user tells about itself. */
public record Profile(int id, @Nullable String bio, UUID userId) {}
