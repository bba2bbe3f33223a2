package dev.ashlar.compiler.lint.live;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An object of a database, by its kind and its whole name.
 *
 * @param schema the schema that it lies in, null for what lies in none (a role, a setting, the database)
 * @param table the table that a column, constraint, policy or trigger belongs to, or an index is of; null for the rest
 * @param name its own name; a function's with its argument types in parentheses
 */
public record ObjectName(
        Kind kind, @Nullable String schema, @Nullable String table, String name) {
    /** What an object is. */
    public enum Kind {
        DATABASE,
        SCHEMA,
        TABLE,
        COLUMN,
        INDEX,
        CONSTRAINT,
        TRIGGER,
        POLICY,
        VIEW,
        SEQUENCE,
        FUNCTION,
        TYPE,
        EXTENSION,
        ROLE,
        SETTING,
        STATEMENT;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static ObjectName table(String schema, String name) {
        return new ObjectName(Kind.TABLE, schema, name, name);
    }

    /** What belongs to a table: a column, a constraint, an index, a policy, a trigger. */
    public static ObjectName of(Kind kind, QualifiedName table, String name) {
        return new ObjectName(kind, table.schema(), table.name(), name);
    }

    /** What lies in a schema: a view, a sequence, a function, a type. */
    public static ObjectName of(Kind kind, String schema, String name) {
        return new ObjectName(kind, schema, null, name);
    }

    /** What lies in no schema: a role, a setting, an extension, a statement. */
    public static ObjectName of(Kind kind, String name) {
        return new ObjectName(kind, null, null, name);
    }

    /** {@code table public.posts}, {@code index public.posts_title_idx}, {@code column public.posts.title}, {@code role app}. */
    @Override
    public String toString() {
        boolean within = table != null && kind != Kind.TABLE && kind != Kind.INDEX;
        String path = within ? table + "." + name : name;
        return kind.label() + " " + (schema == null ? path : schema + "." + path);
    }
}
