package dev.ashlar.tables.write;

import dev.ashlar.compiler.syntax.ModelDeclaration;
import java.util.List;
import java.util.Set;

/**
 * The names that a table class is written among.
 *
 * @param datasource what native types are prefixed with: {@code db}
 * @param enums of the whole schema
 * @param fields of this model, as Java has them, in the order written
 */
record Scope(String datasource, Set<String> enums, List<String> fields) {
    Scope in(ModelDeclaration model) {
        return new Scope(
                datasource,
                enums,
                model.fields().stream().map(f -> ClassName.of(f.name().text())).toList());
    }

    /** A field that is called like a class hides it: {@code Role.ADMIN} is then about the field. */
    boolean hides(String javaClass) {
        return fields.contains(javaClass);
    }

    /** Java's initializer of a field names, without {@code this}, only the fields above it. */
    boolean isAbove(String field, String other) {
        return fields.indexOf(field) < fields.indexOf(other);
    }
}
