package dev.ashlar.tables;

/** A column in a key, with its order. */
@FunctionalInterface
public interface Ordered {
    /** As the schema language writes it. */
    String inKey();
}
