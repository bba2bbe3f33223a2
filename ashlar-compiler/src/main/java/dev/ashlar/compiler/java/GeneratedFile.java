package dev.ashlar.compiler.java;

/**
 * @param path below the source root, with {@code /}: {@code com/acme/db/Post.java}
 */
public record GeneratedFile(String path, String text) {}
