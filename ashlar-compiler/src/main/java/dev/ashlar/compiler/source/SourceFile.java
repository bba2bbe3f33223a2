package dev.ashlar.compiler.source;

/**
 * One file of a schema.
 *
 * @param name the name that messages show, for example {@code schema.prisma}
 * @param text the whole text
 */
public record SourceFile(String name, String text) {}
