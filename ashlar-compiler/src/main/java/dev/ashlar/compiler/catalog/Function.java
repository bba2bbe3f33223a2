package dev.ashlar.compiler.catalog;

import dev.ashlar.sql.Identifier;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A function or a procedure.
 *
 * @param schema null for the connection's own schema, as in {@link TableName}
 * @param arguments as they tell it from others of its name: {@code input text, n integer}
 * @param signature its arguments with their names and defaults, and what it returns: what CREATE OR REPLACE keeps
 * @param definition the whole CREATE FUNCTION
 * @param declared whether a schema owns it: its comment carries the {@link Mark}
 */
public record Function(
        boolean procedure,
        @Nullable String schema,
        String name,
        String arguments,
        String signature,
        String definition,
        boolean declared) {
    /** {@code FUNCTION "slugify"(input text)}. */
    public String quoted() {
        return (procedure ? "PROCEDURE " : "FUNCTION ") + Identifier.quote(schema, name) + "(" + arguments + ")";
    }

    /** Whether PostgreSQL takes the two for one. */
    public boolean is(Function other) {
        return quoted().equals(other.quoted());
    }

    /** Whether SQL mentions it; by its text, so rather too often than too rarely. */
    public boolean mentionedIn(String sql) {
        return Words.contains(sql, name);
    }

    /** Whether its body is parsed when it is made, so that all it mentions must be there: {@code RETURN}, {@code BEGIN ATOMIC}. */
    public boolean parsed() {
        String upper = definition.toUpperCase(Locale.ROOT);
        return Words.contains(upper, "BEGIN ATOMIC") || !Words.contains(upper, "AS");
    }

    /** Whether it is written in SQL. */
    public boolean inSql() {
        return definition.toLowerCase(Locale.ROOT).matches("(?s).*\\blanguage\\s+'?sql\\b.*");
    }
}
