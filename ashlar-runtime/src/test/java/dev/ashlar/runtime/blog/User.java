// Written by `ashlar generate` from model User in schema.prisma.
package dev.ashlar.runtime.blog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person; may write in several organizations. */
public record User(
        UUID id, String email, String name, @Nullable UUID hostId, int logins, List<String> nicknames) {}
