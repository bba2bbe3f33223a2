// Written by `ashlar generate` from model Organization in schema.prisma.
package dev.ashlar.runtime.blog;

import java.util.UUID;

/** A customer; what is written below it belongs to it. */
public record Organization(UUID id, String name) {}
