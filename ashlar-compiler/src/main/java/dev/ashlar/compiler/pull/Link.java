package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.TableName;

/**
 * One side of a relation, as a field.
 *
 * @param table whose model has the field
 * @param type {@code User}, {@code User?} or {@code Post[]}
 * @param attribute {@code @relation(...)} with what follows it; empty when nothing has to be said
 * @param constraint the foreign key that it comes from, or the junction table
 * @param lines the directives above it
 */
record Link(TableName table, String name, String type, String attribute, String constraint, Lines lines) {}
