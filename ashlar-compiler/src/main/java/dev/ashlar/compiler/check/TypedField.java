package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.syntax.FieldDeclaration;

/** A field whose type is resolved and whose attributes are not yet read. */
sealed interface TypedField {
    FieldDeclaration syntax();

    Arity arity();

    default String name() {
        return syntax().name().text();
    }

    /** A column. */
    record Column(FieldDeclaration syntax, FieldType type, Arity arity) implements TypedField {}

    /**
     * One side of a relation.
     *
     * @param target the name of the model at the other side
     */
    record Link(FieldDeclaration syntax, String target, Arity arity) implements TypedField {}
}
