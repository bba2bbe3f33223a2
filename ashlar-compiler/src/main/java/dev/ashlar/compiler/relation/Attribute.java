package dev.ashlar.compiler.relation;

import org.jspecify.annotations.Nullable;

/**
 * A column, as far as it decides what a statement does to its table.
 *
 * @param notNull that no row can have NULL in it from now on
 * @param notNullValidated that no row has; false for a NOT NULL constraint that is NOT VALID (PostgreSQL 18)
 * @param sequence the sequence that it owns, of an identity or a serial column
 */
public record Attribute(
        String name,
        AttributeType type,
        boolean notNull,
        boolean notNullValidated,
        Value value,
        @Nullable String sequence) {
    /** Where its value comes from. */
    public enum Value {
        /** Given, or a default. */
        PLAIN,
        IDENTITY,
        STORED,
        VIRTUAL
    }

    public Attribute(String name, AttributeType type, boolean notNull) {
        this(name, type, notNull, notNull, Value.PLAIN, null);
    }

    public Attribute named(String other) {
        return new Attribute(other, type, notNull, notNullValidated, value, sequence);
    }

    public Attribute typed(AttributeType other) {
        return new Attribute(name, other, notNull, notNullValidated, value, sequence);
    }

    public Attribute notNull(boolean now, boolean validated) {
        return new Attribute(name, type, now, validated, value, sequence);
    }

    public Attribute valued(Value other, @Nullable String owned) {
        return new Attribute(name, type, notNull, notNullValidated, other, owned);
    }

    public boolean isProvenNotNull() {
        return notNull && notNullValidated;
    }
}
