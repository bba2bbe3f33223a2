package dev.ashlar.compiler.ddl;

import java.util.List;
import java.util.stream.Stream;

/**
 * One statement of a script.
 *
 * @param comment what it is, as Prisma heads it: {@code CreateTable}
 * @param sql the statement without its semicolon
 * @param warnings what a person should know before it runs, in sentences without their stops
 */
public record Statement(String comment, String sql, List<String> warnings) {
    public Statement {
        warnings = List.copyOf(warnings);
    }

    public Statement(String comment, String sql) {
        this(comment, sql, List.of());
    }

    /** With more warnings, which come first. */
    public Statement warning(List<String> others) {
        return new Statement(
                comment, sql, Stream.concat(others.stream(), warnings.stream()).toList());
    }
}
