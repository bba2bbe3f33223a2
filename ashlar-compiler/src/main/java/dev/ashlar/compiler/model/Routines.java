package dev.ashlar.compiler.model;

import dev.ashlar.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions and procedures that directives declare, in the order written. */
public record Routines(List<Function> functions) {
    public static final Routines NONE = new Routines(List.of());

    public Routines {
        functions = List.copyOf(functions);
    }

    /**
     * {@code /// @function("create function ...")}.
     *
     * @param procedure whether it is {@code CREATE PROCEDURE}
     * @param schema its PostgreSQL schema as written, null when its name is not qualified
     * @param arguments as they tell it from others of its name, without defaults: {@code input text}
     * @param sql the whole statement, without a semicolon
     */
    public record Function(
            boolean procedure, @Nullable String schema, String name, String arguments, String sql, Span span) {}
}
