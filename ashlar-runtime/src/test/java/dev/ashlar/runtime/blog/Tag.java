// Written by `ashlar generate` from model Tag in schema.prisma.
package dev.ashlar.runtime.blog;

import java.util.UUID;

/** A word that posts are found by. */
public record Tag(UUID id, String name, UUID organizationId) {}
