package dev.ashlar.compiler.model;

import dev.ashlar.compiler.source.Span;

/** A line of a model. */
public sealed interface Field permits ScalarField, RelationField {
    String name();

    Arity arity();

    /** {@code @ignore}: the column exists and the client does not. */
    boolean ignored();

    /** The {@code ///} text above the field, without directives; empty when there is none. */
    String documentation();

    Span span();
}
