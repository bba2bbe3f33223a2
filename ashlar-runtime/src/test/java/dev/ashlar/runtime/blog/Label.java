// Written by `ashlar generate` from model Label in schema.prisma.
package dev.ashlar.runtime.blog;

/** A word that boxes share. */
public record Label(int id, String word) {}
