package dev.ashlar.compiler.lint.live;

import dev.ashlar.sql.Identifier;

/** A name with its schema, which is always there. */
public record QualifiedName(String schema, String name) {
    /** As SQL names it: {@code "public"."posts"}. */
    public String quoted() {
        return Identifier.quote(schema, name);
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
