package dev.ashlar.compiler.model;

import dev.ashlar.compiler.source.Span;

/**
 * The side of a relation that this model sees.
 *
 * @param target the name of the model at the other side
 * @param relation the {@link Relation#id()} of the relation it belongs to
 */
public record RelationField(
        String name, String target, Arity arity, String relation, boolean ignored, String documentation, Span span)
        implements Field {}
