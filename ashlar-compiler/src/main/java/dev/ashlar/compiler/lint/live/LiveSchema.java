package dev.ashlar.compiler.lint.live;

/** A schema that is not PostgreSQL's own. */
public record LiveSchema(String name, String owner) {
    public ObjectName object() {
        return ObjectName.of(ObjectName.Kind.SCHEMA, name);
    }
}
