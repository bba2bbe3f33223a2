package dev.ashlar.runtime.write;

import dev.ashlar.sql.Relation;

/** What a write does with a to-one relation. */
record NestedOne(Relation<?> relation, Link link) {}
