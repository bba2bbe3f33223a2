// Written by `ashlar generate` from model Box in schema.prisma.
package dev.ashlar.runtime.blog;

/** Holds samples. */
public record Box(int id, String label) {}
