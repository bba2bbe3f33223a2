package dev.ashlar.compiler.ddl;

/**
 * One statement of a script.
 *
 * @param comment what it is, as Prisma heads it: {@code CreateTable}
 * @param sql the statement without its semicolon
 */
public record Statement(String comment, String sql) {}
